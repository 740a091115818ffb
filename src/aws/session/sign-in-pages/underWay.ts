/**
 * A sign-in that has left for the pool's pages, kept by the tab that it was begun in. Amplify keeps it for all tabs: another one
 * would wait for its return, and take its place by beginning its own.
 */
import * as v from 'valibot'

/** Amplify's names for what has to be there when the page is led back to. */
const names = ['oauthState', 'oauthPKCE'] as const
/** Makes it wait; it is given back for the moment of the return alone. */
const waits = ['inflightOAuth', 'inflightOAuthDeadline'] as const
const key = 'rolecall.under-way'

const schema = v.object({
  state: v.string(),
  proof: v.string(),
  provider: v.string(),
  wanted: v.string(),
})

export interface UnderWay {
  /** Comes back with the person, to the letter. */
  readonly state: string
  /** Secret: PKCE's verifier. */
  readonly proof: string
  /** What people call whom they were sent to. */
  readonly provider: string
  /** The page that was asked for. */
  readonly wanted: string
}

const amplifyKey = (clientId: string, name: string) => `CognitoIdentityServiceProvider.${clientId}.${name}`

/** Takes from all tabs what Amplify has written down for them. */
export function forgetForAll(clientId: string): void {
  for (const name of [...names, ...waits]) localStorage.removeItem(amplifyKey(clientId, name))
}

/** Moves it from all tabs to this one. */
export function keepUnderWay(clientId: string, told: Pick<UnderWay, 'provider' | 'wanted'>): void {
  const [state = '', proof = ''] = names.map((name) => localStorage.getItem(amplifyKey(clientId, name)) ?? '')
  forgetForAll(clientId)
  sessionStorage.setItem(key, JSON.stringify({ state, proof, ...told }))
}

/** What this tab left with; it is asked for once. */
export function takeUnderWay(): UnderWay | undefined {
  const kept = sessionStorage.getItem(key)
  sessionStorage.removeItem(key)
  try {
    const read = v.safeParse(schema, JSON.parse(kept ?? ''))
    return read.success ? read.output : undefined
  } catch {
    return undefined
  }
}

/** Gives it back to Amplify, which ends it as soon as it is configured with the pages. */
export function giveBack(clientId: string, { state, proof }: UnderWay): void {
  localStorage.setItem(amplifyKey(clientId, 'oauthState'), state)
  localStorage.setItem(amplifyKey(clientId, 'oauthPKCE'), proof)
  localStorage.setItem(amplifyKey(clientId, 'inflightOAuth'), 'true')
}
