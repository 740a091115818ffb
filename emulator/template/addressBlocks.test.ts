import { expect, test } from 'vitest'
import { addressBlocks } from './addressBlocks.ts'

test.each<[string, number, number | undefined, readonly string[] | undefined]>([
  ['10.0.0.0/16', 2, 8, ['10.0.0.0/24', '10.0.1.0/24']],
  ['10.0.0.0/24', 3, 5, ['10.0.0.0/27', '10.0.0.32/27', '10.0.0.64/27']],
  ['192.168.7.9/16', 1, undefined, ['192.168.0.0/24']],
  ['2001:db8::/56', 2, 64, ['2001:db8::/64', '2001:db8:0:1::/64']],
  ['10.0.0.0/24', 2, 8, undefined],
  ['10.0.0.0/16', 257, 4, undefined],
  ['10.0.0.0', 1, 8, undefined],
  ['10.0.0.0/33', 1, 8, undefined],
  ['everywhere/8', 1, 8, undefined],
])('%s in %s blocks of %s bits', (block, count, bits, expected) => {
  expect(addressBlocks(block, count, bits)).toEqual(expected)
})
