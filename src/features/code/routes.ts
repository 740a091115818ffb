import type { RouteRecordRaw } from 'vue-router'

export const codeRoutes: RouteRecordRaw[] = [
  { path: '/code', component: () => import('./CodePage.vue'), meta: { title: 'Your code', open: true } },
]
