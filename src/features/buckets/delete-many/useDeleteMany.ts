import { computed, onScopeDispose, shallowRef, useId, watch } from 'vue'
import { deleteObject } from '../../../aws/services/s3/deleteObject.ts'
import { deleteObjects } from '../../../aws/services/s3/deleteObjects.ts'
import { type BucketVersioning, getBucketVersioning } from '../../../aws/services/s3/getBucketVersioning.ts'
import { listObjects } from '../../../aws/services/s3/listObjects.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import { useSessionNumber } from '../../../outcomes/useSessionNumber.ts'
import { usePredictions } from '../access/usePredictions.ts'
import type { ObjectRow } from '../folder/objectRows.ts'
import { type CountedPart, countSelection, type CountSoFar } from './countSelection.ts'
import { deletionSteps } from './deletionSteps.ts'
import { deletionTitle } from './deletionWords.ts'
import { createJudge, type DeletionVerdicts } from './judgeDeletion.ts'
import { type DeletionResult, runDeletion } from './runDeletion.ts'

/** What was counted, sorted by what is foretold. */
export interface CountedSelection {
  readonly parts: readonly CountedPart[]
  readonly total: number
  readonly verdicts: DeletionVerdicts
  readonly calls: number
  readonly milliseconds: number
  readonly versioning: BucketVersioning | 'unknown'
}

export type DeletionPhase = 'counting' | 'stopped' | 'counted' | 'deleting'

/** Deletes a selection in two steps: it is counted and foretold first, and deleted when somebody has seen that (S3-120, S3-121). */
export function useDeleteMany(
  { bucket, region }: { readonly bucket: string; readonly region: string | undefined },
  { rows, prefix }: { readonly rows: readonly ObjectRow[]; readonly prefix: string },
) {
  const aws = useAws()
  const session = useSessionNumber()
  const { foretell, predict } = usePredictions()
  const title = deletionTitle(rows, prefix === '' ? bucket : prefix)
  const act = { id: `delete ${useId()}`, title }
  const phase = shallowRef<DeletionPhase>('counting')
  const soFar = shallowRef<CountSoFar>({ objects: 0, calls: 0 })
  const counted = shallowRef<CountedSelection>()
  const deletion = shallowRef({ done: 0, of: 0 })
  let working = new AbortController()

  function stop(): void {
    working.abort()
    if (phase.value === 'counting') phase.value = 'stopped'
  }
  // What somebody else's session would do of it nobody has looked at.
  watch(session, stop, { flush: 'sync' })
  onScopeDispose(stop)

  async function count(): Promise<void> {
    working.abort()
    const { signal } = (working = new AbortController())
    const options = { signal, cause: title, asksAhead: true } as const
    const judge = createJudge((key) => predict('delete', bucket, key)?.decision)
    const startedAt = performance.now()
    phase.value = 'counting'
    const [parts, versioning] = await Promise.all([
      countSelection(rows, {
        signal,
        listBelow: (start, next) =>
          listObjects(aws, { bucket, region, prefix: start, next, reach: 'everything below' }, options),
        onPage(now, objects) {
          soFar.value = now
          judge.add(objects)
        },
      }),
      readVersioning(options),
    ])
    if (signal.aborted) return
    if (!parts) return stop()
    const { objects: total, calls } = soFar.value
    const milliseconds = performance.now() - startedAt
    counted.value = { parts, total, verdicts: judge.verdicts(), calls, milliseconds, versioning }
    phase.value = 'counted'
  }

  /** Whoever would be refused is not sent to ask. */
  async function readVersioning(options: {
    readonly signal: AbortSignal
    readonly cause: string
    readonly asksAhead: true
  }): Promise<BucketVersioning | 'unknown'> {
    const call = { service: 's3', operation: 'GetBucketVersioning', target: bucket, input: { Bucket: bucket } } as const
    const foretold = foretell.value(call)
    if (foretold && foretold.verdict !== 'allowed') return 'unknown'
    const answer = await getBucketVersioning(aws, { bucket, region }, options)
    return answer.kind === 'done' ? answer.value : 'unknown'
  }

  /** Deletes these keys. Never throws. */
  async function run(keys: readonly string[]): Promise<DeletionResult> {
    const { signal } = (working = new AbortController())
    const options = { cause: title, act }
    phase.value = 'deleting'
    deletion.value = { done: 0, of: keys.length }
    return runDeletion(
      deletionSteps(keys),
      {
        many: (some) => deleteObjects(aws, { bucket, region, keys: some }, options),
        one: (key) => deleteObject(aws, { bucket, region, key }, options),
      },
      { signal, onProgress: (done) => (deletion.value = { done, of: keys.length }) },
    )
  }

  void count()
  return {
    title,
    phase,
    /** How far the count is. */
    soFar,
    counted,
    /** How many keys were tried, and of how many. */
    deletion,
    share: computed(() => (deletion.value.of === 0 ? 0 : (100 * deletion.value.done) / deletion.value.of)),
    count,
    run,
    stop,
  }
}
