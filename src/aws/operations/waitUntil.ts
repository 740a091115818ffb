/** The SDK's waiters, each try a recorded call of the console's own. */
import type { CallOptions } from '../call/call.ts'
import type { Outcome } from '../call/outcome.ts'
import { regionOfBucket } from '../configuration/regionOfBucket.ts'
import type { AnyAnswer, AnyClient, AnyCommand, OperationCaller } from './callOperation.ts'
import { serviceClients } from './serviceClients.ts'
import type { CallableService } from './serviceRows.ts'

export interface Wait {
  readonly service: CallableService
  /** As the SDK names it, without "waitUntil": `BucketExists`. */
  readonly waiter: string
  /** Of the operation that is asked, as the SDK's command takes it. */
  readonly input: Readonly<Record<string, unknown>>
}

export interface WaitOptions extends CallOptions {
  /** Seconds between two tries. */
  readonly every?: number
  /** Seconds after which nobody waits any more. */
  readonly patience?: number
  /** Is told the outcome of each try, counted from 1, before it is known whether it is the last. */
  readonly onTry?: (count: number, outcome: Outcome<AnyAnswer>) => void
}

/** `ended`: answered by what waiting does not change, as a denial. */
export interface Waited {
  readonly kind: 'reached' | 'ended' | 'too long' | 'aborted'
  /** Of the last try. */
  readonly outcome?: Outcome<AnyAnswer>
}

export const waitEvery = 5
export const waitPatience = 300

/** What passes by itself. That something is not there is what a waiter for its being there waits for. */
function passes(outcome: Outcome<unknown>, waiter: string): boolean {
  if (outcome.kind !== 'failed') return false
  const { kind } = outcome.failure
  return (
    kind === 'throttled' || kind === 'busy' || kind === 'network' || (kind === 'not-found' && /Exists$/.test(waiter))
  )
}

/** @throws Error where the service has no such waiter */
export async function waitUntil(aws: OperationCaller, wait: Wait, options: WaitOptions = {}): Promise<Waited> {
  const { every = waitEvery, patience = waitPatience, onTry, signal, ...callOptions } = options
  const row = serviceClients[wait.service]
  const region = regionOfBucket(aws.configuration, wait.input['Bucket'])
  const [sdk, client] = await Promise.all([row.load(), row.client(aws.clients, region)])
  const waitUntilIt: unknown = Reflect.get(sdk, `waitUntil${wait.waiter}`)
  if (typeof waitUntilIt !== 'function') throw new Error(`${wait.service} has no waiter ${wait.waiter}.`)

  const stop = new AbortController()
  const abort = () => stop.abort()
  signal?.addEventListener('abort', abort)
  if (signal?.aborted) stop.abort()
  let last: Outcome<AnyAnswer> | undefined
  let count = 0

  async function send(command: AnyCommand): Promise<AnyAnswer> {
    // The SDK tries once more after it was stopped.
    stop.signal.throwIfAborted()
    const outcome = (await aws.call(client as AnyClient, command, {
      ...callOptions,
      signal: stop.signal,
    })) as Outcome<AnyAnswer>
    if (outcome.kind !== 'aborted') last = outcome
    onTry?.((count += 1), outcome)
    if (outcome.kind === 'done') return outcome.value
    if (!passes(outcome, wait.waiter)) stop.abort()
    throw asSdkError(outcome)
  }

  try {
    // As long between all tries, so that it can be said when the next one is due.
    const options = { client: { send, config: client }, maxWaitTime: patience, minDelay: every, maxDelay: every }
    await (waitUntilIt as SdkWaiter)({ ...options, abortSignal: stop.signal }, wait.input)
    return { kind: 'reached', ...(last && { outcome: last }) }
  } catch (problem) {
    const outcome = last && { outcome: last }
    if (signal?.aborted) return { kind: 'aborted', ...outcome }
    if (problem instanceof Error && problem.name === 'TimeoutError') return { kind: 'too long', ...outcome }
    if (!last) throw problem
    return { kind: 'ended', ...outcome }
  } finally {
    signal?.removeEventListener('abort', abort)
  }
}

type SdkWaiter = (parameters: object, input: object) => Promise<unknown>

/** Waiters tell errors apart by their names. */
function asSdkError(outcome: Outcome<unknown>): Error {
  const { code = outcome.kind, status } = outcome.kind === 'failed' ? outcome.failure : {}
  const error = new Error(code)
  // The answer to a HEAD has no body that would name it.
  error.name = code === '404' ? 'NotFound' : code
  return Object.assign(error, { $metadata: { httpStatusCode: status } })
}
