import { onScopeDispose, type Ref, ref, type ShallowRef, shallowRef } from 'vue'
import type { Outcome } from '../../../aws/call/outcome.ts'
import { fileNameOf } from '../../../aws/copied-call/fileNameOf.ts'
import { sdkInput } from '../../../aws/operations/inputJson.ts'
import { downloadAnswer, downloadedBytes } from '../../../aws/operations/runOperation.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import { formatBytes } from '../../../ui/formatBytes.ts'
import { saveFile } from '../../../ui/saveFile.ts'
import type { AskedRun } from '../runs/runner.ts'

export interface AnswerDownload {
  /** Bytes that have come; undefined while nothing is on its way. */
  readonly loaded: Readonly<Ref<number | undefined>>
  /** What came of it where it was not saved. */
  readonly problem: Readonly<ShallowRef<Outcome<unknown> | undefined>>
  /** What is to be said of what was saved: that it is not all. */
  readonly note: Readonly<Ref<string>>
  download(asked: AskedRun): Promise<void>
  cancel(): void
}

/** The whole of what an answer streams, by asking once more; as much as is held in memory. */
export function useAnswerDownload(): AnswerDownload {
  const aws = useAws()
  const loaded = ref<number>()
  const problem = shallowRef<Outcome<unknown>>()
  const note = ref('')
  let giveUp: AbortController | undefined
  onScopeDispose(() => giveUp?.abort())

  return {
    loaded,
    problem,
    note,
    async download({ service, operation, input, description, files }) {
      if (loaded.value !== undefined) return
      giveUp = new AbortController()
      const { signal } = giveUp
      problem.value = undefined
      note.value = ''
      loaded.value = 0
      try {
        const call = { service, operation, input: await sdkInput(description, operation, input, files) }
        const cause = `Download the answer of ${operation}`
        const outcome = await downloadAnswer(aws, call, (bytes) => (loaded.value = bytes), { signal, cause })
        if (outcome.kind !== 'done') {
          problem.value = outcome
          return
        }
        saveFile(outcome.value.bytes, fileName(input, operation))
        if (!outcome.value.isWhole) {
          note.value = `These are the first ${formatBytes(downloadedBytes)}: more is not held here. The Buckets page saves objects whole.`
        }
      } finally {
        loaded.value = undefined
      }
    },
    cancel: () => giveUp?.abort(),
  }
}

/** Of the object where it is one. */
function fileName({ Key: key }: Readonly<Record<string, unknown>>, operation: string): string {
  return fileNameOf(typeof key === 'string' && /[^/]$/.test(key) ? key : `${operation}.bin`)
}
