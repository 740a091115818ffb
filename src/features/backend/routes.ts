import type { RouteRecordRaw } from 'vue-router'

export const backendRoutes: RouteRecordRaw[] = [
  { path: '/backend', component: () => import('./BackendPage.vue'), meta: { title: 'Backend', open: true } },
]
