import type { Random } from '../../../program/clockAndRandom.ts'

/** In the order of their bytes. */
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const timeCharacters = 8
const randomCharacters = 88

/**
 * The id of a new upload, for whoever has it to give it back: nobody guesses it, and one that was made later sorts behind.
 * @param at milliseconds since 1970; eight characters are enough until the year 8888.
 */
export function newUploadId(random: Random, at: number): string {
  let time = ''
  for (let rest = at; time.length < timeCharacters; rest = Math.floor(rest / alphabet.length)) {
    time = (alphabet[rest % alphabet.length] ?? '') + time
  }
  return time + random.text(randomCharacters, alphabet)
}
