import type { RouteRecordRaw } from 'vue-router'

export const operationsRoutes: RouteRecordRaw[] = [
  {
    path: '/operations/:service?/:operation?',
    component: () => import('./OperationsPage.vue'),
    meta: { title: 'Operations' },
  },
]
