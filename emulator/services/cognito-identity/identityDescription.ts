import type { IdentityDescription } from '@aws-sdk/client-cognito-identity'
import type { Identity } from './identityPools.ts'

/** An identity as DescribeIdentity and ListIdentities answer it: with its providers, not with who it is there. */
export function identityDescription({ id, logins, createdAt, modifiedAt }: Identity): IdentityDescription {
  return {
    IdentityId: id,
    ...(logins.length > 0 && { Logins: logins.map(({ provider }) => provider) }),
    CreationDate: new Date(createdAt),
    LastModifiedDate: new Date(modifiedAt ?? createdAt),
  }
}
