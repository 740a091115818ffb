import { expect, test } from 'vitest'
import { folderNameProblem, keyProblem } from './keyProblem.ts'

test.each(['a', 'a..b', '...', 'é'.repeat(512), 'a//b'])('something can be stored under %s', (key) => {
  expect(keyProblem(key)).toBeUndefined()
})

test.each(['.', '..', 'a/../b', './a', 'a/.'])(
  'S3-042: nothing can be stored under %s, which a browser would fold',
  (key) => {
    expect(keyProblem(key)).toMatch(/fold/)
  },
)

test('S3-040: the limit counts bytes, not characters', () => {
  expect(keyProblem(`${'é'.repeat(512)}x`)).toBe('Its key would have 1,025 bytes; S3 takes 1,024.')
})

test.each([
  { name: '', problem: /name/ },
  { name: 'a/b', problem: /slash/ },
  { name: '..', problem: /fold/ },
  { name: 'x'.repeat(1024), problem: /bytes/ },
])('S3-073: a folder cannot be called "$name"', ({ name, problem }) => {
  expect(folderNameProblem('', name)).toMatch(problem)
})

test('S3-073: a folder may have any other name', () => {
  expect(folderNameProblem('shared/', '2026 fjord')).toBeUndefined()
})
