import type {
  DeleteGroupPolicyCommandInput,
  DeleteGroupPolicyCommandOutput,
  DeleteRolePolicyCommandInput,
  DeleteRolePolicyCommandOutput,
  DeleteUserPolicyCommandInput,
  DeleteUserPolicyCommandOutput,
} from '@aws-sdk/client-iam'
import type { Entity } from '../../../../directory/entity.ts'
import type { Store } from '../../../../state/store.ts'
import type { Operation } from '../../../operation.ts'
import { type EntityKind, groupKind, requireEntity, roleKind, save, userKind } from '../../entityKinds.ts'
import { requireInlinePolicy } from '../../requireInlinePolicy.ts'

export const deleteUserPolicy: Operation<DeleteUserPolicyCommandInput, DeleteUserPolicyCommandOutput> = {
  authorization: 'permission',
  honours: { UserName: true, PolicyName: true },
  run(input, { store }) {
    deleteInlinePolicy(userKind, input.UserName, input.PolicyName, store)
    return {}
  },
}

export const deleteGroupPolicy: Operation<DeleteGroupPolicyCommandInput, DeleteGroupPolicyCommandOutput> = {
  authorization: 'permission',
  honours: { GroupName: true, PolicyName: true },
  run(input, { store }) {
    deleteInlinePolicy(groupKind, input.GroupName, input.PolicyName, store)
    return {}
  },
}

export const deleteRolePolicy: Operation<DeleteRolePolicyCommandInput, DeleteRolePolicyCommandOutput> = {
  authorization: 'permission',
  honours: { RoleName: true, PolicyName: true },
  run(input, { store }) {
    deleteInlinePolicy(roleKind, input.RoleName, input.PolicyName, store)
    return {}
  },
}

/** @throws AwsError NoSuchEntity */
function deleteInlinePolicy<E extends Entity>(
  kind: EntityKind<E>,
  entityName: string | undefined,
  policyName: string | undefined,
  store: Store,
): void {
  const entity = requireEntity(kind, entityName, store)
  const gone = requireInlinePolicy(kind, entity, policyName)
  save(kind, { ...entity, policies: entity.policies.filter((policy) => policy !== gone) }, store)
}
