import { signOutKey } from './signOutWord.ts'

/** Says to this tab what happened in another one, in Amplify's words. */
export type TellTab = (event: 'signedIn' | 'signedOut') => void

/** Hears of Amplify's events. */
export type OnEvent = (listener: (event: { readonly fromOtherTab?: true }) => void) => unknown

/**
 * Cookies come and go without a word: another tab says when it signs out, and who is in is looked up when this one is seen again.
 * @param nameOfUser of the cookie that says who is in
 * @param onEvent of Amplify, for what this tab does itself
 */
export function followCookies(nameOfUser: string, tell: TellTab, onEvent: OnEvent): void {
  const read = () => document.cookie.split('; ').find((cookie) => cookie.startsWith(`${nameOfUser}=`))
  let known = read()

  onEvent(({ fromOtherTab }) => {
    if (!fromOtherTab) known = read()
  })
  globalThis.addEventListener('storage', ({ key, newValue }) => {
    // Said before the cookies go.
    if (key !== signOutKey || newValue === null || known === undefined) return
    known = undefined
    tell('signedOut')
  })
  document.addEventListener('visibilitychange', () => {
    const user = read()
    if (document.visibilityState !== 'visible' || user === known) return
    known = user
    tell(user === undefined ? 'signedOut' : 'signedIn')
  })
}
