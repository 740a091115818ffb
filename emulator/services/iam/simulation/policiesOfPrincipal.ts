import { boundaryOf, policiesOfEntity } from '../../../directory/attachedPolicies.ts'
import type { Entity, LimitedEntity } from '../../../directory/entity.ts'
import { iamGroupsOf } from '../../../directory/group.ts'
import type { Store } from '../../../state/store.ts'
import { AwsError } from '../../../wire/awsError.ts'
import { type EntityKind, groupKind, requireEntity, roleKind, userKind } from '../entityKinds.ts'
import { policiesFromState, type SimulatedPolicies, type SimulatedPolicy } from './simulatedPolicy.ts'

/** The policies that a user (with those of the groups), a group or a role has now. @throws AwsError */
export function policiesOfPrincipal(arn: string, store: Store): SimulatedPolicies {
  const type = /^arn:aws:iam::\d{12}:(user|group|role)\//.exec(arn)?.[1]
  if (type === 'group') return { 'identity-based': own(groupKind, requireByArn(groupKind, arn, store), store) }
  if (type === 'role') {
    const role = requireByArn(roleKind, arn, store)
    return { 'identity-based': own(roleKind, role, store), ...boundary(role, store) }
  }
  if (type === 'user') {
    const user = requireByArn(userKind, arn, store)
    const groups = user.groups.flatMap((name) => iamGroupsOf(store).get(name) ?? [])
    const inherited = groups.flatMap((group) => own(groupKind, group, store))
    return { 'identity-based': [...own(userKind, user, store), ...inherited], ...boundary(user, store) }
  }
  throw new AwsError('InvalidInput', `Invalid Entity Arn: ${arn} does not clearly define entity type and name.`)
}

function own<E extends Entity>({ noun }: EntityKind<E>, entity: E, store: Store): readonly SimulatedPolicy[] {
  return policiesFromState(policiesOfEntity(store, entity), `${noun}_${entity.name}`)
}

function boundary(entity: LimitedEntity, store: Store): SimulatedPolicies {
  const { 'permissions boundary': policies } = boundaryOf(store, entity)
  return policies ? { 'permissions boundary': policiesFromState(policies, entity.name) } : {}
}

function requireByArn<E extends Entity>(kind: EntityKind<E>, arn: string, store: Store): E {
  const entity = requireEntity(kind, arn.slice(arn.lastIndexOf('/') + 1), store)
  if (entity.arn !== arn) throw new AwsError('NoSuchEntity', `The ${kind.noun} with name ${arn} cannot be found.`)
  return entity
}
