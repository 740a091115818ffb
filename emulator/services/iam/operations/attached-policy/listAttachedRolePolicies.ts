import type { ListAttachedRolePoliciesCommandInput, ListAttachedRolePoliciesCommandOutput } from '@aws-sdk/client-iam'
import type { Operation } from '../../../operation.ts'
import { listAttachedPolicies } from '../../attachments.ts'
import { roleKind } from '../../entityKinds.ts'

/** The managed policies of a role. */
export const listAttachedRolePolicies: Operation<
  ListAttachedRolePoliciesCommandInput,
  ListAttachedRolePoliciesCommandOutput
> = {
  authorization: 'permission',
  honours: { RoleName: true, PathPrefix: true, Marker: true, MaxItems: true },
  run: (input, { store }) => listAttachedPolicies(roleKind, input.RoleName, input, store),
}
