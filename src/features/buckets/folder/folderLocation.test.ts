import { expect, test } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { bucketsRoutes } from '../routes.ts'
import { folderLocation, folderOf, locationOfKey } from './folderLocation.ts'

const router = createRouter({ history: createMemoryHistory(), routes: bucketsRoutes })

/** What a browser makes of an address, and the router of that. */
function reopened(location: Parameters<typeof router.resolve>[0]) {
  const { href } = router.resolve(location)
  const { pathname, search } = new URL(`http://console.test${href}`)
  const { params, query } = router.resolve(`${pathname}${search}`)
  return folderOf(params, query)
}

test.each([
  '',
  'shared/',
  'shared/2026-fjord/',
  'a//b/',
  '/',
  '//',
  '/leading/',
  'a b+c/',
  '100%/',
  'percent%2Fis-no-slash/',
  'question?/hash#/',
  'é/\u{1f469}/',
  'quote\'s "both"/',
  'two\nlines/',
  'right\u202eto-left/',
  'above/../beside/',
  './',
  '../',
  'a/./b/',
  '%2e%2e/',
  'back\\slash/',
])('S3-031: the folder "%s" is the same after a reload', (prefix) => {
  const address = { bucket: 'team-photos', prefix, find: 'a&b=', selected: `${prefix}x y.txt` }
  expect(reopened(folderLocation(address))).toEqual(address)
})

test('S3-031: an address can be read', () => {
  expect(router.resolve(folderLocation({ bucket: 'team-photos', prefix: 'shared/2026 fjord/' })).href).toBe(
    '/buckets/team-photos/shared/2026%20fjord/',
  )
  expect(router.resolve(folderLocation({ bucket: 'team-photos' })).href).toBe('/buckets/team-photos')
})

test('a path without its last slash is a folder too', () => {
  const { params, query } = router.resolve('/buckets/team-photos/shared')
  expect(folderOf(params, query)).toEqual({ bucket: 'team-photos', prefix: 'shared/', find: '', selected: '' })
})

test('a pasted key opens its folder, narrowed to its name', () => {
  expect(reopened(locationOfKey('team-photos', 'shared/plan.txt'))).toMatchObject({
    prefix: 'shared/',
    find: 'plan.txt',
  })
  expect(reopened(locationOfKey('team-photos', 'shared/'))).toMatchObject({ prefix: 'shared/', find: '' })
})
