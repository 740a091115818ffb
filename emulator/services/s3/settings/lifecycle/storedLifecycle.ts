import type { LifecycleRule, TransitionDefaultMinimumObjectSize } from '@aws-sdk/client-s3'

/** Dates as ISO 8601, for a document holds no others. */
type WithTexts<Timed> = Timed extends { Date?: Date | undefined } ? Omit<Timed, 'Date'> & { Date?: string } : Timed

interface StoredRule extends Omit<LifecycleRule, 'Expiration' | 'Transitions'> {
  Expiration?: WithTexts<NonNullable<LifecycleRule['Expiration']>>
  Transitions?: WithTexts<NonNullable<LifecycleRule['Transitions']>[number]>[]
}

export interface StoredLifecycle {
  readonly rules: readonly StoredRule[]
  /** Below which size objects do not change their storage class, where a rule says no other. */
  readonly minimumSize: TransitionDefaultMinimumObjectSize
}

export interface Lifecycle {
  readonly rules: LifecycleRule[]
  readonly minimumSize: TransitionDefaultMinimumObjectSize
}

/** What was kept, as it is told again. */
export function fromLifecycleDocument({ rules, minimumSize }: StoredLifecycle): Lifecycle {
  return { rules: rules.map(fromDocument), minimumSize }
}

export function lifecycleDocument({ rules, minimumSize }: Lifecycle): StoredLifecycle {
  return { rules: rules.map(toDocument), minimumSize }
}

function toDocument({ Expiration, Transitions, ...rest }: LifecycleRule): StoredRule {
  return {
    ...rest,
    ...(Expiration && { Expiration: withText(Expiration) }),
    ...(Transitions && { Transitions: Transitions.map(withText) }),
  }
}

function fromDocument({ Expiration, Transitions, ...rest }: StoredRule): LifecycleRule {
  return {
    ...rest,
    ...(Expiration && { Expiration: withDate(Expiration) }),
    ...(Transitions && { Transitions: Transitions.map(withDate) }),
  }
}

function withText<Timed extends { Date?: Date | undefined }>({ Date: date, ...rest }: Timed) {
  return { ...rest, ...(date && { Date: date.toISOString() }) }
}

function withDate<Timed extends { Date?: string }>({ Date: text, ...rest }: Timed) {
  return { ...rest, ...(text !== undefined && { Date: new Date(text) }) }
}
