import type { CreatePolicyCommandInput, CreatePolicyCommandOutput } from '@aws-sdk/client-iam'
import { customerPoliciesOf, type ManagedPolicy } from '../../../../directory/managedPolicy.ts'
import { newUniqueId } from '../../../../directory/newUniqueId.ts'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation } from '../../../operation.ts'
import { describedTags } from '../../describe.ts'
import { listedPolicy } from '../../describePolicy.ts'
import { tagsOf, wholeSeconds } from '../../newEntity.ts'
import { readManagedPolicyText } from '../../policyText.ts'

export const createPolicy: Operation<CreatePolicyCommandInput, CreatePolicyCommandOutput> = {
  authorization: 'permission',
  honours: {
    PolicyName: true,
    PolicyDocument: true,
    Path: true,
    Description: true,
    Tags: { each: { Key: true, Value: true } },
  },
  run(input, context) {
    const { PolicyName: name = '', Path: path = '/', PolicyDocument: text = '', Description, Tags } = input
    const { store, account, random, clock } = context
    const policies = customerPoliciesOf(store)
    if (policies.countByIndex('name', { equal: name.toLowerCase() }) > 0) {
      const message = `A policy called ${name} already exists. Duplicate names are not allowed.`
      throw new AwsError('EntityAlreadyExists', message)
    }
    const policy: ManagedPolicy = {
      name,
      ...(path !== '/' && { path }),
      arn: `arn:aws:iam::${account}:policy${path}${name}`,
      id: newUniqueId('ANPA', random),
      ...(Description !== undefined && { description: Description }),
      createdAt: wholeSeconds(clock()),
      versionId: 'v1',
      document: readManagedPolicyText(text, context),
      text,
      ...tagsOf(Tags),
    }
    policies.set(policy.arn, policy)
    return { Policy: { ...listedPolicy(policy, store), ...describedTags(policy.tags) } }
  },
}
