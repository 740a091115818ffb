import type { ListAccountsCommandInput, ListAccountsCommandOutput } from '@aws-sdk/client-organizations'
import type { Organization } from '../../../directory/organization/organization.ts'
import type { Operation } from '../../operation.ts'
import { describedAccount } from '../describe.ts'
import { deniedToMember } from '../errors.ts'
import { listPage } from '../listPage.ts'
import { requireOrganization } from '../requireOrganization.ts'

export const listAccounts: Operation<ListAccountsCommandInput, ListAccountsCommandOutput, Organization> = {
  authorization: 'permission',
  honours: { NextToken: true, MaxResults: true },
  find: requireOrganization,
  denied: deniedToMember,
  run(input, _context, organization) {
    const { page, ...next } = listPage(organization.accounts, input)
    return { Accounts: page.map((account) => describedAccount(organization, account)), ...next }
  },
}
