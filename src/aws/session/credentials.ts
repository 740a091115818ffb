/** The temporary credentials of the person or guest in this tab: one source for every client, renewed before they expire. */
import { readGuestChoice } from './guestChoice.ts'
import { refreshOnce } from './refreshOnce.ts'

/** Secret: goes into the signer and nowhere else. */
export interface SessionCredentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
  readonly expiration: Date
}

/** Who signs, as STS names it. */
export interface Signer {
  /** The role's name: `readers`. */
  readonly name: string
  /** The role session: `arn:aws:sts::...:assumed-role/readers/CognitoIdentityCredentials`. */
  readonly arn: string
}

/** What may be shown of the credentials in use. */
export interface CredentialsView {
  readonly accessKeyId: string
  /** Milliseconds since 1970. */
  readonly expiresAt: number
  readonly identityId: string
  /** Unknown until STS was asked. */
  readonly signer?: Signer
}

/** There is nobody to sign as: nobody is signed in, and guests are not allowed or not chosen. */
export class NoCredentialsError extends Error {
  constructor() {
    super('Nobody is signed in, so there are no credentials to sign with.')
    this.name = 'NoCredentialsError'
  }
}

interface Held {
  readonly secret: SessionCredentials
  readonly view: CredentialsView
  readonly receivedAt: number
}

const refreshAheadMs = 5 * 60_000
const shortestMs = 60_000

let held: Held | undefined
/** Counts who the credentials are for: what arrives for an earlier one is not kept. */
let generation = 0
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

/**
 * Credentials to sign with now: the ones held, or new ones when these end within five minutes.
 * @throws NoCredentialsError, or Cognito's own error when it refuses to give credentials.
 */
export async function sessionCredentials(): Promise<SessionCredentials> {
  if (held && !endsSoon(held)) return held.secret
  const fresh = await receive(generation, held !== undefined)
  return fresh.secret
}

/**
 * Asks Cognito for new credentials even when the held ones look valid. False when it gave none.
 * @param refused the access key that AWS refused; when another one is held by now, that is renewal enough
 */
export async function renewCredentials(refused?: string): Promise<boolean> {
  const before = held?.secret.accessKeyId
  if (refused !== undefined && before !== undefined && before !== refused) return true
  try {
    const fresh = await receive(generation, true)
    return fresh.secret.accessKeyId !== before
  } catch {
    return false
  }
}

/** What is known of the credentials in use; undefined before the first call and after signing out. */
export function currentCredentials(): CredentialsView | undefined {
  return held?.view
}

/** Forgets the credentials: somebody else signs in, or nobody. */
export function dropCredentials(): void {
  generation += 1
  clearTimeout(timer)
  if (!held) return
  held = undefined
  tell()
}

/** Says whose credentials these are. Ignored when they have been replaced by another session's. */
export function setSigner(accessKeyId: string, signer: Signer): void {
  if (held?.secret.accessKeyId !== accessKeyId) return
  held = { ...held, view: { ...held.view, signer } }
  tell()
}

/** Is told when credentials arrive, are dropped, or their signer becomes known. Returns the function that ends the subscription. */
export function onCredentialsChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Renews the credentials if they end soon. For the timer and for waking up; failures wait for the next call to report them. */
export async function renewIfEndingSoon(): Promise<void> {
  if (held && endsSoon(held)) await renewCredentials()
}

/**
 * When to renew, in ms since 1970. Short sessions at half of their life, and never within a minute: with a clock that is
 * far ahead every session looks over, and each call would ask for new credentials.
 */
function renewalTime({ secret, receivedAt }: Held): number {
  const end = secret.expiration.getTime()
  return Math.max(receivedAt + shortestMs, end - Math.min(refreshAheadMs, (end - receivedAt) / 2))
}

function endsSoon(credentials: Held): boolean {
  return Date.now() >= renewalTime(credentials)
}

const receive = refreshOnce(async (mine: number, force: boolean): Promise<Held> => {
  // Imported late, so that pages that only show credentials do not load Amplify.
  const [{ fetchAuthSession }, { cognitoUserPoolsTokenProvider }] = await Promise.all([
    import('aws-amplify/auth'),
    import('aws-amplify/auth/cognito'),
  ])
  // Amplify makes a guest of everybody who has no token, where the pool admits guests; here one has to choose that.
  if (!readGuestChoice() && !(await cognitoUserPoolsTokenProvider.getTokens())) throw new NoCredentialsError()
  const { credentials, identityId } = await fetchAuthSession({ forceRefresh: force })
  if (!credentials?.sessionToken || !credentials.expiration || !identityId) {
    if (mine === generation) dropCredentials()
    throw new NoCredentialsError()
  }
  const { accessKeyId, secretAccessKey, sessionToken, expiration } = credentials
  // Shown until STS has answered for the new ones; mostly the role is the same.
  const signer = mine === generation && held?.view.identityId === identityId ? held.view.signer : undefined
  const received: Held = {
    secret: { accessKeyId, secretAccessKey, sessionToken, expiration },
    view: { accessKeyId, expiresAt: expiration.getTime(), identityId, ...(signer && { signer }) },
    receivedAt: Date.now(),
  }
  if (mine === generation) hold(received)
  return received
})

function hold(received: Held): void {
  held = received
  clearTimeout(timer)
  // A hidden tab asks again when it is looked at; see renewIfEndingSoon.
  timer = setTimeout(
    () => {
      if (globalThis.document?.visibilityState !== 'hidden') void renewIfEndingSoon()
    },
    Math.max(0, renewalTime(received) - Date.now()),
  )
  tell()
}

function tell() {
  for (const listener of [...listeners]) listener()
}
