/** How people sign in, as a form has it. */
import type { CookieStorageOutputs, SignInFlow, SignInOutputs, TokenStorage } from '#contract/signInOutputs.ts'

export interface SignInDraft {
  signInBy: 'email' | 'phone_number' | 'username'
  flow: SignInFlow
  tokens: TokenStorage
  /** Empty: of this host alone. */
  cookieDomain: string
  cookiePath: string
  /** In days; empty: 365. */
  cookieDays: string
  cookieSecure: boolean
  cookieSameSite: 'lax' | 'none' | 'strict' | 'unset'
  /** `key=value`, one a line. */
  metadata: string
}

/**
 * @param by of the file: the attributes that people sign in with; undefined where it says nothing
 * @param isSecure whether this page came by https: only then a browser is sure to keep a secure cookie
 */
export function signInDraftOf(
  by: readonly string[] | undefined,
  {
    storage = 'local',
    cookieStorage,
    authenticationFlowType = 'USER_SRP_AUTH',
    clientMetadata = {},
  }: SignInOutputs = {},
  isSecure = globalThis.location?.protocol !== 'http:',
): SignInDraft {
  const { domain = '', path = '', expires, secure = cookieStorage ? true : isSecure, sameSite } = cookieStorage ?? {}
  return {
    signInBy: signInByOf(by),
    flow: authenticationFlowType,
    tokens: storage,
    cookieDomain: domain,
    cookiePath: path,
    cookieDays: String(expires ?? ''),
    cookieSecure: secure,
    cookieSameSite: sameSite ?? 'unset',
    metadata: Object.entries(clientMetadata)
      .map(([name, value]) => `${name}=${value}`)
      .join('\n'),
  }
}

/** @returns undefined where everything is as Amplify has it by itself */
export function signInOutputsOf(draft: SignInDraft): SignInOutputs | undefined {
  const { flow, tokens, metadata } = draft
  const pairs = pairsOf(metadata)
  const outputs: SignInOutputs = {
    ...(tokens !== 'local' && { storage: tokens }),
    ...(tokens === 'cookie' && { cookieStorage: cookieOf(draft) }),
    ...(flow !== 'USER_SRP_AUTH' && { authenticationFlowType: flow }),
    ...(pairs.length > 0 && { clientMetadata: Object.fromEntries(pairs) }),
  }
  return Object.keys(outputs).length > 0 ? outputs : undefined
}

/** What the file said stays where it says the same, also of several attributes. */
export function usernameAttributesOf(
  { signInBy }: SignInDraft,
  begun: readonly string[] | undefined,
): { readonly username_attributes?: readonly string[] } {
  if (signInByOf(begun) === signInBy) return begun ? { username_attributes: begun } : {}
  return { username_attributes: signInBy === 'username' ? [] : [signInBy] }
}

export function cookieOf(draft: SignInDraft): CookieStorageOutputs {
  const { cookieDomain, cookiePath, cookieDays, cookieSecure, cookieSameSite } = draft
  return {
    ...(cookieDomain.trim() !== '' && { domain: cookieDomain.trim() }),
    ...(cookiePath.trim() !== '' && { path: cookiePath.trim() }),
    ...(cookieDays.trim() !== '' && { expires: Number(cookieDays) }),
    secure: cookieSecure,
    ...(cookieSameSite !== 'unset' && { sameSite: cookieSameSite }),
  }
}

/** A value may have an equals sign in it. A line without one has no value. */
export function pairsOf(metadata: string): readonly (readonly [name: string, value: string])[] {
  const lines = metadata.split('\n').filter((line) => line.trim() !== '')
  return lines.map((line) => {
    const [name = '', ...value] = line.split('=')
    return [name.trim(), value.join('=').trim()]
  })
}

function signInByOf(by: readonly string[] | undefined): SignInDraft['signInBy'] {
  const [first = 'username'] = by ?? ['email']
  return first === 'email' || first === 'phone_number' ? first : 'username'
}
