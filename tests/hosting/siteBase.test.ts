import { expect, test } from 'vitest'
import { placePage, readBase } from '../../scripts/hosting/siteBase.mjs'
import { read } from '../tree.ts'

test.each([
  ['/', '/'],
  ['', '/'],
  ['/tools/rolecall/', '/tools/rolecall/'],
  ['tools/rolecall', '/tools/rolecall/'],
  ['//tools', '/tools/'],
  ['/v1.2/~me/', '/v1.2/~me/'],
])('"%s" is the path %s', (text, base) => {
  expect(readBase(text)).toBe(base)
})

test.each(['https://a.test/', '/a b/', '/a/../b/', '/a?b', '/"><script>', '/a%2Fb/'])(
  '"%s" is no path, and the error says what is one',
  (text) => {
    expect(() => readBase(text)).toThrow(/^--base .*no path\. Give what stands behind the host: \/tools\/rolecall\//)
  },
)

const built = read('index.html').replaceAll('"/', '"./')

test('a page that was laid out for one path can be laid out for another', () => {
  const placed = placePage(built, '/tools/rolecall/')
  expect(placed).toContain('href="/tools/rolecall/favicon.svg"')
  expect(placed).toContain('src="/tools/rolecall/theme.js"')
  expect(placePage(placePage(placed, '/'), '/tools/rolecall/')).toBe(placed)
  expect(placePage(placed, '/')).toBe(placePage(built, '/'))
})

test('what is no page of the console is said to be none', () => {
  expect(() => placePage('<!doctype html>', '/')).toThrow('npm run build')
})
