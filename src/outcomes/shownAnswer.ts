import type { Outcome } from '../aws/call/outcome.ts'

/** What a page shows of one question to AWS. */
export interface ShownAnswer<T> {
  /** The last value. Kept while it is asked again and after a failure; gone when AWS refuses it. */
  readonly value: T | undefined
  /** The last outcome that is worth showing; undefined before the first answer. */
  readonly outcome: Outcome<T> | undefined
}

/** Before the first answer, and after all of it was forgotten. */
export const nothingShown: ShownAnswer<never> = { value: undefined, outcome: undefined }

/**
 * What is shown after one more answer to the same question: a refusal takes the place of what it refused, a failure
 * leaves what was known, and a call that was given up changes nothing.
 */
export function afterAnswer<T>(shown: ShownAnswer<T>, answer: Outcome<T>): ShownAnswer<T> {
  if (answer.kind === 'aborted') return shown
  if (answer.kind === 'done') return { value: answer.value, outcome: answer }
  return { value: answer.kind === 'denied' ? undefined : shown.value, outcome: answer }
}
