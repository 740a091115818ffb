import { describe, expect, test } from 'vitest'
import { decodeName } from './decodeName.ts'
import { effectiveName } from './effectiveName.ts'
import { relativeName } from './relativeName.ts'

describe('decodeName', () => {
  test.each([
    ['\\052.example.test', '*.example.test'],
    ['\\100.example.test', '@.example.test'],
    ['\\043x', '#x'],
    ['a\\056b', 'a\\056b'],
    ['a\\134b', 'a\\134b'],
    ['\\040\\303\\251', '\\040\\303\\251'],
  ])('R53-022: %s is shown as %s', (name, shown) => {
    expect(decodeName(name)).toBe(shown)
  })
})

describe('relativeName', () => {
  test.each([
    ['example.test.', '@'],
    ['www.example.test.', 'www'],
    ['\\052.preview.example.test.', '*.preview'],
    ['other.test.', 'other.test'],
    ['notexample.test.', 'notexample.test'],
  ])('%s is %s in example.test', (name, shown) => {
    expect(relativeName(name, 'example.test')).toBe(shown)
  })
})

const long = 'a'.repeat(64)

describe('effectiveName', () => {
  test.each([
    ['', 'example.test', undefined],
    ['@', 'example.test', undefined],
    ['www', 'www.example.test', undefined],
    [' WWW ', 'www.example.test', undefined],
    ['_dmarc', '_dmarc.example.test', undefined],
    ['www.example.test', 'www.example.test', undefined],
    ['www.example.test.', 'www.example.test', undefined],
    ['example.test', 'example.test', undefined],
    ['www.example.test.example.test', 'www.example.test.example.test', /stands twice/],
    ['example.test.example.test', 'example.test.example.test', /stands twice/],
    ['www.example.test.example.test.', 'www.example.test.example.test', undefined],
    ['www.other.test.', 'www.other.test', /outside/],
    ['a..b', 'a..b.example.test', /Two dots/],
    ['a b', 'a b.example.test', /spaces/],
    ['Bücher', 'xn--bcher-kva.example.test', undefined],
    ['bü cher', 'bü cher.example.test', /spaces/],
    ['bü/cher', 'bü/cher.example.test', /xn--/],
    ['a\\9', 'a\\9.example.test', /octal/],
    [long, `${long}.example.test`, /63/],
  ])('R53-040: %j stands for %s', (typed, name, problem) => {
    const effective = effectiveName(typed, 'example.test')
    expect(effective.name).toBe(name)
    if (problem) expect(effective.problem).toMatch(problem)
    else expect(effective.problem).toBeUndefined()
  })

  test('R53-040: a name has at most 255 characters', () => {
    const parts = `${'a'.repeat(60)}.`.repeat(3)
    const fits = `${parts}${'b'.repeat(255 - parts.length - '.example.test.'.length)}`
    expect(effectiveName(fits, 'example.test').problem).toBeUndefined()
    expect(effectiveName(`${fits}b`, 'example.test').problem).toMatch(/255/)
  })

  test.each([
    ['*', /every name below/],
    ['*.preview', /every name below/],
    ['\\052', /every name below/],
    ['a.*', /plain character/],
    ['a*', /plain character/],
  ])('R53-041: says what the asterisk of %s means', (typed, note) => {
    expect(effectiveName(typed, 'example.test').note).toMatch(note)
  })
})
