import type {
  GetGroupPolicyCommandInput,
  GetGroupPolicyCommandOutput,
  GetRolePolicyCommandInput,
  GetRolePolicyCommandOutput,
  GetUserPolicyCommandInput,
  GetUserPolicyCommandOutput,
} from '@aws-sdk/client-iam'
import type { Entity } from '../../../../directory/entity.ts'
import type { Store } from '../../../../state/store.ts'
import type { Operation } from '../../../operation.ts'
import { type EntityKind, groupKind, requireEntity, roleKind, userKind } from '../../entityKinds.ts'
import { encodedPolicy } from '../../policyText.ts'
import { requireInlinePolicy } from '../../requireInlinePolicy.ts'

export const getUserPolicy: Operation<GetUserPolicyCommandInput, GetUserPolicyCommandOutput> = {
  authorization: 'permission',
  honours: { UserName: true, PolicyName: true },
  run(input, { store }) {
    return { UserName: input.UserName, ...getInlinePolicy(userKind, input.UserName, input.PolicyName, store) }
  },
}

export const getGroupPolicy: Operation<GetGroupPolicyCommandInput, GetGroupPolicyCommandOutput> = {
  authorization: 'permission',
  honours: { GroupName: true, PolicyName: true },
  run(input, { store }) {
    return { GroupName: input.GroupName, ...getInlinePolicy(groupKind, input.GroupName, input.PolicyName, store) }
  },
}

export const getRolePolicy: Operation<GetRolePolicyCommandInput, GetRolePolicyCommandOutput> = {
  authorization: 'permission',
  honours: { RoleName: true, PolicyName: true },
  run(input, { store }) {
    return { RoleName: input.RoleName, ...getInlinePolicy(roleKind, input.RoleName, input.PolicyName, store) }
  },
}

/** @throws AwsError NoSuchEntity */
function getInlinePolicy<E extends Entity>(
  kind: EntityKind<E>,
  entityName: string | undefined,
  policyName: string | undefined,
  store: Store,
): { PolicyName: string; PolicyDocument: string } {
  const policy = requireInlinePolicy(kind, requireEntity(kind, entityName, store), policyName)
  return { PolicyName: policy.name, PolicyDocument: encodedPolicy(policy) }
}
