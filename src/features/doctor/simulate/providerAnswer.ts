import type { TokenClaims } from '#iam/identity-pool/types.ts'
import type { IdentityPoolSettings } from '../../../aws/services/cognito-identity/types.ts'
import type { Told } from '../read/told.ts'

/** Whether the pool takes a token with these claims, or lets a guest in. */
export type ProviderAnswer =
  | { readonly kind: 'accepted' }
  /** In AWS's sentence. */
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'untold'; readonly why: string }

const notSupported = 'Token is not from a supported provider of this identity pool.'

/** @param claims left out for a guest. @param provider as in `Logins` */
export function providerAnswer(
  claims: TokenClaims | undefined,
  provider: string,
  pool: Told<IdentityPoolSettings>,
): ProviderAnswer {
  if (pool.kind !== 'told') return { kind: 'untold', why: 'the settings of the pool are not told' }
  const { AllowUnauthenticatedIdentities: guests, CognitoIdentityProviders: providers = [] } = pool.value
  if (!claims) {
    return guests === true ? accepted : refused('Unauthenticated access is not supported for this identity pool.')
  }
  const { aud, token_use: use = 'id', iss = `https://${provider}` } = claims
  if (use !== 'id' || aud === undefined) return refused('Invalid login token. Missing a required claim: aud')
  if (iss !== `https://${provider}`) return refused("Invalid login token. Issuer doesn't match providerName")
  const isKnown = providers.some(({ ProviderName, ClientId }) => ProviderName === provider && ClientId === aud)
  return isKnown ? accepted : refused(notSupported)
}

const accepted: ProviderAnswer = { kind: 'accepted' }
const refused = (why: string): ProviderAnswer => ({ kind: 'refused', why })
