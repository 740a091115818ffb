import type { RouteRecordRaw } from 'vue-router'

export const inboxRoutes: RouteRecordRaw[] = [
  { path: '/inbox', component: () => import('./InboxPage.vue'), meta: { title: 'Inbox', open: true } },
]
