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
  /** The user pool's password policy, so that a form can tell before the pool refuses. Absent: Cognito's default. */
  readonly passwordPolicy?: PasswordPolicy
  /** Whether the pool asks for a second step at sign-in. Absent: not told. */
  readonly mfa?: 'NONE' | 'OPTIONAL' | 'REQUIRED'
  /** By what: `SMS`, `TOTP`, `EMAIL`. Absent: not told. */
  readonly mfaMethods?: readonly string[]
  /** Whether people may sign in with passkeys, as far as it is told. */
  readonly passkeys?: boolean
  /** The sign-in pages of the pool's domain. Absent: it has none, or nothing is told of it. */
  readonly signInPages?: SignInPages
  readonly places: readonly Place[]
}
