import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import { onNewSession, onSessionDropped, sessionNumber } from '../aws/call/clients.ts'

/**
 * The number of the session that questions are asked in: part of every question, because another person or role gets
 * another answer. Undefined from the end of a session until the next one begins: nobody is there to ask as. This is all
 * that questions know of sessions.
 */
export function useSessionNumber(): Readonly<ShallowRef<number | undefined>> {
  const session = shallowRef<number | undefined>(sessionNumber())
  onScopeDispose(onSessionDropped(() => (session.value = undefined)))
  onScopeDispose(onNewSession(() => (session.value = sessionNumber())))
  return session
}
