/** The temporary credentials of the person or guest in this tab: one source for every client, renewed before they expire. */
import { createListeners } from '../listeners.ts'
import type { AmplifyAuth, IdentityCredentials, SessionCredentials } from './amplify.ts'
import type { GuestChoice } from './guestChoice.ts'
import { refreshOnce } from './refreshOnce.ts'

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

export interface Credentials {
  /**
   * Credentials to sign with now: the ones held, or new ones when these end within five minutes. Secret.
   * @throws NoCredentialsError, or Cognito's own error when it gives none.
   */
  forSigning(): Promise<SessionCredentials>
  /**
   * Asks Cognito for new credentials even when the held ones look valid. False when it gave none.
   * @param refused the access key that AWS refused; when another one is held by now, that is renewal enough
   */
  renew(refused?: string): Promise<boolean>
  /** Whether the last renewal failed because this browser holds no refresh token any more: no call was made that would tell it. */
  lacksRefreshToken(): boolean
  /** Renews the credentials if they end soon. For the timer and for waking up; failures wait for the next call to report them. */
  renewIfEndingSoon(): Promise<void>
  /** What is known of the credentials in use; undefined before the first call and after signing out. */
  current(): CredentialsView | undefined
  /** Forgets the credentials: somebody else signs in, or nobody. */
  drop(): void
  /** Says whose credentials these are. Ignored when they have been replaced by another session's. */
  setSigner(accessKeyId: string, signer: Signer): void
  /** Is told when credentials arrive, are dropped, or their signer becomes known. Returns the function that ends the subscription. */
  onChange(listener: () => void): () => void
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

/** What Amplify throws where it has to renew tokens and holds no refresh token: it takes the sign-in for one of the implicit grant. */
const missingToken = new Set(['UserUnAuthenticatedException', 'TokenRefreshException'])
const refreshAheadMs = 5 * 60_000
const shortestMs = 60_000

export function createCredentials(from: {
  readonly amplify: Pick<AmplifyAuth, 'signIn' | 'credentials' | 'forgetCredentialsAndIdentity'>
  readonly guestChoice: Pick<GuestChoice, 'read'>
}): Credentials {
  const { amplify, guestChoice } = from
  const listeners = createListeners()
  let held: Held | undefined
  /** Counts who the credentials are for: what arrives for an earlier one is not kept. */
  let generation = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let tokenless = false

  const receive = refreshOnce(async (mine: number, { force }): Promise<Held> => {
    // Amplify makes a guest of everybody who has no token, where the pool admits guests; here one has to choose that.
    if (!guestChoice.read() && !(await amplify.signIn())) throw new NoCredentialsError()
    const given = await ask(force)
    if (!given) {
      if (mine === generation) drop()
      throw new NoCredentialsError()
    }
    const { identityId, secret } = given
    const { accessKeyId, expiration } = secret
    // Shown until STS has answered for the new ones; mostly the role is the same.
    const signer = mine === generation && held?.view.identityId === identityId ? held.view.signer : undefined
    const received: Held = {
      secret,
      view: { accessKeyId, expiresAt: expiration.getTime(), identityId, ...(signer && { signer }) },
      receivedAt: Date.now(),
    }
    if (mine === generation) hold(received)
    return received
  })

  /** An identity that this browser remembers and the pool does not, as after a reset of the backend, makes room for a new one. */
  async function ask(force: boolean): Promise<IdentityCredentials | undefined> {
    try {
      return await amplify.credentials({ forceRefresh: force })
    } catch (error) {
      if (!(error instanceof Error && error.name === 'ResourceNotFoundException')) throw error
      await amplify.forgetCredentialsAndIdentity()
      return amplify.credentials({ forceRefresh: force })
    }
  }

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
    listeners.tell()
  }

  function drop(): void {
    generation += 1
    clearTimeout(timer)
    if (!held) return
    held = undefined
    listeners.tell()
  }

  async function renew(refused?: string): Promise<boolean> {
    const before = held?.secret.accessKeyId
    if (refused !== undefined && before !== undefined && before !== refused) return true
    try {
      const fresh = await receive(generation, { force: true })
      tokenless = false
      return fresh.secret.accessKeyId !== before
    } catch (error) {
      tokenless = error instanceof Error && missingToken.has(error.name)
      return false
    }
  }

  async function renewIfEndingSoon(): Promise<void> {
    if (held && endsSoon(held)) await renew()
  }

  return {
    async forSigning() {
      if (held && !endsSoon(held)) return held.secret
      const fresh = await receive(generation, { force: held !== undefined })
      return fresh.secret
    },
    renew,
    lacksRefreshToken: () => tokenless,
    renewIfEndingSoon,
    current: () => held?.view,
    drop,
    setSigner(accessKeyId, signer) {
      if (held?.secret.accessKeyId !== accessKeyId) return
      held = { ...held, view: { ...held.view, signer } }
      listeners.tell()
    },
    onChange: listeners.add,
  }
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
