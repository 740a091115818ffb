import type { TokenStorage } from '#contract/signInOutputs.ts'

/**
 * Where lies what has to reach as far as the tokens of a sign-in, and no further: other tabs hear of what is written to local
 * storage, and of nothing else. Cookies are those of all tabs.
 * @returns a function that throws where the browser closes its storage to the page
 */
export function storageLikeTokens(storage?: TokenStorage): () => Storage {
  return () => (storage === 'session' || storage === 'memory' ? sessionStorage : localStorage)
}
