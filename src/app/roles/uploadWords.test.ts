import { expect, test } from 'vitest'
import { uploadWords } from './uploadWords.ts'

test.each([
  [0, 'No upload is under way.'],
  [1, '1 upload goes on as readers.'],
  [2, '2 uploads go on as readers.'],
])('%i uploads: %s', (count, words) => {
  expect(uploadWords(count, 'readers')).toBe(words)
})
