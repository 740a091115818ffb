/** Which backend the console talks to: one shape for real AWS and the emulator. Read from `amplify_outputs.json` and its `custom` section. */
import type { Place, RolecallOutputs } from '#contract/backendOutputs.ts'
import type { SignInPages } from './signInPages.ts'

export interface PasswordPolicy {
  readonly minLength: number
  readonly requireLowercase: boolean
  readonly requireUppercase: boolean
  readonly requireNumbers: boolean
  readonly requireSymbols: boolean
}

export interface Passwordless {
  /** Codes by e-mail, and by text message. */
  readonly emailCode: boolean
  readonly textCode: boolean
  /** Absent: the pool takes none. */
  readonly passkeys?: Passkeys
}

export interface Passkeys {
  /** The host of the pages that make and use passkeys, or a domain above it. Absent: not told. */
  readonly relyingPartyId?: string
}

/**
 * Where the console's backend is, with what the section `custom.rolecall` says of it. Everything optional is absent on
 * real AWS; where endpoints are given, S3 is addressed by path.
 */
export interface AwsConfig extends Omit<RolecallOutputs, 'signInPages'> {
  readonly region: string
  readonly userPoolId: string
  readonly userPoolClientId: string
  readonly identityPoolId: string
  readonly guestAccess: boolean
  /** What people sign in with; left out: an e-mail address. */
  readonly signInBy?: 'phone_number' | 'username'
  /** An e-mail address and a phone number are both taken. */
  readonly signInByEither?: true
  /** What the pool requires of everybody besides what they sign in with and a preferred username, in Cognito's names. */
  readonly requiredAttributes?: readonly string[]
  /** The user pool's password policy, so that a form can tell before the pool refuses. Absent: Cognito's default. */
  readonly passwordPolicy?: PasswordPolicy
  /** Whether the pool asks for a second step at sign-in. Absent: not told. */
  readonly mfa?: 'NONE' | 'OPTIONAL' | 'REQUIRED'
  /** By what: `SMS`, `TOTP`, `EMAIL`. Absent: not told. */
  readonly mfaMethods?: readonly string[]
  /** The sign-in pages of the pool's domain. Absent: it has none, or nothing is told of it. */
  readonly signInPages?: SignInPages
  /** What a sign-in may begin with besides a password. Absent: nothing, as far as it is told. */
  readonly passwordless?: Passwordless
  readonly places: readonly Place[]
}
