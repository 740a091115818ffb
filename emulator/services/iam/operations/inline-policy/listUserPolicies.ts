import type { ListUserPoliciesCommandInput, ListUserPoliciesCommandOutput } from '@aws-sdk/client-iam'
import type { Operation } from '../../../operation.ts'
import { userKind } from '../../entityKinds.ts'
import { listInlinePolicies } from '../../inlinePolicies.ts'

/** Names of the inline policies of a user. */
export const listUserPolicies: Operation<ListUserPoliciesCommandInput, ListUserPoliciesCommandOutput> = {
  authorization: 'permission',
  honours: { UserName: true, Marker: true, MaxItems: true },
  run: (input, { store }) => listInlinePolicies(userKind, input.UserName, input, store),
}
