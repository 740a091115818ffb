import { expect, test } from 'vitest'
import { StoreUnavailable, storeUnavailable } from './storeUnavailable.ts'

const failed = (code: string) => Object.assign(new Error('raw words'), { code })

test.each([
  ['SQLITE_BUSY', 'Another emulator uses the data in /data. Stop it, or'],
  ['SQLITE_FULL', 'The disk is full: the data in /data cannot be filled. Nothing of it is lost; make room'],
  ['ENOSPC', 'The disk is full: the data in /data cannot be filled.'],
  [
    'EROFS',
    'The data in /data cannot be written (EROFS). Give yourself the permission to write there, or choose another',
  ],
  ['SQLITE_READONLY_DIRECTORY', 'The data in /data cannot be written (SQLITE_READONLY_DIRECTORY).'],
  [
    'SQLITE_CORRUPT',
    'The data in /data is damaged and cannot be filled (SQLITE_CORRUPT). Nothing was changed. Put a copy',
  ],
  ['SQLITE_NOTADB', 'npm run reset -- --data /data'],
  ['EISDIR', 'The data in /data is damaged and cannot be filled (EISDIR).'],
  [
    'SQLITE_IOERR_WRITE',
    'The disk refuses to be read or written (SQLITE_IOERR_WRITE): the data in /data cannot be filled. See whether it has',
  ],
])('%s is told with the folder and what to do', (code, sentence) => {
  const problem = storeUnavailable(failed(code), '/data', 'filled')
  expect(problem.message).toContain(sentence)
  expect(problem.message).not.toContain('raw words')
  expect(problem.cause).toBeInstanceOf(Error)
})

test('What has no words of its own keeps those that it came with, and what has words keeps them', () => {
  expect(storeUnavailable(failed('EMFILE'), '/data', 'opened').message).toBe(
    'The data in /data cannot be opened: raw words',
  )
  const told = new StoreUnavailable('told')
  expect(storeUnavailable(told, '/data', 'opened')).toBe(told)
})
