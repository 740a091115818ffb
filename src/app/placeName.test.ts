import { expect, test } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { bucketsRoutes } from '../features/buckets/routes.ts'
import { zonesRoutes } from '../features/zones/routes.ts'
import { placeName } from './placeName.ts'

const router = createRouter({
  history: createMemoryHistory(),
  routes: [...bucketsRoutes, ...zonesRoutes, { path: '/:path(.*)*', component: {}, meta: { title: 'Nothing here' } }],
})

test.each([
  ['/buckets/team-photos/shared/', 'team-photos/shared/'],
  ['/buckets/team-photos?prefix=a/../b/', 'team-photos/a/../b/'],
  ['/buckets', 'Buckets'],
  ['/zones/Z0123', 'Zone Z0123'],
  ['/no-such-page', undefined],
])('%s is called %s', (path, name) => {
  expect(placeName(router, path)).toBe(name)
})
