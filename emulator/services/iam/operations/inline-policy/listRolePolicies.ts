import type { ListRolePoliciesCommandInput, ListRolePoliciesCommandOutput } from '@aws-sdk/client-iam'
import type { Operation } from '../../../operation.ts'
import { roleKind } from '../../entityKinds.ts'
import { listInlinePolicies } from '../../inlinePolicies.ts'

/** Names of the inline policies of a role. */
export const listRolePolicies: Operation<ListRolePoliciesCommandInput, ListRolePoliciesCommandOutput> = {
  authorization: 'permission',
  honours: { RoleName: true, Marker: true, MaxItems: true },
  run: (input, { store }) => listInlinePolicies(roleKind, input.RoleName, input, store),
}
