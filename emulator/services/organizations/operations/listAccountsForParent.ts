import type {
  ListAccountsForParentCommandInput,
  ListAccountsForParentCommandOutput,
} from '@aws-sdk/client-organizations'
import type { Organization } from '../../../directory/organization/organization.ts'
import type { Operation } from '../../operation.ts'
import { describedAccount } from '../describe.ts'
import { deniedToMember } from '../errors.ts'
import { listPage } from '../listPage.ts'
import { requireParent } from '../requireControlPolicy.ts'
import { requireOrganization } from '../requireOrganization.ts'

/** The accounts that stand in a root or a unit itself. */
export const listAccountsForParent: Operation<
  ListAccountsForParentCommandInput,
  ListAccountsForParentCommandOutput,
  Organization
> = {
  authorization: 'permission',
  honours: { ParentId: true, NextToken: true, MaxResults: true },
  find: requireOrganization,
  denied: deniedToMember,
  run(input, _context, organization) {
    const parent = requireParent(organization, input.ParentId)
    const accounts = organization.accounts.filter(({ parentId }) => parentId === parent)
    const { page, ...next } = listPage(accounts, input)
    return { Accounts: page.map((account) => describedAccount(organization, account)), ...next }
  },
}
