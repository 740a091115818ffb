import type { DescribeAccountCommandInput, DescribeAccountCommandOutput } from '@aws-sdk/client-organizations'
import { accountIn, type Organization } from '../../../directory/organization/organization.ts'
import type { Operation } from '../../operation.ts'
import { describedAccount } from '../describe.ts'
import { deniedToMember, organizationsError } from '../errors.ts'
import { requireOrganization } from '../requireOrganization.ts'

export const describeAccount: Operation<DescribeAccountCommandInput, DescribeAccountCommandOutput, Organization> = {
  authorization: 'permission',
  honours: { AccountId: true },
  find: requireOrganization,
  denied: deniedToMember,
  run({ AccountId: id = '' }, _context, organization) {
    const account = accountIn(organization, id)
    if (!account) throw organizationsError('AccountNotFoundException')
    return { Account: describedAccount(organization, account) }
  },
}
