import { expect, test } from 'vitest'
import { testPool } from '../../../../tests/unit/testPool.ts'
import { systemRandom } from '../../../program/clockAndRandom.ts'
import { seal, unseal } from './sealed.ts'

const value = { id: 'a', expiresAt: 1 }
const sealed = seal(testPool, systemRandom, value)

test('what was sealed opens again, and looks different each time', () => {
  expect(unseal(testPool, sealed)).toEqual(value)
  expect(seal(testPool, systemRandom, value)).not.toBe(sealed)
})

test('one changed bit anywhere, and nothing opens', () => {
  const bytes = Buffer.from(sealed, 'base64')
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes)
    changed.writeUInt8(bytes.readUInt8(at) ^ 1, at)
    expect(unseal(testPool, changed.toString('base64'))).toBeUndefined()
  }
})

test.each(['', 'x', 'not base64 at all, but long enough to be one', 'A'.repeat(2048)])('%j does not open', (text) => {
  expect(unseal(testPool, text)).toBeUndefined()
})

test('another pool cannot open it', () => {
  expect(unseal({ ...testPool, secret: Buffer.alloc(32, 9).toString('base64') }, sealed)).toBeUndefined()
})
