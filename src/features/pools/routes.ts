import type { RouteRecordRaw } from 'vue-router'

export const poolsRoutes: RouteRecordRaw[] = [
  { path: '/pools', component: () => import('./PoolsPage.vue'), meta: { title: 'Pools' } },
]
