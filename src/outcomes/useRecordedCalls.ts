import { customRef, onScopeDispose, type Ref } from 'vue'
import type { CallRecord } from '../aws/record/callRecord.ts'
import { useAws } from './useAws.ts'

/**
 * The calls of this tab, newest first; another array whenever the recorder has changed. It is made when somebody looks: of a call
 * that changes five times on its way, nobody sees more than what came of it.
 */
export function useRecordedCalls(): Readonly<Ref<readonly CallRecord[]>> {
  const { recorder } = useAws()
  return customRef((track, trigger) => {
    onScopeDispose(recorder.subscribe(trigger))
    return {
      get() {
        track()
        return recorder.list()
      },
      set: () => undefined,
    }
  })
}
