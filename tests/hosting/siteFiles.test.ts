import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pagePattern, rootFiles } from '../../scripts/hosting/siteFiles.mjs'
import { root } from '../tree.ts'

test('the files that are no pages are those that the build lays out, and the description of the backend', () => {
  expect([...rootFiles].sort()).toEqual(
    ['amplify_outputs.json', 'index.html', ...readdirSync(join(root, 'public'))].sort(),
  )
})

const pages = [
  '',
  'sign-in',
  'buckets/photos/',
  'buckets/photos/a/b.txt',
  'buckets/photos/index.html',
  'buckets/photos/assets/index-1.js',
  'buckets/photos/theme.js',
  'buckets/my.photos/amplify_outputs.json',
  'zones/example.test',
  'calls/4f.json',
  'assets',
  'theme.js.map',
  'nothing.js',
]
const filesOfSite = ['assets/index-1.js', 'assets/', 'assets/no/such.css', ...rootFiles]

test.each(['/', '/tools/rolecall/', '/v1.2/'])('under %s, pages are told from files', (base) => {
  const isPage = (path: string) => new RegExp(pagePattern(base)).test(base + path)
  expect(pages.filter((path) => !isPage(path))).toEqual([])
  expect(filesOfSite.filter(isPage)).toEqual([])
})

test('what lies outside of the prefix is no page', () => {
  const isPage = new RegExp(pagePattern('/v1.2/'))
  expect(['/', '/v1.2', '/v1x2/', '/other/v1.2/'].filter((path) => isPage.test(path))).toEqual([])
})
