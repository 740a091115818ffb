import type {
  ListGroupPoliciesCommandInput,
  ListGroupPoliciesCommandOutput,
  ListRolePoliciesCommandInput,
  ListRolePoliciesCommandOutput,
  ListUserPoliciesCommandInput,
  ListUserPoliciesCommandOutput,
} from '@aws-sdk/client-iam'
import type { Entity } from '../../../../directory/entity.ts'
import type { Store } from '../../../../state/store.ts'
import type { Operation } from '../../../operation.ts'
import { type EntityKind, groupKind, requireEntity, roleKind, userKind } from '../../entityKinds.ts'
import { page, type PageInput } from '../../page.ts'

/** Names of the inline policies of a user. */
export const listUserPolicies: Operation<ListUserPoliciesCommandInput, ListUserPoliciesCommandOutput> = {
  authorization: 'permission',
  honours: { UserName: true, Marker: true, MaxItems: true },
  run: (input, { store }) => listInlinePolicies(userKind, input.UserName, input, store),
}

/** Names of the inline policies of a group. */
export const listGroupPolicies: Operation<ListGroupPoliciesCommandInput, ListGroupPoliciesCommandOutput> = {
  authorization: 'permission',
  honours: { GroupName: true, Marker: true, MaxItems: true },
  run: (input, { store }) => listInlinePolicies(groupKind, input.GroupName, input, store),
}

/** Names of the inline policies of a role. */
export const listRolePolicies: Operation<ListRolePoliciesCommandInput, ListRolePoliciesCommandOutput> = {
  authorization: 'permission',
  honours: { RoleName: true, Marker: true, MaxItems: true },
  run: (input, { store }) => listInlinePolicies(roleKind, input.RoleName, input, store),
}

function listInlinePolicies<E extends Entity>(
  kind: EntityKind<E>,
  entityName: string | undefined,
  input: PageInput,
  store: Store,
) {
  const { policies } = requireEntity(kind, entityName, store)
  const { items, position } = page(policies, ({ name }) => name, input)
  return { PolicyNames: items.map(({ name }) => name), ...position }
}
