import type { RouteRecordRaw } from 'vue-router'

export const peopleRoutes: RouteRecordRaw[] = [
  // One route: the list stays while one looks at one person and another.
  { path: '/people/:username?', component: () => import('./PeoplePage.vue'), meta: { title: 'People' } },
]
