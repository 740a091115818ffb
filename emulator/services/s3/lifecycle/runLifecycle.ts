/** Does what the rules of all buckets' lifecycles ask for (Amazon S3 User Guide, "Managing the lifecycle of objects"). */
import { setImmediate } from 'node:timers/promises'
import type { Random } from '../../../program/clockAndRandom.ts'
import type { Store } from '../../../state/store.ts'
import { bucketSettings } from '../settings/bucketSettings.ts'
import type { StoredLifecycle } from '../settings/lifecycle/storedLifecycle.ts'
import type { UploadKey } from '../uploads/uploadRows.ts'
import { type Done, sumOf } from './done.ts'
import { endUploads } from './endUploads.ts'
import { endVersions, type Place } from './endVersions.ts'

const day = 86_400_000
const mostSettings = 100

/** Of each bucket with rules: the day on which they last ran, and what they were. */
export type LatestRuns = Map<string, { readonly day: number; readonly rules: string }>

interface Run {
  readonly store: Store
  readonly random: Random
  /** Milliseconds since 1970. */
  readonly at: number
  readonly latest: LatestRuns
  /** Asked between two batches. */
  readonly isOver: () => boolean
}

/**
 * Goes through the buckets whose rules are to run: those in which they have not run on this day, or were changed since, as all that
 * rules ask for is due at midnight UTC (S3-235). It looks at a bucket in batches, each with a transaction of its own, and lets others
 * work between them: what it holds does not grow with the bucket.
 */
export async function runLifecycle({ store, random, at, latest, isOver }: Run): Promise<Done> {
  let done: Done = {}
  for (const [bucket, stored] of bucketsWithRules(store)) {
    const run = { day: Math.floor(at / day), rules: JSON.stringify(stored) }
    const before = latest.get(bucket)
    if (before?.day === run.day && before.rules === run.rules) continue
    for (let place: Place | undefined = { start: { key: '' } }; place;) {
      const batch = endVersions(store, bucket, { place, now: { at, random } })
      done = sumOf(done, batch.done)
      place = batch.next
      await setImmediate()
      if (isOver()) return done
    }
    let after: UploadKey | undefined
    do {
      const batch = endUploads(store, bucket, { after, now: at })
      done = sumOf(done, batch.done)
      after = batch.next
      await setImmediate()
      if (isOver()) return done
    } while (after)
    latest.set(bucket, run)
  }
  return done
}

/** One after the other, as they are then. */
function* bucketsWithRules(store: Store): Generator<readonly [bucket: string, rules: StoredLifecycle]> {
  const settings = bucketSettings(store)
  let from: readonly string[] = ['']
  for (;;) {
    const page = settings.entries({ from, limit: mostSettings })
    for (const [[bucket], { lifecycle }] of page) if (lifecycle) yield [bucket, lifecycle]
    const last = page.at(-1)
    if (page.length < mostSettings || !last) return
    from = [last[0][0], last[0][1], `${last[0][2]}\0`]
  }
}
