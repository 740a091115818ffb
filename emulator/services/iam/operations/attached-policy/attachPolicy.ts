/** Managed policies are attached to users, groups and roles alike. */
import type {
  AttachGroupPolicyCommandInput,
  AttachGroupPolicyCommandOutput,
  AttachRolePolicyCommandInput,
  AttachRolePolicyCommandOutput,
  AttachUserPolicyCommandInput,
  AttachUserPolicyCommandOutput,
} from '@aws-sdk/client-iam'
import { managedPolicyByArn } from '../../../../directory/attachedPolicies.ts'
import { isServiceLinkedPolicy } from '../../../../directory/awsManagedPolicies.ts'
import type { Entity } from '../../../../directory/entity.ts'
import type { Store } from '../../../../state/store.ts'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation } from '../../../operation.ts'
import { capitalized, type EntityKind, groupKind, requireEntity, roleKind, save, userKind } from '../../entityKinds.ts'

export const attachUserPolicy: Operation<AttachUserPolicyCommandInput, AttachUserPolicyCommandOutput> = {
  authorization: 'permission',
  honours: { UserName: true, PolicyArn: true },
  run(input, { store }) {
    attachPolicy(userKind, input.UserName, input.PolicyArn ?? '', store)
    return {}
  },
}

export const attachGroupPolicy: Operation<AttachGroupPolicyCommandInput, AttachGroupPolicyCommandOutput> = {
  authorization: 'permission',
  honours: { GroupName: true, PolicyArn: true },
  run(input, { store }) {
    attachPolicy(groupKind, input.GroupName, input.PolicyArn ?? '', store)
    return {}
  },
}

export const attachRolePolicy: Operation<AttachRolePolicyCommandInput, AttachRolePolicyCommandOutput> = {
  authorization: 'permission',
  honours: { RoleName: true, PolicyArn: true },
  run(input, { store }) {
    attachPolicy(roleKind, input.RoleName, input.PolicyArn ?? '', store)
    return {}
  },
}

/** IAM User Guide, "IAM and AWS STS quotas": managed policies for each user, group and role. */
const mostAttached = 10

/** Attaching what is attached changes nothing. @throws AwsError NoSuchEntity, PolicyNotAttachable, LimitExceeded */
function attachPolicy<E extends Entity>(
  kind: EntityKind<E>,
  entityName: string | undefined,
  arn: string,
  store: Store,
): void {
  const entity = requireEntity(kind, entityName, store)
  const policy = managedPolicyByArn(store, arn)
  if (!policy) throw new AwsError('NoSuchEntity', `Policy ${arn} does not exist or is not attachable.`)
  if (isServiceLinkedPolicy(policy)) {
    throw new AwsError('PolicyNotAttachable', 'Cannot attach a Service Role Policy to a customer role.')
  }
  const attached = entity.attachedPolicies ?? []
  if (attached.includes(arn)) return
  if (attached.length >= mostAttached) {
    const quota = `PoliciesPer${capitalized(kind.noun)}`
    throw new AwsError('LimitExceeded', `Cannot exceed quota for ${quota}: ${mostAttached}`)
  }
  save(kind, { ...entity, attachedPolicies: [...attached, arn] }, store)
}
