import { expect, test } from 'vitest'
import { describeProblem } from './describeProblem.ts'

test('Kind and place are told, and nothing that the message may quote from a request', () => {
  const text = describeProblem(new SyntaxError('Unexpected token in {"Password":"Mika-local-1"}'))
  expect(text).toMatch(/^SyntaxError\n\s+at /)
  expect(text).not.toContain('Mika-local-1')
})

test.each([
  [
    'a code of the system',
    Object.assign(new Error('x'), { code: 'ENOSPC' }),
    /^The disk is full: make room.*\nError ENOSPC\n/,
  ],
  ['a damaged page', Object.assign(new Error('x'), { code: 'SQLITE_CORRUPT_INDEX' }), /^The data folder is damaged: /],
  ['a folder gone read-only', Object.assign(new Error('x'), { code: 'SQLITE_READONLY' }), /cannot be written any more/],
  ['a disk that fails', Object.assign(new Error('x'), { code: 'SQLITE_IOERR_WRITE' }), /^The disk refuses to be read/],
  ['any other code', Object.assign(new Error('x'), { code: 'EPIPE' }), /^Error EPIPE\n/],
  ['a thrown text', 'secret', /^a thrown string$/],
  ['a thrown nothing', undefined, /^a thrown undefined$/],
])('%s is described', (_name, problem, expected) => {
  expect(describeProblem(problem)).toMatch(expected)
})
