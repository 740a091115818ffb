/** What a user pool knows of a person, and what it answers about them, in the console's own shapes. */

/** By AWS's names: `preferred_username`, `custom:team`. */
export type Attributes = Readonly<Record<string, string>>

/** Attributes that a code proves. */
export type VerifiableName = 'email' | 'phone_number'

/** Where a code went. */
export interface CodeDelivery {
  readonly name: string
  /** Masked: `r***@e***`. */
  readonly destination?: string
  /** `EMAIL`, `SMS` */
  readonly medium?: string
}

/** A way to prove at sign-in, after the password, who one is. */
export type MfaKind = 'EMAIL' | 'SMS' | 'TOTP'

export interface MfaPreference {
  readonly enabled: readonly MfaKind[]
  readonly preferred?: MfaKind
}

/** Secret: what an authenticator app makes its codes of. */
export interface TotpSetUp {
  /** Base32, to type. */
  readonly secret: string
  /** `otpauth://totp/...`, to scan: it holds the secret. */
  readonly uri: string
}

export interface Passkey {
  readonly id: string
  readonly name?: string
  readonly madeAt?: Date
  /** `platform`, `cross-platform` */
  readonly attachment?: string
}

export interface AccountDevice {
  readonly id: string
  readonly name?: string
  readonly attributes: Readonly<Record<string, string>>
  readonly madeAt?: Date
  readonly usedAt?: Date
}
