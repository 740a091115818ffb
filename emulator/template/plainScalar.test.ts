import { expect, test } from 'vitest'
import { plainScalar } from './plainScalar.ts'

test.each<[string, string | number | boolean | null]>([
  ['2012-10-17', '2012-10-17'],
  ['123456789012', 123456789012],
  ['012345678901', '012345678901'],
  ['1.10', '1.10'],
  ['0x1F', '0x1F'],
  ['12:30', '12:30'],
  ['-1', -1],
  ['0.5', 0.5],
  ['NaN', 'NaN'],
  ['yes', true],
  ['On', true],
  ['OFF', false],
  ['y', 'y'],
  ['yEs', 'yEs'],
  ['~', null],
  ['Null', null],
  ['', null],
])('%s is %j', (text, value) => {
  expect(plainScalar(text)).toBe(value)
})
