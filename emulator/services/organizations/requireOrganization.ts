import { accountOf } from '#iam/evaluate/preparedRequest.ts'
import { accountIn, type Organization, organizationIn } from '../../directory/organization/organization.ts'
import type { OperationContext } from '../operation.ts'
import { organizationsError } from './errors.ts'

/**
 * The organization that the caller's account is in, which AWS looks for before it asks any policy.
 * @throws AwsError AWSOrganizationsNotInUseException
 */
export function requireOrganization(
  _input: object,
  { store, principal }: Pick<OperationContext, 'store' | 'principal'>,
): Organization {
  const organization = organizationIn(store)
  const account = accountOf(principal)
  if (organization && account !== undefined && accountIn(organization, account)) return organization
  throw organizationsError('AWSOrganizationsNotInUseException')
}
