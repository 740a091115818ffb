import { expect, test } from 'vitest'
import { decodeListedKey } from './decodeListedKey.ts'

test.each([
  { encoded: 'a/b+c%2Bd', key: 'a/b c+d' },
  { encoded: '100%25/x%252Fy', key: '100%/x%2Fy' },
  { encoded: 'caf%C3%A9', key: 'café' },
  { encoded: 'line%0Abreak%E2%80%AE', key: 'line\nbreak\u202e' },
  { encoded: 'broken%', key: 'broken%' },
])('S3-020: $encoded is the key $key', ({ encoded, key }) => {
  expect(decodeListedKey(encoded)).toBe(key)
})
