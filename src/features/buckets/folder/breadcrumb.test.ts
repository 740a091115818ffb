import { expect, test } from 'vitest'
import { breadcrumb, parentPrefix } from './breadcrumb.ts'

test.each([
  { prefix: '', crumbs: [], parent: undefined },
  { prefix: 'shared/', crumbs: [['shared', 'shared/']], parent: '' },
  {
    prefix: 'shared/2026/',
    crumbs: [
      ['shared', 'shared/'],
      ['2026', 'shared/2026/'],
    ],
    parent: 'shared/',
  },
  {
    prefix: 'a//b/',
    crumbs: [
      ['a', 'a/'],
      ['∅', 'a//'],
      ['b', 'a//b/'],
    ],
    parent: 'a//',
  },
  { prefix: '/', crumbs: [['∅', '/']], parent: '' },
  {
    prefix: '//x/',
    crumbs: [
      ['∅', '/'],
      ['∅', '//'],
      ['x', '//x/'],
    ],
    parent: '//',
  },
])('S3-041: the way down to "$prefix"', ({ prefix, crumbs, parent }) => {
  expect(breadcrumb(prefix).map(({ name, prefix: target }) => [name, target])).toEqual(crumbs)
  expect(parentPrefix(prefix)).toBe(parent)
})
