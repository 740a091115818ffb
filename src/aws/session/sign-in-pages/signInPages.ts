/** Signing in at a user pool's own pages, where other providers sign people in. The way there and back is loaded by those who take it. */
import { appRoot } from '../../configuration/appRoot.ts'
import type { AwsConfig } from '../../configuration/configuration.ts'
import type { SignInProvider } from '../../configuration/signInPages.ts'
import type { AmplifyAuth } from '../amplify.ts'
import { ownAddress } from './ownAddress.ts'
import type { ReturnProblem } from './returnProblem.ts'

export interface SignInPages {
  readonly providers: readonly SignInProvider[]
  readonly pretended: boolean
  /** This app's address, where the pages do not lead back to it: then nobody can go there. */
  readonly unknownAddress?: string
  /** Of the return that this page began with; it is over once somebody leaves again. */
  problem(): ReturnProblem | undefined
  /**
   * Leaves for the pages. @param wanted the path to come back to
   * @throws what keeps it from leaving, as storage that is closed to the page
   */
  signInAt(provider: SignInProvider, wanted: string): Promise<void>
  /** Ends the sign-in that this page was led back from, if it was, and takes what came along out of the address bar. */
  comeBack(): Promise<void>
  /**
   * Asked before the tokens go.
   * @returns what leaves for the sign-out page, which leads back; undefined for those who did not sign in there
   */
  farewell(): Promise<(() => void) | undefined>
}

/** @param amplify for a page there is one */
export function createSignInPages(
  config: AwsConfig,
  amplify: Pick<AmplifyAuth, 'cameByPages' | 'configureAgain'>,
): SignInPages | undefined {
  const { signInPages: pages, userPoolClientId } = config
  if (!pages) return undefined
  const app = `${globalThis.location.origin}${appRoot()}`
  const signIn = ownAddress(pages.redirectSignIn, app)
  const signOut = ownAddress(pages.redirectSignOut, app)
  const back = signIn !== undefined && signOut !== undefined ? { signIn, signOut } : undefined
  let problem: ReturnProblem | undefined

  return {
    providers: pages.providers,
    pretended: pages.pretended,
    ...(!back && { unknownAddress: app }),
    problem: () => problem,
    async signInAt(provider, wanted) {
      if (!back) return
      problem = undefined
      const { leaveFor } = await import('./leaveFor.ts')
      await leaveFor({ config, pages, back, amplify }, provider, wanted)
    },
    async comeBack() {
      if (!isReturn(globalThis.location)) return
      const { endReturn } = await import('./endReturn.ts')
      problem = await endReturn({ config, pages, back, amplify }, app)
    },
    async farewell() {
      if (signOut === undefined || !(await amplify.cameByPages())) return undefined
      const query = new URLSearchParams({ client_id: userPoolClientId, logout_uri: signOut })
      return () => {
        // Amplify's mark of it, which it would meet at the next sign-in by password.
        localStorage.removeItem(`CognitoIdentityServiceProvider.${userPoolClientId}.oauthSignIn`)
        globalThis.location.assign(`${pages.url}/logout?${query.toString()}`)
      }
    },
  }
}

/** By what the pages add to an address: a code or an error with the state, or tokens behind the `#`. */
function isReturn({ search, hash }: Location): boolean {
  const [query, fragment] = [new URLSearchParams(search), new URLSearchParams(hash.slice(1))]
  const has = (parameters: URLSearchParams) => parameters.has('state') || parameters.has('error')
  return (query.has('code') && has(query)) || query.has('error') || (fragment.has('access_token') && has(fragment))
}
