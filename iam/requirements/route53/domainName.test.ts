import { describe, expect, test } from 'vitest'
import { isWildcard, parseDomainName, writeDomainName } from './domainName.ts'

function canonical(name: string): string {
  const parsed = parseDomainName(name)
  return parsed.ok ? writeDomainName(parsed.labels) : parsed.problem.code
}

const long = (count: number) => 'a'.repeat(count)
/** A name of `count` bytes with the last dot. */
const nameOf = (count: number) => `${`${long(63)}.`.repeat(3)}${long(count - 193)}.`

describe('parseDomainName', () => {
  test.each([
    ['WWW.Example.Test', 'www.example.test.'],
    ['www.example.test.', 'www.example.test.'],
    ['*.ex.', '\\052.ex.'],
    ['a.*.ex.', 'a.\\052.ex.'],
    ['\\052.ex.', '\\052.ex.'],
    ['@.ex', '\\100.ex.'],
    ['_dmarc.ex', '_dmarc.ex.'],
    ['\\101\\141.ex', 'aa.ex.'],
    ['a\\056b.ex', 'a\\056b.ex.'],
    ['xn--bcher-kva.ex', 'xn--bcher-kva.ex.'],
    ['.', '.'],
    [`${long(63)}.ex`, `${long(63)}.ex.`],
    [nameOf(255), nameOf(255)],
    [nameOf(256), 'DomainNameTooLong'],
    [`${long(64)}.ex`, 'DomainLabelTooLong'],
    ['a..ex', 'DomainLabelEmpty'],
    ['.ex', 'DomainLabelEmpty'],
    ['', 'DomainNameEmpty'],
    ['a b.ex', 'UnsupportedCharacter'],
    ['bücher.ex', 'UnsupportedCharacter'],
    ['a\\9.ex', 'UnsupportedCharacter'],
    ['a\\400.ex', 'UnsupportedCharacter'],
  ])('R53-022, R53-040: %j is stored as %j', (name, expected) => {
    expect(canonical(name)).toBe(expected)
  })

  test.each([
    ['a b.ex', ' '],
    ['tab\t.ex', '\t'],
    ['b\u00fccher.ex', '\u00fc'],
    ['\u{1F4F7}.ex', '\u{1F4F7}'],
    ['a\\9.ex', '\\'],
  ])('R53-022: of %j, the character %j is told', (name, about) => {
    expect(parseDomainName(name)).toMatchObject({ problem: { code: 'UnsupportedCharacter', about } })
  })

  test.each([
    ['*.example.test', true],
    ['\\052.example.test', true],
    ['a*.example.test', false],
    ['a.*.example.test', false],
  ])('R53-041: %j is a wildcard: %j', (name, expected) => {
    const parsed = parseDomainName(name)
    expect(parsed.ok && isWildcard(parsed.labels)).toBe(expected)
  })
})
