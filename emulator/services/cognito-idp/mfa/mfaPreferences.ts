/** What a user's second steps are to be from now on. Source: API Reference, "SetUserMFAPreference". */
import type { Clock } from '../../../program/clockAndRandom.ts'
import type { Store } from '../../../state/store.ts'
import { invalidParameter } from '../errors.ts'
import type { UserPool } from '../pools/userPools.ts'
import type { MfaSetting, PoolUser } from '../users/users.ts'
import { isRegistered } from './factors.ts'

interface FactorChange {
  readonly factor: MfaSetting
  readonly enabled: boolean | undefined
  readonly preferred: boolean | undefined
}

interface Settings {
  readonly Enabled?: boolean | undefined
  readonly PreferredMfa?: boolean | undefined
}

/** What SetUserMFAPreference and AdminSetUserMFAPreference take. */
interface PreferenceInput {
  readonly SMSMfaSettings?: Settings | undefined
  readonly SoftwareTokenMfaSettings?: Settings | undefined
  readonly EmailMfaSettings?: Settings | undefined
}

/**
 * The user with changed second steps. What is left out stays as it was; a step that is switched off is not preferred.
 * @throws InvalidParameterException for a step that the user has not registered, and for two preferred ones.
 */
export function withMfaPreferences(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  pool: UserPool,
  user: PoolUser,
  input: PreferenceInput,
): PoolUser {
  const changes = changesOf(input)
  if (changes.filter(({ preferred }) => preferred).length > 1) {
    throw invalidParameter('Only one MFA method can be set as preferred.')
  }
  const changed = changes.reduce((before, change) => withChange(store, pool, before, change), user)
  return { ...changed, modifiedAt: clock() }
}

/** The user with one more second step, for whoever has just set it up. */
export function withFactor(user: PoolUser, factor: MfaSetting): PoolUser {
  const { mfaSettings = [] } = user
  return mfaSettings.includes(factor) ? user : { ...user, mfaSettings: [...mfaSettings, factor] }
}

function withChange(
  store: Store,
  pool: UserPool,
  user: PoolUser,
  { factor, enabled = user.mfaSettings?.includes(factor) ?? false, preferred }: FactorChange,
): PoolUser {
  if (enabled && !isRegistered(store, pool, user, factor)) {
    throw invalidParameter(`User does not have delivery config set to turn on ${factor}`)
  }
  if (preferred && !enabled) throw invalidParameter(`${factor} cannot be preferred while it is not enabled.`)
  const { preferredMfa, ...rest } = enabled ? withFactor(user, factor) : withoutFactor(user, factor)
  const isKept = preferredMfa !== factor || (enabled && preferred === undefined)
  const kept = isKept ? preferredMfa : undefined
  const next = preferred ? factor : kept
  return { ...rest, ...(next && { preferredMfa: next }) }
}

export function withoutFactor(user: PoolUser, factor: MfaSetting): PoolUser {
  return { ...user, mfaSettings: (user.mfaSettings ?? []).filter((one) => one !== factor) }
}

function changesOf(input: PreferenceInput): FactorChange[] {
  const given = [
    ['SMS_MFA', input.SMSMfaSettings],
    ['SOFTWARE_TOKEN_MFA', input.SoftwareTokenMfaSettings],
    ['EMAIL_OTP', input.EmailMfaSettings],
  ] as const
  return given.flatMap(([factor, settings]) =>
    settings ? [{ factor, enabled: settings.Enabled, preferred: settings.PreferredMfa }] : [],
  )
}
