import { type MaybeRefOrGetter, shallowRef, toValue, watch } from 'vue'
import { prepareCopy, type PreparedCopy } from '../../aws/copied-call/prepareCopy.ts'
import type { OperationCall } from '../../aws/operations/callOperation.ts'
import { useAws } from '../useAws.ts'
import { type CopiedCall, readCall } from './copiedCall.ts'

/**
 * The call ready for copying, as long as `wanted`: it takes the service's SDK, which is loaded for it. Nothing is sent.
 * `problem` says why there is none.
 */
export function usePreparedCopy(
  call: MaybeRefOrGetter<CopiedCall | undefined>,
  wanted: MaybeRefOrGetter<boolean> = true,
) {
  const aws = useAws()
  const copy = shallowRef<PreparedCopy>()
  const problem = shallowRef<string>()

  async function prepare(asked: CopiedCall | undefined): Promise<void> {
    copy.value = undefined
    problem.value = undefined
    if (!asked) return
    const tell = (why: string) => {
      if (toValue(call) === asked) problem.value = why
    }
    let read: OperationCall
    try {
      read = await readCall(asked)
    } catch (reason) {
      return tell(reason instanceof Error ? reason.message : String(reason))
    }
    try {
      const prepared = await prepareCopy(aws, read)
      if (toValue(call) === asked) copy.value = prepared
    } catch {
      tell('What writes the code could not be loaded, or knows no such operation.')
    }
  }

  watch([() => toValue(call), () => toValue(wanted)] as const, ([asked, isWanted]) => isWanted && prepare(asked), {
    immediate: true,
  })
  return { copy, problem, again: () => prepare(toValue(call)) }
}
