/** Ids as Route 53 makes them and takes them. */
import type { Random } from '../../program/clockAndRandom.ts'

const LETTERS_AND_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'

/** `Z` or `C` and 20 characters. */
export function newId(kind: 'Z' | 'C', random: Random): string {
  return `${kind}${random.text(20, LETTERS_AND_DIGITS)}`
}

/** Ids may come with the path that Route 53 answers them with: `/hostedzone/Z1`, `/change/C1`, and the like. */
export function bareId(id: string | undefined): string {
  return (id ?? '').replace(/^\/?(?:hostedzone|change|healthcheck|delegationset)\//, '')
}
