import { expect, test } from 'vitest'
import { deletionOutlook } from './deletionOutlook.ts'

const settled = { settled: true }

test('S3-122: where versions are kept, what is deleted can be brought back', () => {
  expect(deletionOutlook('Enabled', settled)).toContain('can be brought back')
})

test('S3-126: where versioning is suspended, the null version is lost', () => {
  expect(deletionOutlook('Suspended', settled)).toContain('that is lost for good')
})

test('without versions it cannot be brought back, and what is not known is not promised', () => {
  expect(deletionOutlook('never', settled)).toContain('cannot be brought back')
  expect(deletionOutlook(undefined, settled)).toContain('is not known')
  expect(deletionOutlook(undefined, { settled: false })).toContain('Asking')
})
