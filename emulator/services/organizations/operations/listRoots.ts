import type { ListRootsCommandInput, ListRootsCommandOutput } from '@aws-sdk/client-organizations'
import type { Organization } from '../../../directory/organization/organization.ts'
import type { Operation } from '../../operation.ts'
import { describedRoot } from '../describe.ts'
import { deniedToMember } from '../errors.ts'
import { requireOrganization } from '../requireOrganization.ts'

/** An organization has one root. */
export const listRoots: Operation<ListRootsCommandInput, ListRootsCommandOutput, Organization> = {
  authorization: 'permission',
  honours: { NextToken: true, MaxResults: true },
  find: requireOrganization,
  denied: deniedToMember,
  run: (_input, _context, organization) => ({ Roots: [describedRoot(organization)] }),
}
