import type {
  DetachGroupPolicyCommandInput,
  DetachGroupPolicyCommandOutput,
  DetachRolePolicyCommandInput,
  DetachRolePolicyCommandOutput,
  DetachUserPolicyCommandInput,
  DetachUserPolicyCommandOutput,
} from '@aws-sdk/client-iam'
import type { Entity } from '../../../../directory/entity.ts'
import type { Store } from '../../../../state/store.ts'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation } from '../../../operation.ts'
import { type EntityKind, groupKind, requireEntity, roleKind, save, userKind } from '../../entityKinds.ts'

export const detachUserPolicy: Operation<DetachUserPolicyCommandInput, DetachUserPolicyCommandOutput> = {
  authorization: 'permission',
  honours: { UserName: true, PolicyArn: true },
  run(input, { store }) {
    detachPolicy(userKind, input.UserName, input.PolicyArn ?? '', store)
    return {}
  },
}

export const detachGroupPolicy: Operation<DetachGroupPolicyCommandInput, DetachGroupPolicyCommandOutput> = {
  authorization: 'permission',
  honours: { GroupName: true, PolicyArn: true },
  run(input, { store }) {
    detachPolicy(groupKind, input.GroupName, input.PolicyArn ?? '', store)
    return {}
  },
}

export const detachRolePolicy: Operation<DetachRolePolicyCommandInput, DetachRolePolicyCommandOutput> = {
  authorization: 'permission',
  honours: { RoleName: true, PolicyArn: true },
  run(input, { store }) {
    detachPolicy(roleKind, input.RoleName, input.PolicyArn ?? '', store)
    return {}
  },
}

/** @throws AwsError NoSuchEntity also for a policy that is not attached. */
function detachPolicy<E extends Entity>(
  kind: EntityKind<E>,
  entityName: string | undefined,
  arn: string,
  store: Store,
): void {
  const entity = requireEntity(kind, entityName, store)
  const attached = entity.attachedPolicies ?? []
  if (!attached.includes(arn)) throw new AwsError('NoSuchEntity', `Policy ${arn} was not found.`)
  save(kind, { ...entity, attachedPolicies: attached.filter((one) => one !== arn) }, store)
}
