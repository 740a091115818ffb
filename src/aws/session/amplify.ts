/**
 * Amplify, as far as the console asks it. Its packages keep the configuration, the tokens and the identity in state of
 * their own modules, which the Authenticator's screens use too: a page has one Amplify, whoever imports it. So it is
 * imported in this room alone, and everything else is given this interface, which a test can stand in for.
 */
import { Amplify } from 'aws-amplify'
import { confirmResetPassword, fetchAuthSession, resetPassword, signOut } from 'aws-amplify/auth'
import { cognitoCredentialsProvider, cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito'
import { Hub, I18n } from 'aws-amplify/utils'
import type { TokenClaims } from '#iam/identity-pool/types.ts'
import type { AwsConfig } from '../configuration/configuration.ts'
import { amplifyConfiguration, type OwnAddresses } from './amplifyConfiguration.ts'
import { shareCredentials } from './shareCredentials.ts'
import { tokenStorage } from './tokenStorage.ts'

// Amplify asks its own provider, wherever it asks: the one object that all of it shares.
shareCredentials(cognitoCredentialsProvider)

/** What the tokens of a signed-in person say; the tokens themselves stay with Amplify. */
export interface SignIn {
  /** Claims of the ID token. */
  readonly claims: TokenClaims
  /** How the person proved who they are: `USER_SRP_AUTH`. Unknown for sign-ins that were not made in this browser. */
  readonly flow?: string
}

/** Secret: goes into the signer and nowhere else. */
export interface SessionCredentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
  readonly expiration: Date
}

/** What the identity pool gave. */
export interface IdentityCredentials {
  /** `us-east-1:<uuid>` */
  readonly identityId: string
  readonly secret: SessionCredentials
}

/** Secret: a new password, and the code that allows it. */
export interface NewPassword {
  readonly email: string
  readonly code: string
  readonly password: string
}

/** An event of Amplify's `auth` channel: `signedIn`, `tokenRefresh_failure`. */
export interface AmplifyEvent {
  readonly event: string
  /** Of failures: the name of what was thrown. */
  readonly errorName?: string
  /** It happened in another tab; this one learned of it from the tokens that both share. */
  readonly fromOtherTab?: true
}

export interface AmplifyAuth {
  configure(config: AwsConfig): void
  /** Once more, with the pool's sign-in pages or without. */
  configureAgain(config: AwsConfig, back?: OwnAddresses): void
  /**
   * The sign-in of this browser, its tokens renewed when they have expired; undefined when there is none.
   * @throws when the tokens had to be renewed and the user pool could not be reached.
   */
  signIn(): Promise<SignIn | undefined>
  /**
   * Credentials of the identity pool for the sign-in, or for a guest when there is none and the pool admits guests.
   * @param options `forceRefresh` asks for new tokens and credentials even when the kept ones look valid
   * @returns undefined when the pool gave none
   * @throws Cognito's own error when it does not give any
   */
  credentials(options: { readonly forceRefresh: boolean }): Promise<IdentityCredentials | undefined>
  /** Whether whoever is signed in came by the pool's sign-in pages, which keep a sign-in of their own. */
  cameByPages(): Promise<boolean>
  forgetCredentials(): Promise<void>
  forgetCredentialsAndIdentity(): Promise<void>
  /** Has a code mailed that allows a new password. */
  sendResetCode(email: string): Promise<void>
  /** @throws Cognito's own error when the code or the password is not taken */
  resetPassword(to: NewPassword): Promise<void>
  /** Forgets the tokens here and revokes the refresh token in the user pool. */
  signOut(): Promise<void>
  /** Forgets the tokens here, and says it to nobody. */
  forgetTokens(): Promise<void>
  /** Is told what happens to the sign-in, here or in another tab. Returns the function that ends it. */
  onEvent(listener: (event: AmplifyEvent) => void): () => void
  /** Replaces English words of Amplify's screens: its own text -> ours. */
  setWords(words: Readonly<Record<string, string>>): void
}

export const amplify: AmplifyAuth = {
  configure(config) {
    amplify.configureAgain(config)
    if (!config.signIn?.storage || config.signIn.storage === 'local') return
    void import('./keepTokens.ts').then(({ keepTokens }) => keepTokens(config, amplify, Hub))
  },

  configureAgain(config, back) {
    Amplify.configure(amplifyConfiguration(config, back))
    const storage = tokenStorage(config.signIn)
    // Configuring sets local storage, so this comes after it, and before anything is read.
    if (storage) cognitoUserPoolsTokenProvider.setKeyValueStorage(storage)
  },

  async signIn() {
    const tokens = await cognitoUserPoolsTokenProvider.getTokens()
    if (!tokens) return undefined
    // Amplify's type of getTokens leaves out what its own store adds.
    const { signInDetails } = tokens as typeof tokens & { readonly signInDetails?: { readonly authFlowType?: string } }
    const flow = signInDetails?.authFlowType
    return { claims: tokens.idToken?.payload ?? {}, ...(flow !== undefined && { flow }) }
  },

  async credentials({ forceRefresh }) {
    const { credentials, identityId } = await fetchAuthSession({ forceRefresh })
    if (!credentials?.sessionToken || !credentials.expiration || !identityId) return undefined
    const { accessKeyId, secretAccessKey, sessionToken, expiration } = credentials
    return { identityId, secret: { accessKeyId, secretAccessKey, sessionToken, expiration } }
  },

  cameByPages: async () =>
    (await cognitoUserPoolsTokenProvider.tokenOrchestrator.getOAuthMetadata())?.oauthSignIn ?? false,
  forgetCredentials: () => cognitoCredentialsProvider.clearCredentials(),
  forgetCredentialsAndIdentity: () => cognitoCredentialsProvider.clearCredentialsAndIdentityId(),
  sendResetCode: async (email) => void (await resetPassword({ username: email })),
  resetPassword: ({ email, code, password }) =>
    confirmResetPassword({ username: email, confirmationCode: code, newPassword: password }),
  signOut: () => signOut(),
  forgetTokens: () => cognitoUserPoolsTokenProvider.tokenOrchestrator.clearTokens(),

  onEvent: (listener) =>
    Hub.listen(
      'auth',
      ({ payload, crossTab }) => {
        const errorName = payload.event === 'tokenRefresh_failure' ? payload.data.error?.name : undefined
        listener({
          event: payload.event,
          ...(errorName !== undefined && { errorName }),
          ...(crossTab && { fromOtherTab: true }),
        })
      },
      { enableCrossTabEvents: true },
    ),

  setWords(words) {
    I18n.putVocabulariesForLanguage('en', { ...words })
    I18n.setLanguage('en')
  },
}
