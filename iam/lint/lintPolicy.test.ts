import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accessRoles } from '#access/roles.ts'
import type { PolicyKind } from '../document/parse/readStatement.ts'
import { lintPolicy } from './lintPolicy.ts'

interface LintCase {
  readonly says: string
  readonly kind?: PolicyKind
  readonly statement: unknown
  readonly version?: string
  /** `rule path: message / fix` parts that must be there; empty for no finding. */
  readonly findings: readonly (readonly [rule: string, path: string, message?: string, fix?: string])[]
}

const cases: readonly LintCase[] = JSON.parse(readFileSync(new URL('./cases.json', import.meta.url), 'utf8'))

describe('lintPolicy', () => {
  test.each(cases)('$says', ({ kind = 'identity', statement, version = '2012-10-17', findings }) => {
    const found = lintPolicy({ Version: version, Statement: [statement] }, kind)
    expect(found.map(({ rule, path }) => [rule, path])).toEqual(
      findings.map(([rule, path]) => [rule, `Statement[0].${path}`]),
    )
    for (const [index, [, , message = '', fix = '']] of findings.entries()) {
      expect(found[index]?.message).toContain(message)
      expect(found[index]?.fix).toContain(fix)
    }
  })

  test('every rule has a case that finds something', () => {
    const files = readdirSync(new URL('./rules/', import.meta.url)).map((name) => name.replace('.ts', ''))
    const tested = new Set(cases.flatMap(({ findings }) => findings.map(([rule]) => rule)))
    expect(files.filter((rule) => !tested.has(rule))).toEqual([])
  })

  test('words are sentences', () => {
    const all = cases.flatMap(({ kind = 'identity', statement, version }) =>
      lintPolicy({ Version: version, Statement: statement }, kind),
    )
    expect(all.filter(({ message, fix }) => !/^.+[.?]$/.test(message) || !/^[A-Z].+[.?]$/.test(fix))).toEqual([])
  })

  test("the product's own roles have no findings", () => {
    const documents = accessRoles.flatMap(({ policies }) => policies.map(({ document }) => document))
    expect(documents.flatMap((document) => lintPolicy(document, 'identity'))).toEqual([])
  })

  test('reads text as well as values, and says nothing of what it cannot read', () => {
    const statement = { Effect: 'Allow', Action: 's3:HeadObject', Resource: '*' }
    expect(lintPolicy(JSON.stringify({ Statement: statement }), 'identity')).toHaveLength(1)
    expect(lintPolicy('{', 'identity')).toEqual([])
    expect(lintPolicy({ Statement: { ...statement, Resource: 'x'.repeat(40_000) } }, 'identity')).toEqual([])
    const cyclic: Record<string, unknown> = { ...statement }
    cyclic.Condition = cyclic
    expect(lintPolicy({ Statement: cyclic }, 'identity')).toEqual([])
  })

  test('at most a hundred findings', () => {
    const Action = Array.from({ length: 500 }, () => 's3:HeadObject')
    expect(lintPolicy({ Statement: { Effect: 'Allow', Action, Resource: '*' } }, 'identity')).toHaveLength(100)
  })

  test('never throws', () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.constantFrom('identity' as const, 'resource' as const, 'trust' as const),
        (Statement, kind) => {
          expect(Array.isArray(lintPolicy({ Statement }, kind))).toBe(true)
          expect(Array.isArray(lintPolicy(Statement, kind))).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })
})
