import type { RouteRecordRaw } from 'vue-router'

/** One page for the list and a call: the list stays where it is while a call opens beside it. */
export const callsRoutes: RouteRecordRaw[] = [
  { path: '/calls/:id?', name: 'calls', component: () => import('./list/CallsPage.vue'), meta: { title: 'Calls' } },
  {
    path: '/bundle/:id?',
    component: () => import('./bundle/BundlePage.vue'),
    meta: { title: 'Bundle', open: true, wide: true },
  },
  {
    path: '/decision',
    component: () => import('./shared-decision/SharedDecisionPage.vue'),
    meta: { title: 'Decision', open: true },
  },
]
