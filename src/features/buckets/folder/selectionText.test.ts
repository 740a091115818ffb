import { expect, test } from 'vitest'
import { selectionText } from './selectionText.ts'

test.each([
  { folders: 0, objects: 14, size: 123_000_000, text: '14 selected, 123 MB' },
  { folders: 2, objects: 12, size: 1_000, text: '2 folders, 12 objects selected, 1 kB' },
  { folders: 2, objects: 0, size: 0, text: '2 folders selected' },
  { folders: 0, objects: 1_000, size: 0, text: '1,000 selected, 0 B' },
])('S3-028: $text', ({ text, ...summary }) => {
  expect(selectionText(summary)).toBe(text)
})
