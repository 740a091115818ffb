import type { TokenClaims } from '#iam/identity-pool/types.ts'
import { isSignInActive } from '../../../tokens/userPoolSignIns.ts'
import { type RequiredScope, verifyUserPoolAccessToken } from '../../../tokens/userPoolTokens.ts'
import { AwsError } from '../../../wire/awsError.ts'
import type { OperationContext } from '../../operation.ts'
import { notAuthorized, userDoesNotExist } from '../errors.ts'
import type { UserPoolClient } from '../pools/userPoolClients.ts'
import { clientAndPool } from '../pools/userPoolClients.ts'
import type { UserPool } from '../pools/userPools.ts'
import type { PoolUser } from './users.ts'
import { PoolUsers } from './users.ts'

export interface SignedInUser {
  readonly pool: UserPool
  readonly client: UserPoolClient
  readonly user: PoolUser
  readonly users: PoolUsers
  /** What the access token says. */
  readonly claims: TokenClaims
}

/** Whose access token this is. @throws NotAuthorizedException, UserNotFoundException, PasswordResetRequiredException */
export function signedInUser(
  context: OperationContext,
  accessToken: string | undefined,
  scope?: RequiredScope,
): SignedInUser {
  const check = verifyUserPoolAccessToken(context.store, accessToken ?? '', context.clock, scope)
  if (!check.ok) throw notAuthorized(check.message)
  const { client, pool } = clientAndPool(context.store, String(check.claims.client_id))
  const users = new PoolUsers(context.store, pool)
  const user = users.get(String(check.claims.username))
  if (!user) throw userDoesNotExist()
  if (!isSignInActive(context.store, pool.id, user.username, check.claims)) {
    throw notAuthorized('Access Token has been revoked')
  }
  if (!user.enabled) throw notAuthorized('User is disabled.')
  if (user.status === 'RESET_REQUIRED') {
    throw new AwsError('PasswordResetRequiredException', 'Password reset required for the user')
  }
  return { pool, client, user, users, claims: check.claims }
}
