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

  test('a long part between stars is found where comparing at every place finds it', () => {
    const piece = fc.array(fc.constantFrom('a', 'b', '?', '\u{1F4F7}'), { minLength: 30, maxLength: 70 })
    const around = fc.array(fc.constantFrom('a', 'b', '\u{1F4F7}'), { maxLength: 80 })
    fc.assert(
      fc.property(piece, around, around, fc.boolean(), (wanted, before, after, isThere) => {
        const middle = isThere ? wanted.map((char) => (char === '?' ? 'b' : char)) : []
        const text = [...before, ...middle, ...after].join('')
        const expression = new RegExp(wanted.map((char) => (char === '?' ? '.' : char)).join(''), 'su')
        expect(matches(`*${wanted.join('')}*`, text)).toBe(expression.test(text))
      }),
      { numRuns: 1000 },
    )
  })

  test.each([
    ['?a', '?a', 'a'],
    ['a run of one character', 'a', 'a'],
    ['a character of two units', '?\u{1F4F7}', '\u{1F4F7}'],
  ])('%s, repeated, stalls at no text', (_name, part, char) => {
    const text = char.repeat(500_000)
    for (const end of ['b', 'b*', '?b*']) expect(matches(`*${part.repeat(1500)}${end}`, text)).toBe(false)
  })

  test('a pattern made to make regular expressions stall is answered', () => {
    expect(matches(`${'*a'.repeat(2000)}*b`, 'a'.repeat(100_000))).toBe(false)
    expect(matches(`${'*a'.repeat(200)}*?b`, 'a'.repeat(20_000))).toBe(false)
  })
})
