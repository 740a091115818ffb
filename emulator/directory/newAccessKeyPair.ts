import type { Random } from '../program/clockAndRandom.ts'
import { base32Alphabet } from './newUniqueId.ts'

const secretAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/**
 * The id of an access key (IAM User Guide, "IAM identifiers: Unique ID prefixes").
 * @param kind `AKIA` of long-term keys, `ASIA` of sessions.
 */
export function newAccessKeyId(kind: 'AKIA' | 'ASIA', random: Random): string {
  return kind + random.text(16, base32Alphabet)
}

/** A long-term key: its id, and a secret of 40 characters. */
export function newAccessKeyPair(random: Random): { accessKeyId: string; secretAccessKey: string } {
  return { accessKeyId: newAccessKeyId('AKIA', random), secretAccessKey: random.text(40, secretAlphabet) }
}
