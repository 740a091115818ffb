/** The way back from the pages of a user pool. Amplify exchanges the code, as soon as it is configured with the pages. */
import { Hub } from 'aws-amplify/utils'
import type { Passage } from './leaveFor.ts'
import type { ReturnProblem } from './returnProblem.ts'
import { forgetForAll, giveBack, takeUnderWay } from './underWay.ts'
import 'aws-amplify/auth/enable-oauth-listener'

/** Longer is no sentence of a provider's. */
const mostCharacters = 300

/**
 * @param app where the app is, with a slash at its end
 * @returns why nobody is signed in; undefined for somebody who is
 */
export async function endReturn(passage: Passage, app: string): Promise<ReturnProblem | undefined> {
  const told = toldByAddress(globalThis.location)
  const left = takeUnderWay()
  // Whoever made the address that brought somebody here, and began no sign-in, is not listened to.
  const isOwn = left !== undefined && left.state !== '' && told.get('state') === left.state
  const wanted = isOwn ? left.wanted : '/'
  let problem: ReturnProblem | undefined
  if (!isOwn) problem = { kind: 'not begun here' }
  else if (told.get('error') === 'access_denied') problem = { kind: 'declined', provider: left.provider }
  else if (told.has('error')) {
    problem = failed(left.provider, told.get('error_description') ?? told.get('error') ?? '')
  } else {
    giveBack(passage.config.userPoolClientId, left)
    problem = problemOf(await exchanged(passage), left.provider)
  }
  const path = problem ? `sign-in${wanted === '/' ? '' : `?${new URLSearchParams({ to: wanted }).toString()}`}` : wanted
  globalThis.history.replaceState(null, '', `${app}${path.replace(/^\//, '')}`)
  return problem
}

function toldByAddress({ search, hash }: Location): URLSearchParams {
  return new URLSearchParams(hash.includes('access_token=') || hash.includes('error=') ? hash.slice(1) : search)
}

/** @returns what it failed with; undefined for a person who is signed in */
async function exchanged({ config, back, amplify }: Passage): Promise<unknown> {
  try {
    return await new Promise((resolve) => {
      const stop = Hub.listen('auth', ({ payload }) => {
        if (payload.event !== 'signedIn' && payload.event !== 'signInWithRedirect_failure') return
        stop()
        resolve(payload.event === 'signedIn' ? undefined : (payload.data?.error ?? 'no reason is told'))
      })
      amplify.configureAgain(config, back)
    })
  } finally {
    amplify.configureAgain(config)
    forgetForAll(config.userPoolClientId)
  }
}

function problemOf(error: unknown, provider: string): ReturnProblem | undefined {
  if (error === undefined) return undefined
  // What `fetch` throws where nobody answers.
  if (error instanceof TypeError) return { kind: 'unreachable' }
  return failed(provider, error instanceof Error ? error.message : String(error))
}

function failed(provider: string, said: string): ReturnProblem {
  return { kind: 'failed', provider, said: said.slice(0, mostCharacters) }
}
