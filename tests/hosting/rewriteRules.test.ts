import { expect, test } from 'vitest'
import { rewriteRules } from '../../scripts/hosting/rewriteRules.mjs'

test.each([
  ['/', '/buckets/photos/a/b.txt', '/index.html'],
  ['/', '/zones/example.test', '/index.html'],
  ['/', '/assets/gone-1.js', undefined],
  ['/', '/amplify_outputs.json', undefined],
  ['/tools/', '/tools/calls', '/tools/index.html'],
  ['/tools/', '/calls', undefined],
])('under %s, Amplify Hosting answers %s with %s', (base, path, target) => {
  const rule = rewriteRules(base).find(({ source }) => {
    const [, pattern] = /^<\/(.*)\/>$/.exec(source) ?? []
    return pattern !== undefined && new RegExp(pattern).test(path)
  })
  expect(rule?.target).toBe(target)
  expect(rewriteRules(base).map(({ status }) => status)).toEqual(['200'])
})
