import { expect, test } from 'vitest'
import { downloadName } from './downloadName.ts'

test.each([
  { key: 'shared/plan.txt', name: 'plan.txt' },
  { key: 'plan.txt', name: 'plan.txt' },
  { key: 'a/folder-with-bytes/', name: 'folder-with-bytes' },
  { key: 'a//', name: 'object' },
  { key: 'ends-in-a-dot.', name: 'ends-in-a-dot' },
  { key: 'exe.\u202etxt', name: 'exe._txt' },
  { key: 'a/b\\c:d?.txt', name: 'b_c_d_.txt' },
  { key: 'a/aux.txt', name: '_aux.txt' },
  { key: 'a/caf\u00e9 \u{1f600}.txt', name: 'café \u{1f600}.txt' },
])('S3-048: $key is saved as $name', ({ key, name }) => {
  expect(downloadName(key)).toBe(name)
})
