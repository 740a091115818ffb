/** The sessions of a tab, which a test ends and begins. */
import { createListeners } from '../../src/aws/listeners.ts'
import type { AuthChange } from '../../src/aws/session/auth.ts'
import type { SessionTurns } from '../../src/aws/session/sessionTurns.ts'

export interface FakeTurns {
  readonly turns: Pick<SessionTurns, 'number' | 'onDropped' | 'onNew'>
  /** Ends the session: nobody is there to ask as, unless it is the same person with another role. */
  end(change?: AuthChange): void
  /** Begins another one. */
  begin(): void
}

export function fakeTurns(): FakeTurns {
  const dropped = createListeners<AuthChange>()
  const begun = createListeners()
  let number = 1
  return {
    turns: {
      number: () => number,
      onDropped: (listener) => dropped.add(listener),
      onNew: (listener) => begun.add(listener),
    },
    end(change = 'signed-out') {
      number += 1
      dropped.tell(change)
    },
    begin: () => begun.tell(),
  }
}
