import type { RouteRecordRaw } from 'vue-router'

export const permissionsRoutes: RouteRecordRaw[] = [
  { path: '/permissions', component: () => import('./PermissionsPage.vue'), meta: { title: 'Permissions' } },
  { path: '/permissions/what-if', component: () => import('./what-if/WhatIfPage.vue'), meta: { title: 'What-if' } },
]
