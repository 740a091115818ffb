/** Requirements of the operations on app clients and on what they offer: identity providers, resource servers, managed login, terms, domains. Follows the Service Authorization Reference, "Actions, resources, and condition keys for Amazon Cognito User Pools". */
import { nested, requirement, text } from '../requirement.ts'
import type { AccountTable } from '../types.ts'
import { eachOnPool, passedToUserPools } from './onPool.ts'

export const cognitoIdpClients: AccountTable = {
  ...eachOnPool([
    'DeleteUserPoolClient',
    'DescribeUserPoolClient',
    'ListUserPoolClients',
    'AddUserPoolClientSecret',
    'DeleteUserPoolClientSecret',
    'ListUserPoolClientSecrets',
    // Too new for the Service Authorization Reference; like every other operation on a client.
    'GetUserPoolClientSessionConfiguration',
    'SetUserPoolClientSessionConfiguration',
  ]),
  /** The role publishes events to Amazon Pinpoint. */
  ...eachOnPool(['CreateUserPoolClient', 'UpdateUserPoolClient'], {
    besides: (input) => passedToUserPools(text(nested(input, 'AnalyticsConfiguration'), 'RoleArn')),
  }),

  ...eachOnPool([
    'CreateIdentityProvider',
    'DeleteIdentityProvider',
    'DescribeIdentityProvider',
    'GetIdentityProviderByIdentifier',
    'ListIdentityProviders',
    'UpdateIdentityProvider',
    'CreateResourceServer',
    'DeleteResourceServer',
    'DescribeResourceServer',
    'ListResourceServers',
    'UpdateResourceServer',
    'CreateManagedLoginBranding',
    'DeleteManagedLoginBranding',
    'DescribeManagedLoginBranding',
    'DescribeManagedLoginBrandingByClient',
    'UpdateManagedLoginBranding',
    'GetUICustomization',
    'SetUICustomization',
    'CreateTerms',
    'DeleteTerms',
    'DescribeTerms',
    'ListTerms',
    'UpdateTerms',
    // Too new for the Service Authorization Reference. A Deny of DescribeTerms counts too, but no Allow of it is needed.
    'DescribeTermsByClient',
  ]),

  ...eachOnPool(['DeleteUserPoolDomain']),
  /** A domain of one's own stands on a CloudFront distribution, which is set up in the name of the caller. */
  ...eachOnPool(['CreateUserPoolDomain', 'UpdateUserPoolDomain'], {
    besides: (input) =>
      text(nested(input, 'CustomDomainConfig'), 'CertificateArn') === ''
        ? []
        : [requirement('cloudfront:UpdateDistribution', '*')],
  }),
}
