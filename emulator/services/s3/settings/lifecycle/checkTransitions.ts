import type { LifecycleRule, TransitionStorageClass } from '@aws-sdk/client-s3'
import type { AwsError } from '../../../../wire/awsError.ts'
import { malformedXml } from '../../malformedXml.ts'
import { invalidArgument, invalidRequest } from '../settingErrors.ts'
import { colder, coldness } from './storageClasses.ts'

const day = 86_400_000
/** An object stays in STANDARD for so long before it may go to one of the first two classes below. */
const daysBeforeInfrequentAccess = 30
const infrequentAccess: readonly TransitionStorageClass[] = ['STANDARD_IA', 'ONEZONE_IA']

/** A transition of current versions or of former ones. */
interface Step {
  readonly storageClass: TransitionStorageClass
  readonly days: number | undefined
  readonly date: Date | undefined
}

interface Kind {
  readonly days: 'Days' | 'NoncurrentDays'
  readonly transition: 'Transition' | 'NoncurrentVersionTransition'
  readonly expiration: 'Expiration' | 'NoncurrentVersionExpiration'
}

const current: Kind = { days: 'Days', transition: 'Transition', expiration: 'Expiration' }
const former: Kind = {
  days: 'NoncurrentDays',
  transition: 'NoncurrentVersionTransition',
  expiration: 'NoncurrentVersionExpiration',
}

/**
 * Objects go to colder classes only, later each time, and expire after the last (S3-225).
 * @throws AwsError MalformedXML, InvalidArgument or InvalidRequest.
 */
export function checkTransitions(rule: LifecycleRule): void {
  const { Transitions = [], NoncurrentVersionTransitions = [], Expiration, NoncurrentVersionExpiration } = rule
  const place = placeOf(rule)
  const steps = Transitions.map(({ StorageClass, Days, Date: date }) => stepOf(StorageClass, Days, date))
  const formerSteps = NoncurrentVersionTransitions.map(({ StorageClass, NoncurrentDays }) =>
    stepOf(StorageClass, NoncurrentDays, undefined),
  )
  for (const { days, date } of steps) {
    if ((days === undefined) === (date === undefined)) throw malformedXml('A transition says Days or Date')
    if (date && date.getTime() % day !== 0) {
      throw invalidArgument("'Date' must be at midnight GMT", { name: 'Date', value: date.toISOString() })
    }
  }
  if (formerSteps.some(({ days }) => days === undefined)) throw malformedXml('NoncurrentDays is missing')
  const timed = [
    ...steps,
    ...(Expiration?.ExpiredObjectDeleteMarker === undefined && Expiration ? [{ date: Expiration.Date }] : []),
  ]
  if (timed.some(({ date }) => date) && timed.some(({ date }) => !date)) {
    const message = `Found mixed 'Date' and 'Days' based Expiration and Transition actions in lifecycle rule for ${place}`
    throw invalidRequest(message)
  }
  checkSteps(steps, current, place)
  checkSteps(formerSteps, former, place)
  checkEnd(steps, { days: Expiration?.Days, date: Expiration?.Date }, current, place)
  checkEnd(formerSteps, { days: NoncurrentVersionExpiration?.NoncurrentDays, date: undefined }, former, place)
}

function stepOf(
  storageClass: TransitionStorageClass | undefined,
  days: number | undefined,
  date: Date | undefined,
): Step {
  if (storageClass === undefined || !colder.includes(storageClass)) throw malformedXml('StorageClass is one of a few')
  return { storageClass, days, date }
}

function checkSteps(steps: readonly Step[], kind: Kind, place: string): void {
  for (const { storageClass, days } of steps) {
    if (days === undefined) continue
    if (days < 0) throw invalidArgument(`'${kind.days}' for ${kind.transition} action must be nonnegative`)
    if (infrequentAccess.includes(storageClass) && days < daysBeforeInfrequentAccess) {
      throw invalidArgument(
        `'${kind.days}' in ${kind.transition} action must be greater than or equal to ${daysBeforeInfrequentAccess} for storageClass '${storageClass}'`,
      )
    }
  }
  const ordered = steps.toSorted((a, b) => coldness(a.storageClass) - coldness(b.storageClass))
  ordered.forEach((step, index) => {
    const next = ordered[index + 1]
    if (!next) return
    if (next.storageClass === step.storageClass) {
      throw invalidRequest(
        `'StorageClass' must be different for '${kind.transition}' actions in same 'Rule' with ${place}`,
      )
    }
    if (timeOf(next) <= timeOf(step)) throw notLater(kind, { earlier: step, later: next }, place)
  })
}

function notLater(kind: Kind, { earlier, later }: { earlier: Step; later: Step }, place: string): AwsError {
  const unit = later.date ? 'Date' : kind.days
  return invalidArgument(
    `'${unit}' in the ${kind.transition} action for StorageClass '${later.storageClass}' for ${place} must be greater than ` +
      `'${unit}' in the ${kind.transition} action for StorageClass '${earlier.storageClass}'`,
  )
}

function checkEnd(
  steps: readonly Step[],
  end: { readonly days: number | undefined; readonly date: Date | undefined },
  kind: Kind,
  place: string,
): void {
  if (end.days === undefined && end.date === undefined) return
  if (!steps.some((step) => timeOf(end) <= timeOf(step))) return
  const unit = end.date ? 'Date' : kind.days
  throw invalidArgument(
    `'${unit}' in the ${kind.expiration} action for ${place} must be greater than '${unit}' in the ${kind.transition} action`,
  )
}

/** Comparable among steps of one kind: all are told in days, or all by date. */
function timeOf({ days, date }: Pick<Step, 'days' | 'date'>): number {
  return days ?? date?.getTime() ?? 0
}

/** As S3's sentences name the rule. */
function placeOf({ Prefix, Filter }: LifecycleRule): string {
  return Filter ? `filter '(prefix=${Filter.And?.Prefix ?? Filter.Prefix ?? ''})'` : `prefix '${Prefix ?? ''}'`
}
