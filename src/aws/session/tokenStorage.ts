import { CookieStorage, sessionStorage, sharedInMemoryStorage } from 'aws-amplify/utils'
import type { SignInOutputs } from '#contract/signInOutputs.ts'

type KeyValueStorage = Pick<CookieStorage, 'clear' | 'getItem' | 'removeItem' | 'setItem'>

/**
 * Where Amplify keeps the tokens of whoever is signed in, as the backend asks for it.
 * @returns undefined for Amplify's own choice, which is local storage
 */
export function tokenStorage({ storage, cookieStorage }: SignInOutputs = {}): KeyValueStorage | undefined {
  if (storage === 'session') return sessionStorage
  if (storage === 'memory') return sharedInMemoryStorage
  return storage === 'cookie' ? new CookieStorage(cookieStorage) : undefined
}
