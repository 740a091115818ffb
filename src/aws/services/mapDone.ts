import type { Outcome } from '../call/outcome.ts'

/** The same outcome with another value; what is not `done` passes unchanged. */
export function mapDone<From, To>(outcome: Outcome<From>, change: (value: From) => To): Outcome<To> {
  return outcome.kind === 'done' ? { ...outcome, value: change(outcome.value) } : outcome
}
