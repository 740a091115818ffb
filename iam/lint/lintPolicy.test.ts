import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accessRoles } from '#access/roles.ts'
import type { PolicyKind } from '../document/parse/readStatement.ts'
import { findingTypes } from './findingTypes.ts'
import { issueCodes } from './issueCodes.ts'
import { lintPolicy } from './lintPolicy.ts'
import type { LintFinding, Location } from './types.ts'

interface LintCase {
  readonly says: string
  readonly kind?: PolicyKind
  readonly statement: unknown
  /** `null`: a document without one. */
  readonly version?: string | null
  /** In the order of the answer; `detail` is a part of what is told. Empty for no finding. */
  readonly findings: readonly (readonly [code: string, path: string, ...details: readonly string[]])[]
}

const cases: readonly LintCase[] = readdirSync(new URL('./cases/', import.meta.url)).flatMap((file) =>
  JSON.parse(readFileSync(new URL(`./cases/${file}`, import.meta.url), 'utf8')),
)

function lint({ kind = 'identity', statement, version = '2012-10-17' }: LintCase): readonly LintFinding[] {
  const Statement = Array.isArray(statement) ? statement : [statement]
  return lintPolicy(version === null ? { Statement } : { Version: version, Statement }, kind)
}

/** `Action[1]` for the first statement, `1.Action` for the second: the path as people would say it. */
function said({ path }: Location): string {
  const [, statement, ...rest] = path
  const inside = rest.map((element) => ('index' in element ? `[${element.index}]` : `.${element.value}`)).join('')
  const index = statement && 'index' in statement ? statement.index : 0
  return `${index === 0 ? '' : index}${inside}`.replace(/^\./, '')
}

describe('lintPolicy', () => {
  test.each(cases)('$says', (each) => {
    const found = lint(each)
    expect(found.map(({ issueCode, locations }) => [issueCode, locations.map(said).join(' ')])).toEqual(
      each.findings.map(([code, path]) => [code, path]),
    )
    for (const [index, [, , ...details]] of each.findings.entries()) {
      for (const detail of details) expect(found[index]?.findingDetails).toContain(detail)
    }
  })

  test('every issue has a case that finds it, and every rule stands in a file that is used', () => {
    const tested = new Set(cases.flatMap(({ findings }) => findings.map(([code]) => code)))
    expect(issueCodes.filter((code) => !tested.has(code))).toEqual([])
    const used = readFileSync(new URL('./rules.ts', import.meta.url), 'utf8')
    const files = readdirSync(new URL('./rules/', import.meta.url))
    expect(files.filter((file) => !used.includes(`'./rules/${file}'`))).toEqual([])
  })

  test('details are sentences, and every link leads to a page of AWS', () => {
    const all = cases.flatMap(lint)
    expect(all.filter(({ findingDetails }) => !/^.+[.?] [A-Z].+[.?]$/.test(findingDetails))).toEqual([])
    expect(all.filter(({ learnMoreLink }) => !/^https:\/\/docs\.aws\.amazon\.com\/\S+$/.test(learnMoreLink))).toEqual(
      [],
    )
  })

  test('the worst comes first, then what stands first', () => {
    const document = {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: ['s3:GetObject', 's3:GetObject'], Resource: '*' },
        { Effect: 'Allow', Action: ['iam:PassRole', 's3:GetObjets', 's3:PutObjekt'], Resource: '*' },
      ],
    }
    const found = lintPolicy(document, 'identity')
    expect(found.map(({ findingType }) => findingType)).toEqual(['ERROR', 'ERROR', 'SECURITY_WARNING', 'SUGGESTION'])
    expect(found.map(({ findingType }) => findingTypes.indexOf(findingType))).toEqual([0, 0, 1, 3])
    expect(found[0]?.findingDetails).toContain('s3:GetObjets')
  })

  test('what is to be said of several places is said once, with all of them', () => {
    const statement = { Effect: 'Allow', Action: 's3:HeadObject', Resource: '*' }
    const [finding, ...more] = lintPolicy(
      { Version: '2012-10-17', Statement: [statement, { ...statement, Effect: 'Deny' }] },
      'identity',
    )
    expect(more).toEqual([])
    expect(finding?.locations.map(said)).toEqual(['Action', '1.Action'])
  })

  test('a place is told in the shape of ValidatePolicy, by path and by span', () => {
    const text =
      '{\n  "Version": "2012-10-17",\n  "Statement": {"Effect": "Allow",\n    "Action": ["s3:\\u0047etObject", "s3:HeadObject"], "Resource": "*"}\n}'
    const [finding] = lintPolicy(text, 'identity')
    expect(finding).toMatchObject({
      findingType: 'ERROR',
      issueCode: 'INVALID_ACTION',
      learnMoreLink:
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-action',
    })
    const offset = text.indexOf('"s3:HeadObject"')
    expect(finding?.locations).toEqual([
      {
        path: [{ value: 'Statement' }, { value: 'Action' }, { index: 1 }],
        span: {
          start: { line: 4, column: 36, offset },
          end: { line: 4, column: 51, offset: offset + '"s3:HeadObject"'.length },
        },
      },
    ])
  })

  test('a value is looked at as it would be written with two blanks', () => {
    const document = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:HeadObject', Resource: '*' }] }
    const text = JSON.stringify(document, undefined, 2)
    expect(lintPolicy(document, 'identity')).toEqual(lintPolicy(text, 'identity'))
  })

  test("the product's own roles have no findings", () => {
    const documents = accessRoles.flatMap(({ policies }) => policies.map(({ document }) => document))
    expect(documents.flatMap((document) => lintPolicy(document, 'identity'))).toEqual([])
  })

  test('long documents have findings too, and what cannot be read has none', () => {
    const statement = { Effect: 'Allow', Action: 's3:HeadObject', Resource: '*' }
    const keys = Array.from({ length: 4_000 }, (_, index) => `arn:aws:s3:::photos/${index}`)
    const long = { Version: '2012-10-17', Statement: { ...statement, Resource: keys } }
    expect(JSON.stringify(long).length).toBeGreaterThan(100_000)
    expect(lintPolicy(long, 'identity')).toHaveLength(1)
    expect(lintPolicy('{', 'identity')).toEqual([])
    expect(lintPolicy({ Statement: { ...statement, Resource: 'x'.repeat(1_100_000) } }, 'identity')).toEqual([])
    const cyclic: Record<string, unknown> = { ...statement }
    cyclic.Condition = cyclic
    expect(lintPolicy({ Statement: cyclic }, 'identity')).toEqual([])
  })

  test('at most a hundred findings', () => {
    const Action = Array.from({ length: 500 }, (_, index) => `s3:Nothing${index}`)
    const document = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action, Resource: '*' } }
    expect(lintPolicy(document, 'identity')).toHaveLength(100)
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
