import type { PasswordPolicy } from '../../../aws/configuration/configuration.ts'

// Without the letters and digits that are read for one another.
const kinds = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnpqrstuvwxyz', '23456789', '!#%+-=?@_'] as const
const everything = kinds.join('')
/** Long enough for a password that is good for days. */
const usualLength = 14

/**
 * A temporary password for somebody who is invited. Where a pool takes first factors besides passwords, Cognito makes
 * none up and sends no invitation (spec identity 1.4).
 * @param policy of the pool; one of each kind is in it whatever it asks for
 * @param random values from 0 to 2^32 - 1
 */
export function madeUpPassword(policy: PasswordPolicy | undefined, random: () => number = randomValue): string {
  const length = Math.max(usualLength, policy?.minLength ?? 0)
  const drawn = [...kinds, ...Array.from({ length: length - kinds.length }, () => everything)].map(
    (letters) => letters[below(letters.length, random)] ?? '',
  )
  // The first four are of known kinds; nobody is to know where they stand.
  for (let last = drawn.length - 1; last > 0; last -= 1) {
    const other = below(last + 1, random)
    ;[drawn[last], drawn[other]] = [drawn[other] ?? '', drawn[last] ?? '']
  }
  return drawn.join('')
}

/** Each value equally often: those of the last, incomplete round are drawn again. */
function below(limit: number, random: () => number): number {
  const end = 2 ** 32 - (2 ** 32 % limit)
  let value = random()
  while (value >= end) value = random()
  return value % limit
}

function randomValue(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
}
