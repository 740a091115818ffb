import type { TokenClaims } from '#iam/identity-pool/types.ts'
import { identityPoolProvider } from '#iam/identity-pool/webIdentityContext.ts'
import { isSignInActive } from '../../tokens/userPoolSignIns.ts'
import { verifyUserPoolToken } from '../../tokens/userPoolTokens.ts'
import { AwsError } from '../../wire/awsError.ts'
import type { OperationContext } from '../operation.ts'
import { invalidLogin, invalidParameter, unsupportedProvider } from './errors.ts'
import type { IdentityPool, Login, UserPoolProvider } from './identityPools.ts'
import { outsideLogin } from './outsideLogin.ts'
import { outsideProvidersOf } from './providerNames.ts'

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
  if (configured.length === 0) throw noUserPool(provider, token, pool)
  const checked = verifyUserPoolToken(context.store, token, context.clock)
  if (!checked.ok) throw new AwsError('NotAuthorizedException', checked.problem.message)
  const { claims } = checked
  requireBegun(claims, Math.floor(context.clock() / 1000))
  if (claims.iss !== `https://${provider}`) throw invalidLogin("Issuer doesn't match providerName")
  const client = configured.find(({ clientId }) => clientId === claims.aud)
  if (!client) throw unsupportedProvider()
  if (client.serverSideTokenCheck && !isOfActiveSignIn(checked, context)) {
    throw new AwsError('NotAuthorizedException', 'Token is inactive')
  }
  return { provider, subject: String(claims.sub), claims, providerKey: providerKeyOf(client) }
}

/** What a pool with ServerSideTokenCheck asks for: false when the user signed out, or is gone. */
function isOfActiveSignIn(
  { claims, poolId }: { readonly claims: TokenClaims; readonly poolId: string },
  { store }: Context,
): boolean {
  return isSignInActive(store, poolId, claims['cognito:username'], claims)
}

/** User pools set no `nbf`. AWS's sentence for one that has not come yet is not known; ours is after that for `exp`. */
function requireBegun({ nbf }: TokenClaims, now: number): void {
  if (nbf !== undefined && !(Number(nbf) <= now)) throw invalidLogin(`Token not valid yet: ${now} < ${String(nbf)}`)
}

/** A login of whatever is no user pool of this identity pool. The developer provider's go by the account's backend. */
function noUserPool(provider: string, token: string, pool: IdentityPool): AwsError {
  if (provider === identityPoolProvider) return invalidLogin("Can't pass in a Cognito token.")
  if (provider === pool.developerProvider) return invalidParameter('Please provide a valid public provider')
  return outsideProvidersOf(pool).includes(provider) ? outsideLogin(provider, token) : unsupportedProvider()
}

/** How role mappings name a user pool with one of its clients. */
export function providerKeyOf(provider: Pick<UserPoolProvider, 'providerName' | 'clientId'>): string {
  return `${provider.providerName}:${provider.clientId}`
}
