/** The temporary credentials of the person or guest in this tab: one source for every client, renewed before they expire. */
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

let held: Held | undefined
const listeners = new Set<() => void>()

/**
 * Credentials to sign with now: the ones held, or new ones when these end within five minutes.
 * @throws NoCredentialsError, or Cognito's own error when it refuses to give credentials.
 */
export async function sessionCredentials(): Promise<SessionCredentials> {
  if (held && !endsSoon(held)) return held.secret
  const fresh = await receive(held !== undefined)
  return fresh.secret
}

/** Asks Cognito for new credentials even when the held ones look valid. False when it gave none. */
export async function renewCredentials(): Promise<boolean> {
  const before = held?.secret.accessKeyId
  try {
    const fresh = await receive(true)
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

/** Short sessions are renewed at half of their life, or they would be renewed at every call. */
function endsSoon({ secret, receivedAt }: Held): boolean {
  const end = secret.expiration.getTime()
  const ahead = Math.min(refreshAheadMs, (end - receivedAt) / 2)
  return Date.now() >= end - ahead
}

const receive = refreshOnce(async (force: boolean): Promise<Held> => {
  // Imported late, so that pages that only show credentials do not load Amplify.
  const { fetchAuthSession } = await import('aws-amplify/auth')
  const session = await fetchAuthSession({ forceRefresh: force })
  const { credentials, identityId } = session
  if (!credentials?.sessionToken || !credentials.expiration || !identityId) {
    dropCredentials()
    throw new NoCredentialsError()
  }
  const { accessKeyId, secretAccessKey, sessionToken, expiration } = credentials
  // The same person keeps the same role when credentials are renewed.
  const signer = held?.view.identityId === identityId ? held.view.signer : undefined
  held = {
    secret: { accessKeyId, secretAccessKey, sessionToken, expiration },
    view: { accessKeyId, expiresAt: expiration.getTime(), identityId, ...(signer && { signer }) },
    receivedAt: Date.now(),
  }
  tell()
  return held
})

function tell() {
  for (const listener of [...listeners]) listener()
}
