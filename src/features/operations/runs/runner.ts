/** Runs operations, and keeps what comes of them where the page reads it. */
import type { Aws } from '../../../aws/aws.ts'
import type { CallOptions } from '../../../aws/call/call.ts'
import type { Outcome } from '../../../aws/call/outcome.ts'
import type { OperationCaller } from '../../../aws/operations/callOperation.ts'
import type { ServiceDescription } from '../../../aws/operations/description.ts'
import { type HeldFiles, sdkInput } from '../../../aws/operations/inputJson.ts'
import { redactInput } from '../../../aws/operations/redactInput.ts'
import { type ReadAnswer, runOperation } from '../../../aws/operations/runOperation.ts'
import type { InputJson } from '../../../aws/operations/sampleInput.ts'
import type { CallableService } from '../../../aws/operations/serviceRows.ts'
import { type Waited, waitEvery, waitUntil } from '../../../aws/operations/waitUntil.ts'
import { causeOfRun } from './causeOfRun.ts'
import type { OperationRun } from './operationRun.ts'
import { readPagesBehind } from './readPagesBehind.ts'
import type { useRunsStore } from './runsStore.ts'

/** What is run. */
export interface AskedRun {
  readonly service: CallableService
  readonly operation: string
  readonly input: InputJson
  readonly description: ServiceDescription
  /** Files that the input names. */
  readonly files?: HeldFiles
}

export interface Runner {
  /** Runs it as a new run. @returns the run's id, at once */
  run(asked: AskedRun): { readonly id: string; readonly ended: Promise<void> }
  /** Reads on behind a run's last page: one page, or all of them up to `pageLimits`, and then again when asked again. */
  readOn(id: string, asked: AskedRun, which: 'one' | 'all'): Promise<void>
  /** Waits with the operation's waiter, as a new run. @returns the run's id, at once */
  wait(asked: AskedRun, waiter: string): { readonly id: string; readonly ended: Promise<void> }
}

export type RunnerAws = OperationCaller & {
  readonly recorder: Pick<Aws['recorder'], 'get'>
  readonly session: { readonly credentials: Pick<Aws['session']['credentials'], 'current'> }
}

export interface RunnerOptions {
  /** Milliseconds since 1970. */
  readonly now?: () => number
  /** Seconds between two tries of a waiter. */
  readonly every?: number
}

export function createRunner(
  aws: RunnerAws,
  store: Pick<ReturnType<typeof useRunsStore>, 'begin' | 'update' | 'get' | 'signalOf'>,
  { now = Date.now, every = waitEvery }: RunnerOptions = {},
): Runner {
  function begin(asked: AskedRun, more: Partial<OperationRun> = {}): { id: string; options: CallOptions } {
    const { service, operation, input, description } = asked
    const role = aws.session.credentials.current()?.signer?.name
    const id = crypto.randomUUID()
    const redacted = redactInput(description, operation, input).input
    const run = { id, service, operation, input, at: now(), ...(role && { role }), ...more }
    const signal = store.begin(run, redacted)
    return { id, options: optionsOf({ ...run, input: redacted }, signal) }
  }

  /** @throws Error where the SDK takes no such input */
  async function prepared(asked: AskedRun): Promise<Parameters<typeof runOperation>[1]> {
    const { service, operation, input, description, files } = asked
    return { service, operation, input: await sdkInput(description, operation, input, files) }
  }

  function settle(id: string, outcome: Outcome<ReadAnswer> | undefined, more: Partial<OperationRun> = {}): void {
    const call = outcome && aws.recorder.get(outcome.callId)
    store.update(id, {
      kind: outcome?.kind ?? 'aborted',
      ...(outcome && { callId: outcome.callId }),
      ...(call?.status !== undefined && { status: call.status }),
      ...(call?.durationMs !== undefined && { durationMs: call.durationMs }),
      ...(call?.role && { role: call.role.name }),
      ...wrong(outcome),
      ...(outcome?.kind === 'done' && { pages: [outcome.value] }),
      ...more,
    })
  }

  async function ended(id: string, work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (problem) {
      store.update(id, { kind: 'failed', problem: problem instanceof Error ? problem.message : String(problem) })
    }
  }

  return {
    run(asked) {
      const { id, options } = begin(asked)
      return { id, ended: ended(id, async () => settle(id, await runOperation(aws, await prepared(asked), options))) }
    },
    wait(asked, waiter) {
      const { id, options } = begin(asked, { waiting: { waiter, tries: 0 } })
      async function work(): Promise<void> {
        const { service, input } = await prepared(asked)
        const end = await waitUntil(aws, { service, waiter, input }, { ...options, every, onTry: tried })
        const tries = store.get(id)?.waiting?.tries ?? 0
        settle(id, withoutMetadata(end), { waiting: { waiter, tries, end: end.kind } })
      }
      function tried(tries: number, outcome: Outcome<object>): void {
        store.update(id, { callId: outcome.callId, waiting: { waiter, tries, nextAt: now() + every * 1000 } })
      }
      return { id, ended: ended(id, work) }
    },
    async readOn(id, asked, which) {
      const run = store.get(id)
      const described = asked.description.operations[asked.operation]?.pages
      if (!run?.pages || !described || run.reading) return
      store.update(id, { reading: which, stopped: undefined })
      const options = optionsOf(
        { ...run, input: redactInput(asked.description, run.operation, run.input).input },
        store.signalOf(id),
      )
      const read = async (input: InputJson) => runOperation(aws, await prepared({ ...asked, input }), options)
      for await (const so of readPagesBehind({ pages: described, input: run.input, known: run.pages, which, read })) {
        const { isLast, stopped, pages, callId } = so
        store.update(id, { pages, ...(callId && { callId }), ...(isLast && { reading: undefined, stopped }) })
      }
    },
  }
}

/** All calls of a run are one act: what is asked before the first one holds for all. */
function optionsOf(run: OperationRun, signal: AbortSignal): CallOptions {
  const cause = causeOfRun(run)
  return { signal, cause, act: { id: run.id, title: cause } }
}

function wrong(outcome: Outcome<unknown> | undefined): Partial<OperationRun> {
  if (outcome?.kind === 'denied') return { code: outcome.denial.code, isExplicit: outcome.denial.explicit }
  const code = outcome?.kind === 'failed' ? outcome.failure.code : undefined
  return code === undefined ? {} : { code }
}

function withoutMetadata({ outcome }: Waited): Outcome<ReadAnswer> | undefined {
  if (outcome?.kind !== 'done') return outcome
  const members = Object.entries(outcome.value).filter(([name]) => name !== '$metadata')
  return { ...outcome, value: Object.fromEntries(members) }
}
