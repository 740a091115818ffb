/** Who is signed in: Amplify's part of the console, without its screens. */
import { Amplify, createConfigurationBuilder } from 'aws-amplify'
import { signOut as signOutOfUserPool } from 'aws-amplify/auth'
import { cognitoCredentialsProvider, cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito'
import { Hub, I18n } from 'aws-amplify/utils'
import type { TokenClaims } from '#iam/identity-pool/types.ts'
import type { AwsConfig, PasswordPolicy } from '../configuration/configuration.ts'
import { currentCredentials, dropCredentials, sessionCredentials } from './credentials.ts'
import { readGuestChoice, writeGuestChoice } from './guestChoice.ts'

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
}

export type Session = SignedInSession | GuestSession | SignedOutSession

/** `ended`: the tokens could not be renewed and are gone; nobody asked for it. */
export type AuthChange = 'signed-in' | 'signed-out' | 'ended' | 'entered-as-guest' | 'left-guest'

/** What Cognito asks of passwords where nothing else is configured. */
const defaultPasswordPolicy: PasswordPolicy = {
  minLength: 8,
  requireLowercase: true,
  requireUppercase: true,
  requireNumbers: true,
  requireSymbols: true,
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

const listeners = new Set<(change: AuthChange) => void>()
const renewalListeners = new Set<() => void>()
let guestAccess = false
let listening = false

/** Points Amplify at the backend. Called once, after the configuration was loaded and before anything else here. */
export function configureAuth(config: AwsConfig): void {
  guestAccess = config.guestAccess
  const { requireSymbols, ...policy } = config.passwordPolicy ?? defaultPasswordPolicy
  const builder = createConfigurationBuilder().auth({
    Cognito: {
      userPoolId: config.userPoolId,
      userPoolClientId: config.userPoolClientId,
      identityPoolId: config.identityPoolId,
      allowGuestAccess: config.guestAccess,
      loginWith: { email: true },
      signUpVerificationMethod: 'code',
      userAttributes: { email: { required: true } },
      // The Authenticator checks with it before it asks the user pool.
      passwordFormat: { ...policy, requireSpecialCharacters: requireSymbols },
    },
  })
  if (config.endpoints) {
    const { userPool, identityPool } = config.endpoints
    builder.patch('Auth', { Cognito: { userPoolEndpoint: userPool, identityPoolEndpoint: identityPool } })
  }
  Amplify.configure(builder.build())
  listenToAmplify()
}

/**
 * Who this tab is now. Renews tokens that have expired. A refusal of the identity pool is part of the answer, because
 * the person is signed in whatever it says (spec identity 6.1).
 * @throws when the tokens had to be renewed and the user pool could not be reached: nothing is known then, least of
 * all "signed out".
 */
export async function currentSession(): Promise<Session> {
  const tokens = await cognitoUserPoolsTokenProvider.getTokens()
  if (!tokens && guestAccess && readGuestChoice()) return { kind: 'guest', ...(await identity()) }
  if (!tokens) return { kind: 'signed-out' }
  // Amplify's type of getTokens leaves out what its own store adds.
  const { signInDetails } = tokens as typeof tokens & { readonly signInDetails?: { readonly authFlowType?: string } }
  const claims: TokenClaims = tokens.idToken?.payload ?? {}
  const preferredUsername = textClaim(claims, 'preferred_username')
  return {
    kind: 'signed-in',
    sub: textClaim(claims, 'sub') ?? '',
    email: textClaim(claims, 'email') ?? '',
    ...(preferredUsername !== undefined && { preferredUsername }),
    groups: listClaim(claims, 'cognito:groups'),
    claims,
    ...(signInDetails?.authFlowType !== undefined && { signInFlow: signInDetails.authFlowType }),
    ...(await identity()),
  }
}

/** Replaces English words of Amplify's screens: its own text -> ours. */
export function setWords(words: Readonly<Record<string, string>>): void {
  I18n.putVocabulariesForLanguage('en', { ...words })
  I18n.setLanguage('en')
}

/** Ends the session here and revokes its refresh token in the user pool; here even when the pool cannot be reached. */
export async function signOut(): Promise<void> {
  writeGuestChoice(false)
  await signOutOfUserPool()
}

/** From now on calls are signed by the identity pool's role for guests. Does nothing where guests are not allowed. */
export async function enterAsGuest(): Promise<void> {
  if (!guestAccess) return
  writeGuestChoice(true)
  await change('entered-as-guest')
}

/**
 * Back to the sign-in page. The guest's identity stays stored: signing in links it to the person (spec identity 2.1).
 */
export async function leaveGuest(): Promise<void> {
  writeGuestChoice(false)
  await change('left-guest')
}

/**
 * Is told when it changes who is signed in, here or in another tab; not when tokens are renewed. Returns the function
 * that ends it.
 */
export function onAuthChange(listener: (change: AuthChange) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Is told when tokens were renewed, here or in another tab: claims and groups may be others now. Returns the function
 * that ends it.
 */
export function onTokensRenewed(listener: () => void): () => void {
  renewalListeners.add(listener)
  return () => renewalListeners.delete(listener)
}

function listenToAmplify(): void {
  if (listening) return
  listening = true
  Hub.listen(
    'auth',
    ({ payload }) => {
      if (payload.event === 'signedIn') {
        writeGuestChoice(false)
        void change('signed-in')
      } else if (payload.event === 'signedOut') {
        void change('signed-out')
      } else if (payload.event === 'tokenRefresh') {
        for (const listener of [...renewalListeners]) listener()
      } else if (payload.event === 'tokenRefresh_failure' && endsTheSession(payload.data.error?.name)) {
        void change('ended')
      }
    },
    { enableCrossTabEvents: true },
  )
}

/**
 * After these Amplify has thrown the tokens away; after anything else (network, throttling) it keeps them for the next
 * try.
 */
function endsTheSession(errorName: string | undefined): boolean {
  return errorName !== undefined && sessionEnds.has(errorName)
}

async function change(to: AuthChange): Promise<void> {
  dropCredentials()
  // Another tab's sign-out leaves this tab's identity in Amplify's memory, where the next person would be given it.
  if (to === 'signed-out' || to === 'ended') await cognitoCredentialsProvider.clearCredentialsAndIdentityId()
  else await cognitoCredentialsProvider.clearCredentials()
  for (const listener of [...listeners]) listener(to)
}

async function identity(): Promise<WithIdentity> {
  try {
    await sessionCredentials()
    const identityId = currentCredentials()?.identityId
    return identityId === undefined ? {} : { identityId }
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error))
    return { identityProblem: { code: name, message } }
  }
}

function textClaim(claims: TokenClaims, name: string): string | undefined {
  const value = claims[name]
  return typeof value === 'string' ? value : undefined
}

function listClaim(claims: TokenClaims, name: string): readonly string[] {
  const value = claims[name]
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : []
}
