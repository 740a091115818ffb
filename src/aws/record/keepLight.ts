/** Takes the bodies and long inputs of the oldest calls out of the record when all of them together become too many characters. */
import type { CallRecord, RecordedMessage } from './callRecord.ts'
import type { Recorder } from './recorder.ts'

/** A character is one byte, or two where one of the text is not of Latin-1: at most 24 MB. */
const mostCharacters = 12_000_000
/** Down to which is made room at once, so that it is not made for every call. */
const lightCharacters = 9_000_000
/** Shorter inputs stay: they tell what was asked, and what to ask again. */
const shortInput = 400
/** `wholeInput.ts` knows it by its beginning. */
export const noLongerKept = '(no longer kept: newer calls took the room)'

export interface KeepLightOptions {
  /** Runs the work after a moment; several changes become one look. */
  readonly later?: (work: () => void) => void
  readonly most?: number
  readonly light?: number
}

/** Looks at the record after changes, until the page goes. */
export function keepLight(
  recorder: Pick<Recorder, 'list' | 'subscribe' | 'update'>,
  {
    later = (work) => void setTimeout(work, 1000),
    most = mostCharacters,
    light = lightCharacters,
  }: KeepLightOptions = {},
): void {
  /** Records do not change: each is weighed once. */
  const weights = new WeakMap<CallRecord, number>()
  const weightOf = (call: CallRecord): number => {
    const known = weights.get(call) ?? weigh(call)
    weights.set(call, known)
    return known
  }
  let waiting = false

  function look(): void {
    waiting = false
    const calls = recorder.list()
    let total = calls.reduce((sum, call) => sum + weightOf(call), 0)
    if (total <= most) return
    for (const call of calls.toReversed()) {
      if (total <= light) return
      if (call.outcome === 'in flight') continue
      const lighter = lightened(call)
      const saved = weightOf(call) - weigh({ ...call, ...lighter })
      // Each change is told to everybody who listens.
      if (saved <= 0) continue
      total -= saved
      recorder.update(call.id, lighter)
    }
  }

  function soon(): void {
    if (waiting) return
    waiting = true
    later(look)
  }
  recorder.subscribe(soon)
  soon()
}

function weigh({ request, response, input }: CallRecord): number {
  return (request?.body?.length ?? 0) + (response?.body?.length ?? 0) + lengthOf(input)
}

function lengthOf(input: CallRecord['input']): number {
  return input ? JSON.stringify(input).length : 0
}

function lightened({ request, response, input }: CallRecord): Partial<Omit<CallRecord, 'id'>> {
  return {
    ...(request && { request: { ...request, ...withoutBody(request) } }),
    ...(response && { response: { ...response, ...withoutBody(response) } }),
    ...(input && lengthOf(input) > shortInput && { input: shortened(input) }),
  }
}

function withoutBody({ body }: RecordedMessage): Partial<RecordedMessage> {
  return body === undefined || body.length <= noLongerKept.length ? {} : { body: noLongerKept }
}

/** Names of buckets, keys and zones stay; lists and long texts go. */
function shortened(input: NonNullable<CallRecord['input']>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [name, isShort(value) ? value : noLongerKept]))
}

function isShort(value: unknown): boolean {
  return typeof value === 'string' ? value.length <= 200 : typeof value !== 'object'
}
