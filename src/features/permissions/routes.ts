import type { RouteRecordRaw } from 'vue-router'

export const permissionsRoutes: RouteRecordRaw[] = [
  { path: '/permissions', component: () => import('./PermissionsPage.vue'), meta: { title: 'Permissions' } },
]
