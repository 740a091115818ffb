import { expect, test } from 'vitest'
import { recordedInput } from './recordedInput.ts'

test('bytes and secrets are left to be typed again, all else is as it was sent', () => {
  expect(
    recordedInput({
      Bucket: 'team-photos',
      Key: '(draft).txt',
      Body: '(12 bytes)',
      SSECustomerKey: '(hidden)',
      Delete: { Objects: [{ Key: 'a', Token: '(hidden)' }] },
      Parts: ['(a stream)', 'kept'],
    }),
  ).toEqual({ Bucket: 'team-photos', Key: '(draft).txt', Delete: { Objects: [{ Key: 'a' }] }, Parts: ['kept'] })
})
