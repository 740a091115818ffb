import { ref, shallowRef } from 'vue'
import type { CallOptions } from '../../../aws/call/call.ts'
import type { Outcome } from '../../../aws/call/outcome.ts'
import type { Deletion } from '../../../aws/services/s3/deleteObject.ts'
import type { ObjectAddress } from '../../../aws/services/s3/objectAddress.ts'

/** A delete that left a marker, so that it can be undone. */
export interface LastDelete {
  readonly address: ObjectAddress
  readonly name: string
  /** Milliseconds since 1970. */
  readonly at: number
  /** Of the marker; undefined where the page may not read it. `null` where versioning is suspended (S3-126). */
  readonly markerId: string | undefined
  /** What came of undoing it, where it did not work out. */
  readonly outcome?: Outcome<unknown>
}

/** Deletes a version. */
export type RemoveVersion = (address: ObjectAddress, options: CallOptions) => Promise<Outcome<unknown>>

/** The last delete that can be undone: its marker is deleted by its version id (S3-122). */
export function useLastDelete(remove: RemoveVersion, now: () => number = Date.now) {
  const last = shallowRef<LastDelete>()
  const busy = ref(false)

  /** Takes the place of the one before, also where nothing can be undone. */
  function note(address: ObjectAddress, name: string, { marker }: Deletion): void {
    last.value = marker && { address, name, at: now(), markerId: marker.versionId }
  }

  /** @returns whether the marker is gone */
  async function undo(): Promise<boolean> {
    const undone = last.value
    if (undone?.markerId === undefined || busy.value) return false
    busy.value = true
    const outcome = await remove(
      { ...undone.address, versionId: undone.markerId },
      { cause: `Undo the delete of ${undone.name}` },
    )
    busy.value = false
    // Another delete may have come meanwhile, and its line stays.
    if (last.value === undone)
      last.value = outcome.kind === 'done' ? undefined : outcome.kind === 'aborted' ? undone : { ...undone, outcome }
    return outcome.kind === 'done'
  }

  /** @param key where something else was done to it since; all of them when left out */
  function forget(key?: string): void {
    if (key === undefined || last.value?.address.key === key) last.value = undefined
  }

  return { last, busy, note, undo, forget }
}
