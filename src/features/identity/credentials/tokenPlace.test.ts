import { expect, test } from 'vitest'
import { tokenPlace } from './tokenPlace.ts'

test.each([
  [undefined, 'in local storage, for all tabs'],
  [{ storage: 'local' }, 'in local storage, for all tabs'],
  [{ storage: 'session' }, 'in the storage of this tab'],
  [{ storage: 'memory' }, 'in this page’s memory: gone with the page'],
  [{ storage: 'cookie' }, 'in cookies, for 365 days'],
  [{ storage: 'cookie', cookieStorage: { expires: 7 } }, 'in cookies, for 7 days'],
] as const)('%o: %s', (signIn, place) => expect(tokenPlace(signIn)).toBe(place))
