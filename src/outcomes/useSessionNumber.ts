import { onScopeDispose, type ShallowRef, shallowRef } from 'vue'
import { useAws } from './useAws.ts'

/**
 * The number of the session that questions are asked in: part of every question, because another person or role gets
 * another answer. Undefined from the end of a session until the next one begins: nobody is there to ask as. This is all
 * that questions know of sessions.
 */
export function useSessionNumber(): Readonly<ShallowRef<number | undefined>> {
  const { turns } = useAws().session
  const session = shallowRef<number | undefined>(turns.number())
  onScopeDispose(turns.onDropped(() => (session.value = undefined)))
  onScopeDispose(turns.onNew(() => (session.value = turns.number())))
  return session
}
