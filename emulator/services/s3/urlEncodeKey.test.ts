import { expect, test } from 'vitest'
import { urlEncodeKey } from './urlEncodeKey.ts'

test.each([
  { key: 'a/b c+d', encoded: 'a/b+c%2Bd' },
  { key: 'test_file(3).png', encoded: 'test_file%283%29.png' },
  { key: '100%/x%2Fy', encoded: '100%25/x%252Fy' },
  { key: 'é\u202e\n\0', encoded: '%C3%A9%E2%80%AE%0A%00' },
  { key: "*-._~!'", encoded: '*-._%7E%21%27' },
])('S3-020: the key $key is listed as $encoded', ({ key, encoded }) => {
  expect(urlEncodeKey(key)).toBe(encoded)
  expect(decodeURIComponent(encoded.replaceAll('+', ' '))).toBe(key)
})
