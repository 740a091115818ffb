import type {
  ListAttachedGroupPoliciesCommandInput,
  ListAttachedGroupPoliciesCommandOutput,
  ListAttachedRolePoliciesCommandInput,
  ListAttachedRolePoliciesCommandOutput,
  ListAttachedUserPoliciesCommandInput,
  ListAttachedUserPoliciesCommandOutput,
} from '@aws-sdk/client-iam'
import { managedPolicyByArn } from '../../../../directory/attachedPolicies.ts'
import type { Entity } from '../../../../directory/entity.ts'
import type { Store } from '../../../../state/store.ts'
import type { Operation } from '../../../operation.ts'
import { type EntityKind, groupKind, requireEntity, roleKind, userKind } from '../../entityKinds.ts'
import { page, type PageInput } from '../../page.ts'

/** The managed policies of a user; those of its groups are the groups'. */
export const listAttachedUserPolicies: Operation<
  ListAttachedUserPoliciesCommandInput,
  ListAttachedUserPoliciesCommandOutput
> = {
  authorization: 'permission',
  honours: { UserName: true, PathPrefix: true, Marker: true, MaxItems: true },
  run: (input, { store }) => listAttachedPolicies(userKind, input.UserName, input, store),
}

/** The managed policies of a group. */
export const listAttachedGroupPolicies: Operation<
  ListAttachedGroupPoliciesCommandInput,
  ListAttachedGroupPoliciesCommandOutput
> = {
  authorization: 'permission',
  honours: { GroupName: true, PathPrefix: true, Marker: true, MaxItems: true },
  run: (input, { store }) => listAttachedPolicies(groupKind, input.GroupName, input, store),
}

/** The managed policies of a role. */
export const listAttachedRolePolicies: Operation<
  ListAttachedRolePoliciesCommandInput,
  ListAttachedRolePoliciesCommandOutput
> = {
  authorization: 'permission',
  honours: { RoleName: true, PathPrefix: true, Marker: true, MaxItems: true },
  run: (input, { store }) => listAttachedPolicies(roleKind, input.RoleName, input, store),
}

function listAttachedPolicies<E extends Entity>(
  kind: EntityKind<E>,
  entityName: string | undefined,
  { PathPrefix = '/', ...input }: PageInput & { readonly PathPrefix?: string | undefined },
  store: Store,
) {
  const { attachedPolicies = [] } = requireEntity(kind, entityName, store)
  const policies = attachedPolicies.flatMap((arn) => managedPolicyByArn(store, arn) ?? [])
  const wanted = policies.filter(({ path = '/' }) => path.startsWith(PathPrefix))
  const { items, position } = page(wanted, ({ name, arn }) => `${name} ${arn}`, input)
  return { AttachedPolicies: items.map(({ name, arn }) => ({ PolicyName: name, PolicyArn: arn })), ...position }
}
