/** Lets Amplify call the user pool for the person, and says what came of it, as `call.ts` does for what the SDK sends. */
import type { Aws } from '../../aws.ts'
import { beginRecord } from '../../call/beginRecord.ts'
import type { CallIdentity } from '../../call/callIdentity.ts'
import type { CallOptions } from '../../call/callOptions.ts'
import { judgeError, type Judgment, recordOf } from '../../call/judgeError.ts'
import type { Outcome } from '../../call/outcome.ts'

export type UserPoolCaller = Pick<Aws, 'recorder' | 'guard'>

export interface UserPoolOptions extends Pick<CallOptions, 'followsUp' | 'asksAhead'> {
  /** The click that causes it, in words: "Change the password". */
  readonly cause: string
}

export interface UserPoolWork<T> {
  /** Has Amplify do it. */
  readonly run: () => Promise<T>
  /** AWS's names of what else it calls for the same. */
  readonly alsoCalls?: readonly string[]
  /** What it means that this was thrown, where that was neither Cognito nor the network. */
  readonly judge?: (thrown: unknown) => Judgment | undefined
}

/**
 * The calls are written down where they leave the page (`observeCognito.ts`), by operation and without values. Here they are given
 * the words of the click. Never throws for anything that Cognito, the network or Amplify did.
 * @param operation AWS's name of what Amplify calls
 */
export async function callUserPool<T>(
  { recorder, guard }: UserPoolCaller,
  operation: string,
  { cause, followsUp, asksAhead }: UserPoolOptions,
  { run, alsoCalls = [], judge }: UserPoolWork<T>,
): Promise<Outcome<T>> {
  const identity: CallIdentity = { service: 'cognito-idp', operation }
  const wasOffline = globalThis.navigator?.onLine === false
  if (guard && !(await guard.mayBeSent({ ...identity, cause }))) {
    return settle({ kind: 'aborted' })
  }
  const before = new Set(recorder.list().map(({ id }) => id))
  const mine = new Set<string>()
  const asked = [operation, ...alsoCalls]
  const end = recorder.subscribe(() => {
    for (const call of recorder.list()) {
      if (call.service !== 'cognito-idp' || !asked.includes(call.operation)) continue
      if (before.has(call.id) || mine.has(call.id)) continue
      mine.add(call.id)
      recorder.update(call.id, { cause, followsUp, ...(asksAhead && { asksAhead }) })
    }
  })
  try {
    const value = await run()
    return { kind: 'done', value, callId: [...mine].at(-1) ?? '' }
  } catch (error) {
    // Where nothing was asked of the user pool, what was asked before it stood in the way.
    const since = recorder.list().filter(({ id }) => !before.has(id))
    const last =
      since.find(({ id }) => mine.has(id)) ??
      since.find(({ service }) => service === 'cognito-idp') ??
      since.find(({ service }) => service === 'cognito-identity')
    const called = { ...identity, ...(last && { service: last.service, operation: last.operation }) }
    const judgment = judge?.(error) ?? (await judgeError(error, { ...called, url: last?.request?.url, wasOffline }))
    if (!last) return settle(judgment)
    return { ...(last.service === 'cognito-identity' ? ofIdentityPool(judgment) : judgment), callId: last.id }
  } finally {
    end()
  }

  /** What never left the page is a call of the record all the same. */
  function settle(judgment: Judgment): Outcome<never> {
    const id = beginRecord(recorder, identity, { cause, followsUp, asksAhead })
    recorder.update(id, recordOf(judgment))
    return { ...judgment, callId: id }
  }
}

/** Whoever reads it changes an account, and would look for the reason there. */
function ofIdentityPool(judgment: Judgment): Judgment {
  if (judgment.kind !== 'failed') return judgment
  const { failure } = judgment
  return {
    kind: 'failed',
    failure: { ...failure, cause: `The identity pool refused, not your account. ${failure.cause}` },
  }
}
