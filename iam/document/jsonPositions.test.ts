import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { repeatedKeys, visitJson } from './jsonPositions.ts'

describe('repeatedKeys', () => {
  test.each([
    ['{"a":1,"b":{"a":2}}', []],
    ['{"a":1,"a":2}', ['a']],
    ['{"a":1,"\\u0061":2}', ['a']],
    ['{"a":[{"b":1},{"b":1,"b":2}]}', ['a[1].b']],
    ['{"a":{"aws:x":1,"aws:x":2},"c":3,"c":4,"c":5}', ['a["aws:x"]', 'c', 'c']],
    ['{"a":"\\"a\\":1,\\\\","b":"a"}', []],
    ['[{"a":1},{"a":1}]', []],
    ['"a"', []],
    ['', []],
    ['}{]', []],
  ])('%s: %j', (text, paths) => {
    expect(repeatedKeys(text)).toEqual(paths)
  })

  test('what JSON.stringify writes has none', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        expect(repeatedKeys(JSON.stringify(value))).toEqual([])
      }),
    )
  })

  test('a text of any depth is walked through, to where a policy ends', () => {
    expect(repeatedKeys(`${'{"a":'.repeat(100_000)}{"b":1,"b":2}${'}'.repeat(100_000)}`)).toEqual([])
    expect(repeatedKeys(`{"x":${'['.repeat(100_000)}${']'.repeat(100_000)},"x":1}`)).toEqual(['x'])
  })

  test('a text that is no JSON is walked through, too', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[{}[\],:"\\a]{0,40}$/), (text) => {
        try {
          JSON.parse(text)
        } catch {
          return
        }
        expect(Array.isArray(repeatedKeys(text))).toBe(true)
      }),
    )
  })
})

describe('visitJson', () => {
  test('tells texts, numbers, booleans and null with their places', () => {
    const text = '{"a": [1.5, true, "x\\"]"], "b" : null, "c": {"d":-2}, "e": [[false]]}'
    const found: [string, string][] = []
    visitJson(text, { scalar: (path, { start, end }) => found.push([path, text.slice(start, end)]) })
    expect(found).toEqual([
      ['a[0]', '1.5'],
      ['a[1]', 'true'],
      ['a[2]', '"x\\"]"'],
      ['b', 'null'],
      ['c.d', '-2'],
      ['e[0][0]', 'false'],
    ])
  })

  test('every scalar of a document is where it was written', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean())), (value) => {
        const text = JSON.stringify(value, undefined, 2)
        const found: unknown[] = []
        visitJson(text, { scalar: (_, { start, end }) => found.push(JSON.parse(text.slice(start, end))) })
        expect(found).toEqual(Object.values(value))
      }),
    )
  })
})
