import { expect, test } from 'vitest'
import { readLiteral } from './readLiteral.ts'
import { TextError } from './textError.ts'

const valueOf = (text: string) => readLiteral(text, 0).value

test.each([
  ['{"a":{"b":[1,-2.5e3,true,false,null]}}', { a: { b: [1, -2500, true, false, null] } }],
  [`{a: 'x', "b-c": "y", $d_1: 0, 5: 1,}`, { a: 'x', 'b-c': 'y', $d_1: 0, 5: 1 }],
  ['{ // said\n a /* so */ : [1, 2, ], }', { a: [1, 2] }],
  ['{a: undefined}', {}],
  [
    String.raw`['\n\t\'\"\\\/', "A\x41\u{1F600}", 'one\
two']`,
    ['\n\t\'"\\/', 'AA😀', 'onetwo'],
  ],
])('data is read: %s', (text, value) => {
  expect(valueOf(text)).toEqual(value)
})

test('a member of any name is data, and changes nothing else', () => {
  const value = valueOf('{"__proto__": {"polluted": true}, "constructor": 1}') as Record<string, unknown>
  expect(Object.keys(value)).toEqual(['__proto__', 'constructor'])
  expect(value.polluted).toBeUndefined()
})

test('the place behind the literal is told', () => {
  expect(readLiteral('x = {a:1}; y', 4)).toEqual({ value: { a: 1 }, end: 9 })
})

test.each([
  ['{\n  a: process.env.A\n}', 2, 6, /"process" is code/],
  ['{ a: `x` }', 1, 6, /template/],
  ['{ ...b }', 1, 3, /have to be run/],
  ['{ [a]: 1 }', 1, 3, /have to be run/],
  ['{ a() {} }', 1, 4, /colon is expected after "a", where "\(" stands/],
  ["{ a: 'x' + 'y' }", 1, 10, /comma or "}" is expected where "\+" stands/],
  ['{ a: 1 b: 2 }', 1, 8, /where "b" stands/],
  ['{\r\n  a: "x\r\n}', 2, 6, /not closed/],
  [String.raw`{ a: "\u12" }`, 1, 8, /not finished/],
  [String.raw`{ a: "\u{110000}" }`, 1, 8, /no such character/],
  ['{ a: ', 1, 6, /where the text ends/],
  ['{ a: [1, , 2] }', 1, 10, /where "," stands/],
  ['{ 😀: 1 }', 1, 3, /where "😀" stands/],
  ['['.repeat(100), 1, 66, /nested/],
])('%j is told with its line and column', (text, line, column, what) => {
  const read = () => valueOf(text)
  expect(read).toThrow(TextError)
  expect(read).toThrow(what)
  expect(read).toThrow(expect.objectContaining({ line, column, where: `line ${line}, column ${column}` }) as Error)
})
