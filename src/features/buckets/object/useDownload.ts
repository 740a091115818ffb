import { onScopeDispose, shallowRef } from 'vue'
import type { CallOptions } from '../../../aws/call/call.ts'
import type { Outcome } from '../../../aws/call/outcome.ts'
import type { DownloadProgress } from '../../../aws/services/s3/downloadObject.ts'
import type { ObjectAddress } from '../../../aws/services/s3/objectAddress.ts'
import { saveFile } from '../../../ui/saveFile.ts'
import { downloadName } from './downloadName.ts'

export interface Download {
  readonly name: string
  /** Bytes that have arrived. */
  readonly loaded: number
  readonly total: number | undefined
  /** Present when it did not work out. */
  readonly outcome?: Outcome<unknown>
}

/** Reads an object whole, and tells how far it is. */
export type ReadObject = (
  address: ObjectAddress,
  onProgress: DownloadProgress,
  options: CallOptions,
) => Promise<Outcome<Blob>>

/** One download at a time; a second one takes the place of the first. It ends with the page. */
export function useDownload(read: ReadObject, save = saveFile) {
  const current = shallowRef<Download>()
  let asking = new AbortController()

  /** @returns whether the whole object arrived and was handed to the browser */
  async function start(address: ObjectAddress): Promise<boolean> {
    asking.abort()
    const { signal } = (asking = new AbortController())
    const name = downloadName(address.key)
    current.value = { name, loaded: 0, total: undefined }
    const outcome = await read(
      address,
      (loaded, total) => {
        if (!signal.aborted) current.value = { name, loaded, total }
      },
      { signal, cause: `Download ${name}` },
    )
    if (signal.aborted) return false
    if (outcome.kind === 'done') save(outcome.value, name)
    current.value =
      outcome.kind === 'done' || outcome.kind === 'aborted'
        ? undefined
        : {
            name,
            loaded: 0,
            total: undefined,
            outcome,
          }
    return outcome.kind === 'done'
  }

  function stop(): void {
    asking.abort()
    current.value = undefined
  }

  onScopeDispose(stop)
  return { current, start, stop }
}
