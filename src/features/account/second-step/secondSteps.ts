import type { Attributes, MfaKind, MfaPreference } from '../../../aws/services/cognito-idp/account.ts'

/** What the configuration tells of second steps. */
export interface MfaOfPool {
  readonly mfa?: 'NONE' | 'OPTIONAL' | 'REQUIRED'
  readonly mfaMethods?: readonly string[]
}

export interface SecondStep {
  readonly kind: MfaKind
  readonly title: string
  /** Where it goes, or what it needs first. */
  readonly about: string
  /** The pool and the account have all that it needs; an app is set up when it is wanted. */
  readonly isReady: boolean
  readonly isOn: boolean
  /** It is the one that a sign-in asks for. */
  readonly isAskedFor: boolean
  /** It cannot be switched off: the pool asks everybody for one, and there is no other. */
  readonly isHeld: boolean
}

const titles: Readonly<Record<MfaKind, string>> = {
  EMAIL: 'Code by e-mail',
  TOTP: 'Authenticator app',
  SMS: 'Code by SMS',
}

/** What stands at the end of the section's heading. */
export function mfaNote({ mfa }: MfaOfPool): string {
  if (mfa === 'OPTIONAL') return 'optional in this pool'
  if (mfa === 'REQUIRED') return 'required in this pool'
  return mfa === 'NONE' ? 'off in this pool' : 'not told by the configuration'
}

/** Those that the pool offers, as far as it is told, and those that are on all the same: whoever set one up keeps it. */
export function secondSteps(
  { mfa, mfaMethods }: MfaOfPool,
  { enabled, preferred }: MfaPreference,
  attributes: Attributes,
): readonly SecondStep[] {
  const offered = (kind: MfaKind) => mfaMethods === undefined || mfaMethods.includes(kind)
  return (['EMAIL', 'TOTP', 'SMS'] as const)
    .filter((kind) => offered(kind) || enabled.includes(kind))
    .map((kind) => {
      const isOn = enabled.includes(kind)
      const needed = neededBy(kind, attributes)
      return {
        kind,
        title: titles[kind],
        about: needed ?? aboutOf(kind, attributes, { isOn }),
        isReady: needed === undefined,
        isOn,
        isAskedFor: isOn && (preferred === kind || enabled.length === 1),
        isHeld: isOn && mfa === 'REQUIRED' && enabled.length === 1,
      }
    })
}

function neededBy(kind: MfaKind, attributes: Attributes): string | undefined {
  if (kind === 'EMAIL' && attributes.email_verified !== 'true') return 'needs a verified e-mail address'
  if (kind === 'SMS' && !attributes.phone_number) return 'needs a phone number'
  return undefined
}

function aboutOf(kind: MfaKind, attributes: Attributes, { isOn }: { readonly isOn: boolean }): string {
  if (kind === 'EMAIL') return `to ${attributes.email ?? ''}`
  if (kind === 'SMS') return `to ${attributes.phone_number ?? ''}`
  return isOn ? 'a code that your app shows' : 'a code that an app on your phone shows; needs no network'
}
