/** What follows from keeping tokens elsewhere than in local storage, where Amplify tells other tabs. Loaded where a backend asks for it. */
import type { AwsConfig } from '../configuration/configuration.ts'
import { activeKey } from '../configuration/profiles/activeProfile.ts'
import { followCookies, type OnEvent, type TellTab } from './followCookies.ts'

/** Where Amplify tells what happens to a sign-in. */
export interface AuthHub {
  dispatch(channel: 'auth', payload: { event: 'signedOut' }, source: string, symbol: undefined, crossTab: true): void
}

/** Once for a page. */
export function keepTokens(
  config: Pick<AwsConfig, 'signIn' | 'userPoolClientId'>,
  { onEvent }: { readonly onEvent: OnEvent },
  hub: AuthHub,
): void {
  const prefix = `CognitoIdentityServiceProvider.${config.userPoolClientId}.`
  // The data that Amplify tells of a sign-in are read by nobody.
  const tell: TellTab = (event) => hub.dispatch('auth', { event } as { event: 'signedOut' }, 'Auth', undefined, true)
  // Of sign-ins from before the backend asked for another storage.
  forgetIn(() => localStorage, prefix)
  if (config.signIn?.storage === 'cookie') followCookies(`${prefix}LastAuthUser`, tell, onEvent)
  if (config.signIn?.storage !== 'session') return
  // A tab with tokens of its own is signed out by no other one, and its page is loaded anew when another one switches.
  globalThis.addEventListener('storage', ({ key }) => {
    if (key === activeKey) forgetIn(() => sessionStorage, prefix)
  })
}

/** @param kept may throw: browsers close storages to some pages */
function forgetIn(kept: () => Storage, prefix: string): void {
  try {
    const storage = kept()
    for (const key of Object.keys(storage)) if (key.startsWith(prefix)) storage.removeItem(key)
  } catch {
    // Then no token lies in it either.
  }
}
