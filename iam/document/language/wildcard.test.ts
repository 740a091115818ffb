import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyRun, patternText, patternTokens, wildcardTest } from './wildcard.ts'

const matches = (pattern: string, text: string) => wildcardTest(patternTokens(pattern))(text)

describe('wildcard patterns', () => {
  test.each([
    ['', '', true],
    ['', 'a', false],
    ['a', 'a', true],
    ['a', 'A', false],
    ['*', '', true],
    ['*', 'a/b:c', true],
    ['a*', 'a', true],
    ['a*', 'ab/c', true],
    ['a*', 'ba', false],
    ['*a', 'bba', true],
    ['*a', 'ab', false],
    ['a*a', 'a', false],
    ['a*a', 'aa', true],
    ['a*b*c', 'a--b--c', true],
    ['a*b*c', 'a--c--b', false],
    ['a*bc*bc', 'abc', false],
    ['a*bc*bc', 'abcbc', true],
    ['**', 'anything', true],
    ['?', 'a', true],
    ['?', '', false],
    ['?', 'ab', false],
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
    ['*?', '', false],
    ['*?', 'abc', true],
    ['?*?', 'a', false],
    ['a*?b', 'ab', false],
    ['a*?b', 'axxb', true],
    ['*b?', 'abcbd', true],
    ['folder/?', 'folder/\u{1F4F7}', true],
    ['folder/??', 'folder/\u{1F4F7}', false],
    ['a.b', 'axb', false],
    ['[a]', 'a', false],
  ])('%j against %j: %s', (pattern, text, expected) => {
    expect(matches(pattern, text)).toBe(expected)
  })

  test('a star in a text token is a plain star', () => {
    const test = wildcardTest(['home/', '*', '/', anyRun])
    expect(test('home/*/x')).toBe(true)
    expect(test('home/mika/x')).toBe(false)
  })

  test('neighbouring texts and empty texts make no difference', () => {
    expect(wildcardTest(['a', '', 'b', anyRun, '', anyRun])('abc')).toBe(true)
  })

  test('tokens read back as the pattern', () => {
    fc.assert(fc.property(fc.string(), (pattern) => patternText(patternTokens(pattern)) === pattern))
  })

  test('agrees with a regular expression on every short pattern', () => {
    const short = fc.array(fc.constantFrom('a', 'b', '*', '?'), { maxLength: 7 }).map((chars) => chars.join(''))
    const text = fc.array(fc.constantFrom('a', 'b'), { maxLength: 8 }).map((chars) => chars.join(''))
    fc.assert(
      fc.property(short, text, (pattern, value) => {
        const expression = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`)
        expect(matches(pattern, value)).toBe(expression.test(value))
      }),
      { numRuns: 2000 },
    )
  })

  test('a pattern made to make regular expressions stall is answered', () => {
    expect(matches(`${'*a'.repeat(2000)}*b`, 'a'.repeat(100_000))).toBe(false)
    expect(matches(`${'*a'.repeat(200)}*?b`, 'a'.repeat(20_000))).toBe(false)
  })
})
