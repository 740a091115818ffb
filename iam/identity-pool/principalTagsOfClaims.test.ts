import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type PrincipalTagMap, principalTagsOfClaims, principalTagsOfToken } from './principalTagsOfClaims.ts'
import type { TokenClaims } from './types.ts'

interface TagCase {
  readonly rule: string
  readonly says: string
  readonly map?: PrincipalTagMap
  readonly claims?: TokenClaims
  readonly tags: Readonly<Record<string, string>>
  readonly reasons?: readonly string[]
  readonly problem?: string
}

/** `{"repeat": n}` stands for a text of n characters. */
const written = readFileSync(new URL('./cases/principalTagsOfClaims.json', import.meta.url), 'utf8')
const cases: readonly TagCase[] = JSON.parse(written, (_, value) =>
  typeof value?.repeat === 'number' ? 'x'.repeat(value.repeat) : value,
)

describe('principal tags', () => {
  test.each(cases)('$rule: $says', ({ map, claims, tags, reasons, problem }) => {
    const answer = principalTagsOfClaims(map, claims)
    expect(answer.tags).toEqual(tags)
    expect(answer.problem).toBe(problem)
    if (reasons) expect(answer.steps.map(({ reason }) => reason)).toEqual(reasons)
  })

  test('a session has fifty tags and no more', () => {
    const map = (count: number) => ({
      PrincipalTags: Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 'sub'])),
    })
    expect(principalTagsOfClaims(map(50), { sub: 's' }).problem).toBeUndefined()
    expect(principalTagsOfClaims(map(51), { sub: 's' }).problem).toBe('a session has at most 50 tags')
  })

  test.each<[string, Record<string, string>, string | undefined]>([
    ['as they are', { team: 'blue', 'cost center': '' }, undefined],
    ['unless AWS keeps the key', { 'AWS:team': 'blue' }, 'the tag key AWS:team is reserved by AWS'],
    ['unless a tag cannot hold them', { team: 'b!' }, 'the tag team holds a character that tags cannot hold'],
    ['unless they are two of one name', { team: 'a', Team: 'b' }, 'two tag keys differ in upper and lower case only'],
  ])('ID-213: tags that a token names are taken %s', (_what, tags, problem) => {
    const answer = principalTagsOfToken(tags)
    expect(answer.problem).toBe(problem)
    if (problem === undefined) expect(answer.tags).toEqual(tags)
  })
})
