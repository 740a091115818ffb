import type { NavigationGuardReturn, RouteLocationNormalized } from 'vue-router'
import type { ConsoleSession } from '../aws/session/auth.ts'

declare module 'vue-router' {
  interface RouteMeta {
    /** Open to people who are not signed in. */
    open?: boolean
    /** Drawn without the console's frame. */
    bare?: boolean
    /** As wide as the window, also in the frame of open pages. */
    wide?: boolean
    /** Name of the page in the window's title and, on a narrow screen, in the bar. */
    title?: string
  }
}

export const signInPath = '/sign-in'

/**
 * Where a navigation may go. It answers before the router loads the page's code, so that nobody downloads a page, or
 * the SDK behind it, while the sign-in form is what they need.
 */
export function guardRoute(to: RouteLocationNormalized, kind: ConsoleSession['kind']): NavigationGuardReturn {
  if (kind === 'signed-out') {
    if (to.meta.open) return true
    return { path: signInPath, query: to.fullPath === '/' ? {} : { to: to.fullPath } }
  }
  // Guests may come here to sign in.
  if (to.path === signInPath && kind === 'signed-in') return wantedPath(to.query.to)
  return true
}

/**
 * Where somebody wanted to go before signing in. Only a path of this console: an address of another site is dropped.
 */
export function wantedPath(query: unknown): string {
  return typeof query === 'string' && /^\/(?![/\\])/.test(query) ? query : '/'
}
