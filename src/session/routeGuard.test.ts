import { expect, test } from 'vitest'
import type { RouteLocationNormalized, RouteMeta } from 'vue-router'
import { guardRoute, wantedPath } from './routeGuard.ts'

function going(path: string, meta: RouteMeta = {}, query: Record<string, string> = {}): RouteLocationNormalized {
  const fullPath = Object.keys(query).length > 0 ? `${path}?${new URLSearchParams(query)}` : path
  return { path, fullPath, meta, query, name: undefined, params: {}, hash: '', matched: [], redirectedFrom: undefined }
}

test('nobody signed in: a page leads to the sign-in and is remembered', () => {
  expect(guardRoute(going('/zones', {}, { type: 'TXT' }), 'signed-out')).toEqual({
    path: '/sign-in',
    query: { to: '/zones?type=TXT' },
  })
})

test('nobody signed in: the start page leads to a plain sign-in', () => {
  expect(guardRoute(going('/'), 'signed-out')).toEqual({ path: '/sign-in', query: {} })
})

test.each(['/sign-in', '/inbox'])('nobody signed in: %s is open', (path) => {
  expect(guardRoute(going(path, { open: true }), 'signed-out')).toBe(true)
})

test('signed-in people skip the sign-in page and go where they wanted', () => {
  expect(guardRoute(going('/sign-in', { open: true }, { to: '/calls/1' }), 'signed-in')).toBe('/calls/1')
  expect(guardRoute(going('/sign-in', { open: true }), 'signed-in')).toBe('/')
})

test('guests may go anywhere, and to the sign-in page', () => {
  expect(guardRoute(going('/zones'), 'guest')).toBe(true)
  expect(guardRoute(going('/sign-in', { open: true }), 'guest')).toBe(true)
})

test.each([
  ['/buckets/team-photos/shared/', '/buckets/team-photos/shared/'],
  ['https://example.test/', '/'],
  ['//example.test/', '/'],
  ['/\\example.test', '/'],
  ['javascript:alert(1)', '/'],
  ['', '/'],
  [undefined, '/'],
  [['/a', '/b'], '/'],
])('the wish %j leads to %s', (query, path) => {
  expect(wantedPath(query)).toBe(path)
})
