import type { SignInOutputs } from '#contract/signInOutputs.ts'

/** Where Amplify keeps the tokens, in words. Cookies live as long as Amplify has it where nothing is said: 365 days. */
export function tokenPlace({ storage, cookieStorage }: SignInOutputs = {}): string {
  if (storage === 'session') return 'in the storage of this tab'
  if (storage === 'memory') return 'in this page’s memory: gone with the page'
  if (storage === 'cookie') return `in cookies, for ${cookieStorage?.expires ?? 365} days`
  return 'in local storage, for all tabs'
}
