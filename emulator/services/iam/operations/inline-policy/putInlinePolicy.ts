import type {
  PutGroupPolicyCommandInput,
  PutGroupPolicyCommandOutput,
  PutRolePolicyCommandInput,
  PutRolePolicyCommandOutput,
  PutUserPolicyCommandInput,
  PutUserPolicyCommandOutput,
} from '@aws-sdk/client-iam'
import type { Entity, InlinePolicy } from '../../../../directory/entity.ts'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation, OperationContext } from '../../../operation.ts'
import { type EntityKind, groupKind, requireEntity, roleKind, save, userKind } from '../../entityKinds.ts'
import { policySize, policyText, readPolicyText } from '../../policyText.ts'

/** Adds an inline policy to a user, or replaces the one of this name. */
export const putUserPolicy: Operation<PutUserPolicyCommandInput, PutUserPolicyCommandOutput> = {
  authorization: 'permission',
  honours: { UserName: true, PolicyName: true, PolicyDocument: true },
  run(input, context) {
    putInlinePolicy(userKind, input.UserName, input, context)
    return {}
  },
}

/** Adds an inline policy to a group, or replaces the one of this name. */
export const putGroupPolicy: Operation<PutGroupPolicyCommandInput, PutGroupPolicyCommandOutput> = {
  authorization: 'permission',
  honours: { GroupName: true, PolicyName: true, PolicyDocument: true },
  run(input, context) {
    putInlinePolicy(groupKind, input.GroupName, input, context)
    return {}
  },
}

/** Adds an inline policy to a role, or replaces the one of this name. */
export const putRolePolicy: Operation<PutRolePolicyCommandInput, PutRolePolicyCommandOutput> = {
  authorization: 'permission',
  honours: { RoleName: true, PolicyName: true, PolicyDocument: true },
  run(input, context) {
    putInlinePolicy(roleKind, input.RoleName, input, context)
    return {}
  },
}

/** Adds the policy, or puts it in the place of the one of this name. @throws AwsError NoSuchEntity, LimitExceeded */
function putInlinePolicy<E extends Entity>(
  kind: EntityKind<E>,
  entityName: string | undefined,
  {
    PolicyName: name = '',
    PolicyDocument: text = '',
  }: {
    PolicyName: string | undefined
    PolicyDocument: string | undefined
  },
  context: OperationContext,
): void {
  const { store } = context
  const entity = requireEntity(kind, entityName, store)
  const policy: InlinePolicy = { name, document: readPolicyText(text, 'identity', context), text }
  const known = entity.policies.some((one) => one.name === name)
  const policies = known
    ? entity.policies.map((one) => (one.name === name ? policy : one))
    : [...entity.policies, policy]
  const size = policies.reduce((sum, one) => sum + policySize(policyText(one)), 0)
  if (size > kind.inlineCharacters) {
    const limit = `Maximum policy size of ${kind.inlineCharacters} bytes exceeded`
    throw new AwsError('LimitExceeded', `${limit} for ${kind.noun} ${entity.name}`)
  }
  save(kind, { ...entity, policies }, store)
}
