import type { Random } from '../program/clockAndRandom.ts'

/** Of all ids that IAM gives. */
export const base32Alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/**
 * A unique id of IAM: a prefix that says of what, and 17 characters (IAM User Guide, "IAM identifiers: Unique
 * identifiers").
 */
export function newUniqueId(kind: 'AIDA' | 'AGPA' | 'AROA' | 'ANPA', random: Random): string {
  return kind + random.text(17, base32Alphabet)
}
