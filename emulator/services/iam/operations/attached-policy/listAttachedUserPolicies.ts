import type { ListAttachedUserPoliciesCommandInput, ListAttachedUserPoliciesCommandOutput } from '@aws-sdk/client-iam'
import type { Operation } from '../../../operation.ts'
import { listAttachedPolicies } from '../../attachments.ts'
import { userKind } from '../../entityKinds.ts'

/** The managed policies of a user. */
export const listAttachedUserPolicies: Operation<
  ListAttachedUserPoliciesCommandInput,
  ListAttachedUserPoliciesCommandOutput
> = {
  authorization: 'permission',
  honours: { UserName: true, PathPrefix: true, Marker: true, MaxItems: true },
  run: (input, { store }) => listAttachedPolicies(userKind, input.UserName, input, store),
}
