import type { ListAttachedGroupPoliciesCommandInput, ListAttachedGroupPoliciesCommandOutput } from '@aws-sdk/client-iam'
import type { Operation } from '../../../operation.ts'
import { listAttachedPolicies } from '../../attachments.ts'
import { groupKind } from '../../entityKinds.ts'

/** The managed policies of a group. */
export const listAttachedGroupPolicies: Operation<
  ListAttachedGroupPoliciesCommandInput,
  ListAttachedGroupPoliciesCommandOutput
> = {
  authorization: 'permission',
  honours: { GroupName: true, PathPrefix: true, Marker: true, MaxItems: true },
  run: (input, { store }) => listAttachedPolicies(groupKind, input.GroupName, input, store),
}
