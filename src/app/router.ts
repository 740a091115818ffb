import type { Router, RouteRecordRaw } from 'vue-router'
import { createRouter, createWebHistory } from 'vue-router'
import { appRoot } from '../aws/configuration/appRoot.ts'
import { accountRoutes } from '../features/account/routes.ts'
import { backendRoutes } from '../features/backend/routes.ts'
import { bucketsRoutes } from '../features/buckets/routes.ts'
import { callsRoutes } from '../features/calls/routes.ts'
import { codeRoutes } from '../features/code/routes.ts'
import { doctorRoutes } from '../features/doctor/routes.ts'
import { identityRoutes } from '../features/identity/routes.ts'
import { inboxRoutes } from '../features/inbox/routes.ts'
import { operationsRoutes } from '../features/operations/routes.ts'
import { peopleRoutes } from '../features/people/routes.ts'
import { permissionsRoutes } from '../features/permissions/routes.ts'
import { poolsRoutes } from '../features/pools/routes.ts'
import { zonesRoutes } from '../features/zones/routes.ts'
import { guardRoute, signInPath } from '../session/routeGuard.ts'
import { useSessionStore } from '../session/sessionStore.ts'

/** Every feature declares its own; the shell adds the way in and the page for addresses that lead nowhere. */
export const consoleRoutes: readonly RouteRecordRaw[] = [
  { path: '/', redirect: '/identity' },
  {
    path: signInPath,
    component: () => import('./SignInScreen.vue'),
    meta: { open: true, bare: true, title: 'Sign in' },
  },
  ...bucketsRoutes,
  ...zonesRoutes,
  ...identityRoutes,
  ...callsRoutes,
  ...operationsRoutes,
  ...accountRoutes,
  ...inboxRoutes,
  ...backendRoutes,
  ...codeRoutes,
  ...peopleRoutes,
  ...permissionsRoutes,
  ...poolsRoutes,
  ...doctorRoutes,
  { path: '/:path(.*)*', component: () => import('./NotFoundPage.vue'), meta: { title: 'Nothing here' } },
]

/** @param routes a test passes its own */
export function createConsoleRouter(routes = consoleRoutes): Router {
  const router = createRouter({
    history: createWebHistory(appRoot()),
    routes: [...routes],
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  })
  router.beforeEach(async (to) => {
    const session = useSessionStore()
    await session.start()
    const answer = guardRoute(to, session.kind)
    if (typeof answer !== 'string') return answer
    // In place of the sign-in page: Back would come to it again, and be sent on again.
    const { path, query, hash } = router.resolve(answer)
    return { path, query, hash, replace: true }
  })
  router.afterEach((to, from, failure) => {
    // A page that stays names the tab by what it shows.
    if (failure || (to.matched.length > 0 && to.matched.at(-1) === from.matched.at(-1))) return
    document.title = to.meta.title ? `${to.meta.title} · Rolecall` : 'Rolecall'
  })
  return router
}
