import type {
  LookupDeveloperIdentityCommandInput,
  LookupDeveloperIdentityCommandOutput,
} from '@aws-sdk/client-cognito-identity'
import type { Operation } from '../../operation.ts'
import { developerUsersOf, requireDeveloperProvider, requireDeveloperUser } from '../developerLogins.ts'
import { invalidParameter, resourceConflict } from '../errors.ts'
import { requireIdentityOf, requirePool } from '../identityPools.ts'

/**
 * Who an identity is at the developer provider, and which identity a user there has; given both, whether they belong
 * together. `NextToken` is the last identifier of the page before, without the spaces that a token must not have.
 */
export const lookupDeveloperIdentity: Operation<
  LookupDeveloperIdentityCommandInput,
  LookupDeveloperIdentityCommandOutput
> = {
  authorization: 'permission',
  honours: { IdentityPoolId: true, IdentityId: true, DeveloperUserIdentifier: true, MaxResults: true, NextToken: true },
  run(input, context) {
    const { IdentityId, DeveloperUserIdentifier: subject, MaxResults: most = 60, NextToken: after } = input
    const pool = requirePool(input.IdentityPoolId, context)
    const provider = requireDeveloperProvider(pool)
    const named = IdentityId === undefined ? undefined : requireIdentityOf(pool, IdentityId, context)
    const found = subject === undefined ? undefined : requireDeveloperUser(pool, { provider, subject }, context)
    const identity = named ?? found
    if (!identity) throw invalidParameter('Either IdentityId or DeveloperUserIdentifier has to be given.')
    if (named && found && named.id !== found.id) {
      throw resourceConflict(`The developer user identifier is not one of identity '${named.id}'.`)
    }
    if (named && subject !== undefined) return { IdentityId: named.id, DeveloperUserIdentifierList: [subject] }
    const last = Buffer.from(after ?? '', 'base64url').toString()
    const users = developerUsersOf(identity, provider).filter((user) => user > last)
    const page = users.slice(0, most)
    return {
      IdentityId: identity.id,
      DeveloperUserIdentifierList: page,
      ...(users.length > page.length && { NextToken: Buffer.from(page.at(-1) ?? '').toString('base64url') }),
    }
  },
}
