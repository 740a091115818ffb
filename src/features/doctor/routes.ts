import type { RouteRecordRaw } from 'vue-router'

export const doctorRoutes: RouteRecordRaw[] = [
  { path: '/doctor', component: () => import('./DoctorPage.vue'), meta: { title: 'Doctor' } },
]
