/** docs/hosting.md tells other hosts what this repository's own server does. Its table of headers is read in tests/setup.test.ts. */
import { expect, test } from 'vitest'
import { cacheControlOf, caching } from '../../scripts/hosting/siteCaching.mjs'
import { rootFiles } from '../../scripts/hosting/siteFiles.mjs'
import { read } from '../tree.ts'

const page = read('docs/hosting.md')

test('the page tells how long each kind of file is kept', () => {
  const rows = [...page.matchAll(/^\| `([\w*./]+)` \| `(.+)` \|$/gm)].map(([, path, value]) => ({ path, value }))
  const [, others] = /^\| everything else \| `(.+)` \|$/m.exec(page) ?? []
  expect(rows).toEqual(caching.filter(({ value }) => value !== others))
  expect(others).toBe(cacheControlOf('favicon.svg'))
})

test('the page names the files that lie beside the folder of assets', () => {
  const [, listed = ''] = /^Files are what lies in `assets\/`, and (.+) beside it\./m.exec(page) ?? []
  expect([...listed.matchAll(/`([^`]+)`/g)].map(([, name]) => name)).toEqual(rootFiles)
})
