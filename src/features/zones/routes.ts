import type { RouteRecordRaw } from 'vue-router'

export const zonesRoutes: RouteRecordRaw[] = [
  { path: '/zones', component: () => import('./ZonesPage.vue'), meta: { title: 'Zones' } },
  { path: '/zones/:id', component: () => import('./ZonePage.vue'), props: true, meta: { title: 'Zone' } },
]
