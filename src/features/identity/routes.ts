import type { RouteRecordRaw } from 'vue-router'

export const identityRoutes: RouteRecordRaw[] = [
  { path: '/identity', component: () => import('./IdentityPage.vue'), meta: { title: 'Identity' } },
]
