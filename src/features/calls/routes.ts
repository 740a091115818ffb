import type { RouteRecordRaw } from 'vue-router'

/** One page for both: the list stays where it is while a call opens beside it. */
export const callsRoutes: RouteRecordRaw[] = [
  { path: '/calls/:id?', name: 'calls', component: () => import('./list/CallsPage.vue'), meta: { title: 'Calls' } },
  {
    path: '/bundle/:id?',
    component: () => import('./bundle/BundlePage.vue'),
    meta: { title: 'Bundle', open: true, wide: true },
  },
]
