import { onScopeDispose, type Ref, ref, type ShallowRef, shallowRef, watch } from 'vue'
import type { Outcome } from '../../../aws/call/outcome.ts'
import { downloadObject } from '../../../aws/services/s3/downloadObject.ts'
import type { ObjectAddress } from '../../../aws/services/s3/objectAddress.ts'
import { useAws } from '../../../outcomes/useAws.ts'

export interface UseShownPicture {
  /** For an image, of bytes that were fetched; undefined while there are none. */
  readonly source: Readonly<Ref<string | undefined>>
  readonly problem: Readonly<ShallowRef<Outcome<unknown> | undefined>>
  /** Fetches it again: other bytes stand under the same key. */
  again(): Promise<void>
}

/** The picture that is kept in S3, by a signed GET. What is shown stays until the next one is there. */
export function useShownPicture(address: () => ObjectAddress | undefined): UseShownPicture {
  const aws = useAws()
  const source = ref<string>()
  const problem = shallowRef<Outcome<unknown>>()
  let asking = new AbortController()

  function show(picture: Blob | undefined): void {
    if (source.value !== undefined) URL.revokeObjectURL(source.value)
    source.value = picture && URL.createObjectURL(picture)
  }

  async function again(): Promise<void> {
    asking.abort()
    const { signal } = (asking = new AbortController())
    const asked = address()
    if (!asked) {
      problem.value = undefined
      return show(undefined)
    }
    const outcome = await downloadObject(aws, asked, () => undefined, {
      signal,
      cause: 'Show the picture',
      followsUp: true,
    })
    if (signal.aborted) return
    problem.value = outcome.kind === 'done' ? undefined : outcome
    show(outcome.kind === 'done' ? outcome.value : undefined)
  }

  watch(() => JSON.stringify(address() ?? null), again, { immediate: true })
  onScopeDispose(() => {
    asking.abort()
    show(undefined)
  })
  return { source, problem, again }
}
