/**
 * When one session of this tab ends and another begins, for whatever must not outlive one. Who takes another role begins a session too:
 * they get other answers.
 */
import { createListeners } from '../listeners.ts'
import type { Auth, AuthChange } from './auth.ts'

/** After which somebody is here, who may be somebody else than before or have another role. */
export const beginnings: ReadonlySet<AuthChange> = new Set([
  'signed-in',
  'signed-in-elsewhere',
  'entered-as-guest',
  'changed-role',
])

export interface SessionTurns {
  /** Counts the sessions of this tab, for keys of what must not outlive one. */
  number(): number
  /**
   * Is told when a session has ended, also when another one begins in its place: what belonged to it must go.
   * Returns the function that ends the subscription.
   */
  onDropped(listener: (change: AuthChange) => void): () => void
  /**
   * Is told when another session has begun, so that what is on screen can be asked again; not when one ends and nobody
   * is there to ask as. Everybody has dropped by then what belonged to the one before. Returns the function that ends
   * the subscription.
   */
  onNew(listener: () => void): () => void
}

export function createSessionTurns(auth: Pick<Auth, 'onChange'>): SessionTurns {
  const dropped = createListeners<AuthChange>()
  const begun = createListeners()
  let number = 1

  // The credentials were dropped before anybody was told; other listeners may have asked for new ones by now.
  auth.onChange((change) => {
    number += 1
    dropped.tell(change)
    if (beginnings.has(change)) begun.tell()
  })

  return { number: () => number, onDropped: dropped.add, onNew: begun.add }
}
