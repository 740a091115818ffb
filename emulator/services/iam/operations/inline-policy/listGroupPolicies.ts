import type { ListGroupPoliciesCommandInput, ListGroupPoliciesCommandOutput } from '@aws-sdk/client-iam'
import type { Operation } from '../../../operation.ts'
import { groupKind } from '../../entityKinds.ts'
import { listInlinePolicies } from '../../inlinePolicies.ts'

/** Names of the inline policies of a group. */
export const listGroupPolicies: Operation<ListGroupPoliciesCommandInput, ListGroupPoliciesCommandOutput> = {
  authorization: 'permission',
  honours: { GroupName: true, Marker: true, MaxItems: true },
  run: (input, { store }) => listInlinePolicies(groupKind, input.GroupName, input, store),
}
