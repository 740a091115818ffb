/** Time and randomness as parameters, so that every test can set them. */
import { randomBytes, randomUUID } from 'node:crypto'

/** Milliseconds since 1970, as `Date.now`. */
export type Clock = () => number

export interface Random {
  bytes(count: number): Uint8Array
  uuid(): string
  /** `length` characters drawn evenly from `alphabet` (at most 256 characters). */
  text(length: number, alphabet: string): string
}

export const systemClock: Clock = () => Date.now()

export const systemRandom: Random = {
  bytes: (count) => randomBytes(count),
  uuid: () => randomUUID(),
  text(length, alphabet) {
    const limit = 256 - (256 % alphabet.length)
    let text = ''
    while (text.length < length) {
      for (const byte of randomBytes(length)) {
        if (byte < limit && text.length < length) text += alphabet[byte % alphabet.length]
      }
    }
    return text
  },
}

/** @param milliseconds after which it is settled. */
export type Wait = (milliseconds: number) => Promise<void>

/** Nothing waits for it when a process ends. */
export const systemWait: Wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds).unref())

/** How long writes may wait for others to be written with, in milliseconds. */
const longestWait = 50

/** Does the work after a moment. @returns what calls it off. */
export type Delay = (work: () => void) => () => void

/** Nobody waits for the timer: a process may end without it, after `close` has written the rest. */
export const shortDelay: Delay = (work) => {
  const timer = setTimeout(work, longestWait).unref()
  return () => clearTimeout(timer)
}

/** Does the work now and then, until it is called off by what is returned. */
export type Repeat = (work: () => Promise<void>) => () => void

/** Nothing waits for it when a process ends. */
export const everyMinute: Repeat = (work) => {
  const timer = setInterval(() => void work(), 60_000).unref()
  return () => clearInterval(timer)
}
