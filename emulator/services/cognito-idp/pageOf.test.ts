import { expect, test } from 'vitest'
import { pageOf } from './pageOf.ts'

const names = ['a', 'b', 'c', 'd']
const read = (token: string | undefined, most: number) =>
  pageOf(
    { token, most },
    ([after] = [], limit) => names.filter((name) => after === undefined || name > after).slice(0, limit),
    (name) => [name],
  )

test('Pages follow one another, and the last one names no further', () => {
  const first = read(undefined, 2)
  expect(first.page).toEqual(['a', 'b'])
  expect(read(first.next, 2)).toEqual({ page: ['c', 'd'] })
  expect(read(undefined, 4)).toEqual({ page: names })
  expect(read(undefined, 0)).toEqual({ page: names })
})

test.each(['x', '', 'WyJhIg', 'WzFd', 'eyJhIjoxfQ', 'WyJhIl0='])('%j is no token of ours', (token) => {
  expect(() => read(token, 2)).toThrow('Invalid pagination token.')
})
