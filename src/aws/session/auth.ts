/** Who is signed in: Amplify's part of the console, without its screens. */
import type { TokenClaims } from '#iam/identity-pool/types.ts'
import type { AwsConfig } from '../configuration/configuration.ts'
import { createListeners } from '../listeners.ts'
import type { Persona } from '../persona/persona.ts'
import type { AmplifyAuth, AmplifyEvent, NewPassword } from './amplify.ts'
import type { Credentials } from './credentials.ts'
import type { GuestChoice } from './guestChoice.ts'
import type { SignInPages } from './sign-in-pages/signInPages.ts'
import type { SignOutWord } from './signOutWord.ts'
import { guestOwner, type TabOwner } from './tabOwner.ts'

/** Why the identity pool gave no credentials; in AWS's words. The person is signed in all the same. */
export interface IdentityProblem {
  readonly code: string
  readonly message: string
}

interface WithIdentity {
  /** `us-east-1:<uuid>`; undefined while the identity pool refuses. */
  readonly identityId?: string
  readonly identityProblem?: IdentityProblem
}

export interface SignedInSession extends WithIdentity {
  readonly kind: 'signed-in'
  /** The user's id in the pool, a UUID. */
  readonly sub: string
  /** Where the pool knows none: the username. */
  readonly email: string
  readonly preferredUsername?: string
  readonly groups: readonly string[]
  /** Claims of the ID token, never the token itself. */
  readonly claims: TokenClaims
  /**
   * How the person proved who they are: `USER_SRP_AUTH`. Unknown for sessions that were not started in this browser.
   */
  readonly signInFlow?: string
}

export interface GuestSession extends WithIdentity {
  readonly kind: 'guest'
}

export interface SignedOutSession {
  readonly kind: 'signed-out'
  /** Somebody was in here, and did not sign out. */
  readonly ended?: true
}

export type ConsoleSession = SignedInSession | GuestSession | SignedOutSession

/** `changed-role`: the same person signs as somebody else. `ended`: the tokens could not be renewed and are gone; nobody asked for it. `elsewhere`: in another tab. */
export type AuthChange =
  | 'signed-in'
  | 'signed-in-elsewhere'
  | 'signed-out'
  | 'signed-out-elsewhere'
  | 'ended'
  | 'entered-as-guest'
  | 'left-guest'
  | 'changed-role'

export type SignOutTurn = 'leaves' | 'stays'

export interface Auth {
  /**
   * Who this tab is now. Renews tokens that have expired. A refusal of the identity pool is part of the answer, because
   * the person is signed in whatever it says (spec identity 6.1).
   * @throws when the tokens had to be renewed and the user pool could not be reached: nothing is known then, least of
   * all "signed out".
   */
  currentSession(): Promise<ConsoleSession>
  /** Has a code mailed that allows a new password. */
  sendResetCode(email: string): Promise<void>
  /** @throws Cognito's own error when the code or the password is not taken */
  resetPassword(to: NewPassword): Promise<void>
  /**
   * Ends the session here and revokes its refresh token in the user pool; here even when the pool cannot be reached.
   * @param leave another way to go, by which the tokens here go too: out of every browser, or out of the pool
   * @returns whether the page stays, or is being left for the sign-out page of the pool, which leads back
   */
  signOut(leave?: () => Promise<void>): Promise<SignOutTurn>
  /**
   * Gives up what is left of a session that is over, so that a new one can begin. It is no sign-out: what the console
   * remembers of the person waits for their return.
   */
  endSession(): Promise<void>
  /** From now on calls are signed by the identity pool's role for guests. Does nothing where guests are not allowed. */
  enterAsGuest(): Promise<void>
  /**
   * Back to the sign-in page. The guest's identity stays stored: signing in links it to the person (spec identity 2.1).
   */
  leaveGuest(): Promise<void>
  /**
   * Has this tab sign as another role of the person's token, or as a guest; they stay signed in. Without a persona, as the role that the
   * pool gives by itself. Where the pool refuses, all stays as it is.
   * @param cause the click, in words
   * @throws PersonaRefusedError, or an error of what was in the way
   */
  signAs(persona: Persona | undefined, cause: string): Promise<void>
  /** Replaces English words of Amplify's screens: its own text -> ours. */
  setWords(words: Readonly<Record<string, string>>): void
  /**
   * Is told when it changes who is signed in, here or in another tab; not when tokens are renewed. Returns the function
   * that ends it.
   */
  onChange(listener: (change: AuthChange) => void): () => void
  /**
   * Is told when tokens were renewed, here or in another tab: claims and groups may be others now. Returns the function
   * that ends it.
   */
  onTokensRenewed(listener: () => void): () => void
}

/** Answers to a refresh that mean: sign in again. The list is Amplify's own (TokenOrchestrator). */
const sessionEnds = new Set([
  'NotAuthorizedException',
  'TokenRevokedException',
  'UserNotFoundException',
  'PasswordResetRequiredException',
  'UserNotConfirmedException',
  'RefreshTokenReuseException',
])

/** Points Amplify at the backend and follows what happens to the sign-in. */
export function createAuth(
  config: AwsConfig,
  from: {
    readonly amplify: AmplifyAuth
    readonly credentials: Pick<Credentials, 'forSigning' | 'current' | 'drop' | 'signAs'>
    readonly guestChoice: GuestChoice
    readonly owner: TabOwner
    readonly signOutWord: SignOutWord
    readonly signInPages?: Pick<SignInPages, 'farewell'> | undefined
  },
): Auth {
  const { amplify, credentials, guestChoice, owner, signOutWord, signInPages } = from
  const listeners = createListeners<AuthChange>()
  const renewalListeners = createListeners()

  amplify.configure(config)
  amplify.onEvent(({ event, errorName, fromOtherTab }: AmplifyEvent) => {
    if (event === 'signedIn') {
      guestChoice.write(false)
      signOutWord.forget()
      void change(fromOtherTab ? 'signed-in-elsewhere' : 'signed-in')
    } else if (event === 'signedOut') {
      if (!fromOtherTab) void change('signed-out')
      else void change(signOutWord.wasHeard() ? 'signed-out-elsewhere' : 'ended')
    } else if (event === 'tokenRefresh') {
      renewalListeners.tell()
    } else if (event === 'tokenRefresh_failure' && endsTheSession(errorName)) {
      void change('ended')
    }
  })

  async function change(to: AuthChange): Promise<void> {
    credentials.drop()
    owner.leave()
    // Another tab's sign-out leaves this tab's identity in Amplify's memory, where the next person would be given it.
    if (to === 'signed-out' || to === 'signed-out-elsewhere' || to === 'ended')
      await amplify.forgetCredentialsAndIdentity()
    else await amplify.forgetCredentials()
    listeners.tell(to)
  }

  async function identity(): Promise<WithIdentity> {
    try {
      await credentials.forSigning()
      const identityId = credentials.current()?.identityId
      return identityId === undefined ? {} : { identityId }
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error))
      return { identityProblem: { code: name, message } }
    }
  }

  return {
    async currentSession() {
      const signIn = await amplify.signIn()
      if (!signIn && config.guestAccess && guestChoice.read()) {
        owner.claim(guestOwner)
        return { kind: 'guest', ...(await identity()) }
      }
      if (!signIn) {
        // The tokens went without a word: emptied storage, another program.
        if (owner.isHere()) await change('ended')
        return { kind: 'signed-out', ...(owner.isRemembered() && { ended: true }) }
      }
      const { claims, flow } = signIn
      owner.claim(textClaim(claims, 'sub') ?? '')
      const preferredUsername = textClaim(claims, 'preferred_username')
      return {
        kind: 'signed-in',
        sub: textClaim(claims, 'sub') ?? '',
        email: textClaim(claims, 'email') ?? textClaim(claims, 'cognito:username') ?? '',
        ...(preferredUsername !== undefined && { preferredUsername }),
        groups: listClaim(claims, 'cognito:groups'),
        claims,
        ...(flow !== undefined && { signInFlow: flow }),
        ...(await identity()),
      }
    },
    sendResetCode: (email) => amplify.sendResetCode(email),
    resetPassword: (to) => amplify.resetPassword(to),
    async signOut(leave = amplify.signOut) {
      guestChoice.write(false)
      signOutWord.say()
      const farewell = await signInPages?.farewell()
      await leave()
      farewell?.()
      return farewell ? 'leaves' : 'stays'
    },
    async endSession() {
      guestChoice.write(false)
      await amplify.forgetTokens()
      await change('ended')
    },
    async enterAsGuest() {
      if (!config.guestAccess) return
      guestChoice.write(true)
      await change('entered-as-guest')
    },
    async leaveGuest() {
      guestChoice.write(false)
      await change('left-guest')
    },
    async signAs(persona, cause) {
      if (await credentials.signAs(persona, cause)) listeners.tell('changed-role')
    },
    setWords: (words) => amplify.setWords(words),
    onChange: listeners.add,
    onTokensRenewed: renewalListeners.add,
  }
}

/**
 * After these Amplify has thrown the tokens away; after anything else (network, throttling) it keeps them for the next
 * try.
 */
function endsTheSession(errorName: string | undefined): boolean {
  return errorName !== undefined && sessionEnds.has(errorName)
}

function textClaim(claims: TokenClaims, name: string): string | undefined {
  const value = claims[name]
  return typeof value === 'string' ? value : undefined
}

function listClaim(claims: TokenClaims, name: string): readonly string[] {
  const value = claims[name]
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : []
}
