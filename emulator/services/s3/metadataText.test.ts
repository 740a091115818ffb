import { expect, test } from 'vitest'
import { readEncodedWord, writeMetadata } from './metadataText.ts'

test.each([
  ['=?UTF-8?B?YWJj?=', 'abc'],
  ['=?utf-8?b?YWJj?=', 'abc'],
  ['=?UTF-8?Q?a=62c_d?=', 'abc d'],
  ['=?UTF-8?B?w6k=?=', '=?UTF-8?B?w6k=?='],
  ['=?UTF-8?Q?=C3=84M?=', '=?UTF-8?Q?=C3=84M?='],
  ['=?ISO-8859-1?Q?abc?=', '=?ISO-8859-1?Q?abc?='],
  ['before =?UTF-8?B?YWJj?=', 'before =?UTF-8?B?YWJj?='],
  ['=?UTF-8?B?DQo=?=', '=?UTF-8?B?DQo=?='],
  ['abc', 'abc'],
])('%s is stored as %s', (given, stored) => {
  expect(readEncodedWord(given)).toBe(stored)
})

test('What is no ASCII is answered as an encoded word, ASCII as it is', () => {
  expect(writeMetadata({ a: 'abc <"', b: 'é', c: '=?UTF-8?B?w6k=?=' })).toEqual({
    a: 'abc <"',
    b: '=?UTF-8?B?w6k=?=',
    c: '=?UTF-8?B?w6k=?=',
  })
})
