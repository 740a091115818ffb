/** The sessions of a tab, which a test ends and begins. */
import { createListeners } from '../../src/aws/listeners.ts'
import type { SessionTurns } from '../../src/aws/session/sessionTurns.ts'

export interface FakeTurns {
  readonly turns: Pick<SessionTurns, 'number' | 'onDropped' | 'onNew'>
  /** Ends the session: nobody is there to ask as. */
  end(): void
  /** Begins another one. */
  begin(): void
}

export function fakeTurns(): FakeTurns {
  const dropped = createListeners()
  const begun = createListeners()
  let number = 1
  return {
    turns: {
      number: () => number,
      onDropped: (listener) => dropped.add(listener),
      onNew: (listener) => begun.add(listener),
    },
    end() {
      number += 1
      dropped.tell()
    },
    begin: () => begun.tell(),
  }
}
