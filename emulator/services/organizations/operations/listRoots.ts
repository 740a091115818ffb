import type { ListRootsCommandInput, ListRootsCommandOutput } from '@aws-sdk/client-organizations'
import type { Organization } from '../../../directory/organization/organization.ts'
import type { Operation } from '../../operation.ts'
import { describedRoot } from '../describe.ts'
import { deniedToMember } from '../errors.ts'
import { listPage } from '../listPage.ts'
import { requireOrganization } from '../requireOrganization.ts'

/** An organization has one root. */
export const listRoots: Operation<ListRootsCommandInput, ListRootsCommandOutput, Organization> = {
  authorization: 'permission',
  honours: { NextToken: true, MaxResults: true },
  find: requireOrganization,
  denied: deniedToMember,
  run(input, _context, organization) {
    const { page, ...next } = listPage([organization], input)
    return { Roots: page.map(describedRoot), ...next }
  },
}
