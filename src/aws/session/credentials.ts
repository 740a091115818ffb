/** The temporary credentials of the person or guest in this tab: one source for every client, renewed before they expire. */
import { createListeners } from '../listeners.ts'
import type { AskOptions } from '../persona/askOptions.ts'
import type { Persona } from '../persona/persona.ts'
import { personaKey } from '../persona/personaKey.ts'
import { PersonaRefusedError } from '../persona/personaRefusedError.ts'
import type { AmplifyAuth, IdentityCredentials, SessionCredentials, SignIn } from './amplify.ts'
import type { PersonaChoice } from './chosenPersona.ts'
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
  /** As whom the person chose to sign; left out where the pool chose. */
  readonly persona?: Persona
}

export interface Credentials {
  /**
   * Credentials to sign with now: the ones held, or new ones when these end within five minutes. Secret.
   * @param era of whoever began before the person chose another role: they end as whom they began, as long as those
   *   credentials and the session last
   * @throws NoCredentialsError, or Cognito's own error when it gives none. A persona that was refused is asked for again by `renew` alone.
   */
  forSigning(era?: number): Promise<SessionCredentials>
  /** Counts the roles that the person chose one after the other. */
  era(): number
  /**
   * From now on this tab signs as somebody else whom the pool lets the person be, renewals too, until they choose again or sign out.
   * What is held stays where the pool refuses.
   * @param persona left out, the role that the pool gives without being asked for one
   * @param cause the click, in words
   * @returns false where the session has ended meanwhile
   * @throws PersonaRefusedError, or an error of what was in the way
   */
  signAs(persona: Persona | undefined, cause: string): Promise<boolean>
  /** Why the pool gives the chosen persona no credentials any more. */
  refusal(): PersonaRefusedError | undefined
  /**
   * Asks Cognito for new credentials even when the held ones look valid. False when it gave none.
   * @param refused the access key that AWS refused; when another one is held by now, that is renewal enough
   */
  renew(refused?: string): Promise<boolean>
  /**
   * Forgets what this browser remembers of the identity, and asks the pool for one and for its credentials: somebody who is signed in is
   * given the same again, a guest another one. False when it gave none.
   */
  forgetIdentity(): Promise<boolean>
  /** Whether the last renewal failed because this browser holds no refresh token any more: no call was made that would tell it. */
  lacksRefreshToken(): boolean
  /** Renews the credentials if they end soon. For the timer and for waking up; failures wait for the next call to report them. */
  renewIfEndingSoon(): Promise<void>
  /**
   * What is known of the credentials in use; undefined before the first call and after signing out.
   * @param accessKeyId of which ones; those of an earlier role too, as long as the session lasts
   */
  current(accessKeyId?: string): CredentialsView | undefined
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
  readonly amplify: Pick<AmplifyAuth, 'signIn' | 'credentials' | 'forgetCredentials' | 'forgetCredentialsAndIdentity'>
  readonly guestChoice: Pick<GuestChoice, 'read'>
  /** As whom the person wants to sign, and what asks the pool for it. */
  readonly personas: {
    readonly choice: PersonaChoice
    ask(persona: Persona, options: AskOptions): Promise<IdentityCredentials>
  }
}): Credentials {
  const { amplify, guestChoice, personas } = from
  const listeners = createListeners()
  let held: Held | undefined
  /** Counts who the credentials are for: what arrives for an earlier one is not kept. */
  let generation = 0
  let era = 0
  /** Of this session's earlier roles, by their era. */
  const earlier = new Map<number, Held>()
  let refusal: PersonaRefusedError | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let tokenless = false

  const receive = refreshOnce(async (mine: number, { force }): Promise<Held> => {
    // Amplify makes a guest of everybody who has no token, where the pool admits guests; here one has to choose that.
    const signIn = guestChoice.read() ? undefined : await amplify.signIn()
    if (!guestChoice.read() && !signIn) throw new NoCredentialsError()
    const chosen = signIn && personas.choice.read(ownerOf(signIn))
    const given = chosen ? await askAs(chosen, { force }) : await ask({ force })
    if (!given) {
      if (mine === generation) drop()
      throw new NoCredentialsError()
    }
    const received = heldOf(given, chosen?.persona)
    if (mine === generation) hold(received)
    return received
  })

  function heldOf({ identityId, secret }: IdentityCredentials, persona: Persona | undefined): Held {
    const { accessKeyId, expiration } = secret
    const before = held?.view
    // Shown until STS has answered for the new ones; mostly the role is the same.
    const isLike = before?.identityId === identityId && personaKey(before.persona) === personaKey(persona)
    const signer = isLike ? before.signer : undefined
    const view = { accessKeyId, expiresAt: expiration.getTime(), identityId }
    return {
      secret,
      view: { ...view, ...(signer && { signer }), ...(persona && { persona }) },
      receivedAt: Date.now(),
    }
  }

  /** What the pool has refused is not asked for again by every call. */
  async function askAs(
    { persona, identityId }: { readonly persona: Persona; readonly identityId: string },
    { force }: { readonly force: boolean },
  ): Promise<IdentityCredentials> {
    if (refusal && !force) throw refusal
    try {
      return await personas.ask(persona, { cause: 'Renew the credentials', identityId, renewTokens: force })
    } catch (error) {
      if (error instanceof PersonaRefusedError) {
        refusal = error
        listeners.tell()
      }
      throw error
    }
  }

  /** An identity that this browser remembers and the pool does not, as after a reset of the backend, makes room for a new one. */
  async function ask({ force }: { readonly force: boolean }): Promise<IdentityCredentials | undefined> {
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
    refusal = undefined
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
    earlier.clear()
    clearTimeout(timer)
    if (!held && !refusal) return
    refusal = undefined
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

  async function signAs(persona: Persona | undefined, cause: string): Promise<boolean> {
    const mine = generation
    const signIn = await amplify.signIn()
    if (!signIn) throw new NoCredentialsError()
    // Amplify keeps what it was given, and would give it again.
    if (!persona) await amplify.forgetCredentials()
    const given = await (persona
      ? personas.ask(persona, { cause, identityId: ownIdentity(persona) })
      : ask({ force: false }))
    if (mine !== generation) return false
    if (!given) throw new NoCredentialsError()
    if (held) earlier.set(era, held)
    era += 1
    // What is under way for the role before is not kept when it arrives.
    generation += 1
    personas.choice.write(ownerOf(signIn), persona && { persona, identityId: given.identityId })
    hold(heldOf(given, persona))
    return true
  }

  /** A guest is another identity than the person, and a new one each time. */
  function ownIdentity({ kind }: Persona): string | undefined {
    return kind === 'role' && held?.view.persona?.kind !== 'guest' ? held?.view.identityId : undefined
  }

  async function renewIfEndingSoon(): Promise<void> {
    if (held && endsSoon(held)) await renew()
  }

  return {
    async forSigning(asked = era) {
      if (asked !== era) {
        // Nothing of an earlier role, or of a session that has ended, is signed as whoever is here now.
        const before = earlier.get(asked)
        if (!before) throw new NoCredentialsError()
        return before.secret
      }
      if (held && !endsSoon(held)) return held.secret
      const fresh = await receive(generation, { force: held !== undefined })
      return fresh.secret
    },
    era: () => era,
    signAs,
    refusal: () => refusal,
    renew,
    async forgetIdentity() {
      await amplify.forgetCredentialsAndIdentity()
      return renew()
    },
    lacksRefreshToken: () => tokenless,
    renewIfEndingSoon,
    current(accessKeyId = held?.secret.accessKeyId) {
      const all = [...earlier.values(), ...(held ? [held] : [])]
      return all.find(({ secret }) => secret.accessKeyId === accessKeyId)?.view
    },
    drop,
    setSigner(accessKeyId, signer) {
      if (held?.secret.accessKeyId !== accessKeyId) return
      held = { ...held, view: { ...held.view, signer } }
      listeners.tell()
    },
    onChange: listeners.add,
  }
}

function ownerOf({ claims: { sub } }: SignIn): string {
  return typeof sub === 'string' ? sub : ''
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
