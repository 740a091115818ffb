import { expect, test } from 'vitest'
import { folderSummaryText } from './folderSummaryText.ts'

test.each([
  {
    summary: { folders: 2, objects: 3, size: 1_951_000 },
    complete: true,
    text: '2 folders, 3 objects, 1.95 MB · all loaded',
  },
  { summary: { folders: 1, objects: 0, size: 0 }, complete: true, text: '1 folder · all loaded' },
  { summary: { folders: 0, objects: 1, size: 0 }, complete: true, text: '1 object, 0 B · all loaded' },
  { summary: { folders: 0, objects: 0, size: 0 }, complete: true, text: '0 objects · all loaded' },
  {
    summary: { folders: 0, objects: 1000, size: 5_000_000 },
    complete: false,
    text: '1,000+ here · loaded: 1,000 objects, 5 MB',
  },
])('S3-021: $text', ({ summary, complete, text }) => {
  expect(folderSummaryText(summary, complete)).toBe(text)
})
