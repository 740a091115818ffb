import type { RouteRecordRaw } from 'vue-router'

export const bucketsRoutes: RouteRecordRaw[] = [
  { path: '/buckets', component: () => import('./places/PlacesPage.vue'), meta: { title: 'Buckets' } },
  {
    path: '/buckets/:bucket/:prefix(.*)*',
    name: 'folder',
    component: () => import('./folder/FolderPage.vue'),
    meta: { title: 'Buckets' },
  },
]
