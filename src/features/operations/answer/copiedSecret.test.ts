import { expect, test } from 'vitest'
import { copiedSecret } from './copiedSecret.ts'

test.each([
  ['a text', 'wJalr', 'wJalr'],
  ['bytes that are a text', new TextEncoder().encode('JBSWY3DPEHPK3PXP'), 'JBSWY3DPEHPK3PXP'],
  ['other bytes', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'iVBORw=='],
  ['a map', { a: 'b' }, '{\n  "a": "b"\n}'],
])('%s is copied as it is used', (_, value, copied) => {
  expect(copiedSecret(value)).toBe(copied)
})
