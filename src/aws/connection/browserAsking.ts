import type { Asking } from './ask.ts'

/** How long one question may take. */
const patienceMs = 10_000

/** Asks with the page's own `fetch`. */
export function browserAsking({ signal, blocked }: Pick<Asking, 'blocked' | 'signal'>): Asking {
  return {
    send: (request) => globalThis.fetch(request),
    now: Date.now,
    deadline: () => AbortSignal.timeout(patienceMs),
    signal,
    blocked,
    isSecurePage: globalThis.location.protocol === 'https:',
  }
}
