/**
 * What an app asks for when it sends a person here. Source: Cognito Developer Guide, "The redirect and authorization
 * endpoint"; RFC 6749, 4.1.2.1; RFC 7636.
 */
import { providersOf } from '../pools/clientRules.ts'
import { identityProviderByIdentifier, identityProvidersOf } from '../pools/identityProviders.ts'
import { type UserPoolClient, userPoolClientsOf } from '../pools/userPoolClients.ts'
import { hasRepeated, type OAuthVisit, valueOf } from './oauthVisit.ts'
import { rawParameter, withParameters } from './redirects.ts'
import { grantedScopes } from './scopes.ts'

export interface AuthorizeRequest {
  readonly client: UserPoolClient
  readonly redirectUri: string
  readonly responseType: 'code' | 'token'
  readonly scopes: readonly string[]
  /** As it was sent, still percent-encoded: it goes back byte for byte. */
  readonly rawState: string | undefined
  readonly nonce: string | undefined
  /** Of PKCE, S256. */
  readonly codeChallenge: string | undefined
  readonly prompts: readonly string[]
  readonly loginHint: string | undefined
  /** The name of the one provider that is wanted; `COGNITO` for the pool itself. */
  readonly provider: string | undefined
}

export type AuthorizeCheck =
  | { readonly ok: true; readonly asked: AuthorizeRequest }
  /** Nobody is sent to an address that is not the client's: the person is told. */
  | { readonly ok: false; readonly tell: string }
  /** The app is told. */
  | { readonly ok: false; readonly location: string }

/** @param visit whose query has the parameters; pages carry them along. */
export function readAuthorizeRequest(visit: OAuthVisit): AuthorizeCheck {
  const { query, pool, context } = visit
  const client = userPoolClientsOf(context.store).get(query.get('client_id') ?? '')
  if (client?.poolId !== pool.id) return { ok: false, tell: 'No app client of this user pool has this client_id.' }
  const redirectUri = query.get('redirect_uri') ?? ''
  if (query.getAll('redirect_uri').length !== 1 || !client.settings.CallbackURLs?.includes(redirectUri)) {
    return { ok: false, tell: 'The redirect_uri is none of the callback URLs of this app client.' }
  }

  const rawState = rawParameter(visit.request.rawQuery, 'state')
  const responseType = query.get('response_type')
  const refuse = (error: string, description?: string) =>
    ({ ok: false, location: errorLocation({ redirectUri, responseType, rawState }, error, description) }) as const
  if (hasRepeated(query)) return refuse('invalid_request', 'A parameter is repeated')
  if (responseType !== 'code' && responseType !== 'token') return refuse('invalid_request', 'response_type')
  const { AllowedOAuthFlowsUserPoolClient: isOAuth, AllowedOAuthFlows: flows = [] } = client.settings
  if (!isOAuth || !flows.includes(responseType === 'code' ? 'code' : 'implicit')) return refuse('unauthorized_client')
  const codeChallenge = valueOf(query, 'code_challenge')
  if (!isChallenge(codeChallenge, valueOf(query, 'code_challenge_method'))) {
    return refuse('invalid_request', 'code_challenge')
  }
  const scopes = grantedScopes(context.store, { pool, client }, valueOf(query, 'scope'))
  if (!scopes) return refuse('invalid_scope')
  const provider = providerAsked(visit, client)
  if (provider === false) return refuse('invalid_request', 'identity_provider')
  const prompts = (valueOf(query, 'prompt') ?? '').split(' ').filter((prompt) => prompt !== '')
  if (!prompts.every((prompt) => knownPrompts.has(prompt)) || (prompts.includes('none') && prompts.length > 1)) {
    return refuse('invalid_request', 'prompt')
  }
  return {
    ok: true,
    asked: {
      client,
      redirectUri,
      responseType,
      scopes,
      rawState,
      nonce: valueOf(query, 'nonce'),
      codeChallenge,
      prompts,
      loginHint: valueOf(query, 'login_hint'),
      provider,
    },
  }
}

/** Consent is no question here: people agree to nothing by signing in, on AWS neither. */
const knownPrompts: ReadonlySet<string> = new Set(['none', 'login', 'select_account', 'consent'])

/** Where the app is told of a problem; what it asked tokens of is told behind the `#`. */
export function errorLocation(
  asked: Pick<AuthorizeRequest, 'redirectUri' | 'rawState'> & { readonly responseType: string | null },
  error: string,
  description?: string,
): string {
  return withParameters(
    asked.redirectUri,
    { error, ...(description !== undefined && { error_description: description }) },
    { rawState: asked.rawState, inFragment: asked.responseType === 'token' },
  )
}

/** @returns false where it is none of the client's. */
function providerAsked({ query, pool, context }: OAuthVisit, client: UserPoolClient): string | undefined | false {
  const identifier = valueOf(query, 'idp_identifier')
  const named =
    valueOf(query, 'identity_provider') ??
    (identifier === undefined ? undefined : (identityProviderByIdentifier(context.store, pool, identifier)?.name ?? ''))
  if (named === undefined) {
    const supported = providersOf(client)
    return supported.length === 1 ? supported[0] : undefined
  }
  const exists = named === 'COGNITO' || identityProvidersOf(context.store).get([pool.id, named]) !== undefined
  return exists && providersOf(client).includes(named) ? named : false
}

function isChallenge(challenge: string | undefined, method: string | undefined): boolean {
  if (challenge === undefined) return method === undefined
  // A SHA-256 is always 43 characters of base64url.
  return method === 'S256' && /^[\w-]{43}$/.test(challenge)
}
