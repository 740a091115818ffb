import type { VerdictName } from '../../../outcomes/verdictLooks.ts'

/** What the mark of a cell says to whoever cannot see it, and the legend to everybody. The two refusals are told apart. */
export const cellWords: Readonly<Record<VerdictName, string>> = {
  allowed: 'allowed',
  none: 'refused: no statement allows it',
  denied: 'refused by a statement',
  unknown: 'unknown',
  browser: 'not from a browser',
}
