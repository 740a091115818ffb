import type { TokenClaims } from '#iam/identity-pool/types.ts'
import { verifyUserPoolToken } from '../../tokens/userPoolTokens.ts'
import { AwsError } from '../../wire/awsError.ts'
import type { OperationContext } from '../operation.ts'
import type { IdentityPool, Login, UserPoolProvider } from './rows.ts'

type Context = Pick<OperationContext, 'store' | 'clock'>

/** A login whose token was checked. */
export interface CheckedLogin extends Login {
  readonly claims: TokenClaims
  /** The key of the provider in the pool's role mappings. */
  readonly providerKey: string
}

/**
 * Checks every token of a `Logins` map: its provider must be the pool's, its client one of the provider's, its form,
 * issuer, signature and expiry right. One bad token fails the call.
 * @throws AwsError NotAuthorizedException with the identity pool's sentence for it.
 */
export function checkLogins(
  logins: Readonly<Record<string, string>> | undefined,
  pool: IdentityPool,
  context: Context,
): CheckedLogin[] {
  return Object.entries(logins ?? {}).map(([provider, token]) => checkLogin(provider, token, pool, context))
}

function checkLogin(provider: string, token: string, pool: IdentityPool, context: Context): CheckedLogin {
  const configured = pool.providers.filter(({ providerName }) => providerName === provider)
  if (configured.length === 0) throw unsupportedProvider()
  const checked = verifyUserPoolToken(context.store, token, context.clock)
  if (!checked.ok) throw new AwsError('NotAuthorizedException', checked.problem.message)
  const { claims, active } = checked
  if (claims.iss !== `https://${provider}`) {
    throw new AwsError('NotAuthorizedException', "Invalid login token. Issuer doesn't match providerName")
  }
  const client = configured.find(({ clientId }) => clientId === claims.aud)
  if (!client) throw unsupportedProvider()
  if (client.serverSideTokenCheck && !active) throw new AwsError('NotAuthorizedException', 'Token is inactive')
  return { provider, subject: String(claims.sub), claims, providerKey: providerKeyOf(client) }
}

/** How role mappings name a user pool with one of its clients. */
export function providerKeyOf(provider: Pick<UserPoolProvider, 'providerName' | 'clientId'>): string {
  return `${provider.providerName}:${provider.clientId}`
}

function unsupportedProvider(): AwsError {
  return new AwsError('NotAuthorizedException', 'Token is not from a supported provider of this identity pool.')
}
