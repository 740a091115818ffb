import { describe, expect, test } from 'vitest'
import type { PolicyKind } from '../document/parse/readStatement.ts'
import { findingTypes } from './findingTypes.ts'
import { lintPolicy } from './lintPolicy.ts'
import { validatePolicy } from './validatePolicy.ts'

const statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::photos/*' }
const everyone = { ...statement, Principal: '*' }
const document = (...statements: readonly object[]) => JSON.stringify({ Version: '2012-10-17', Statement: statements })

/** Code and place, as `Statement[0].Action`. */
function said(text: string, kind: PolicyKind = 'identity'): readonly string[] {
  return validatePolicy(text, kind).map(({ issueCode, locations: [{ path }] }) => {
    const place = path.map((step) => ('index' in step ? `[${step.index}]` : `.${step.value}`)).join('')
    return `${issueCode} ${place.replace(/^\./, '')}`.trim()
  })
}

describe('validatePolicy', () => {
  test.each<[string, string, PolicyKind, readonly string[]]>([
    ['nothing', '', 'identity', ['JSON_SYNTAX_ERROR']],
    ['half of a document', '{"Version":', 'identity', ['JSON_SYNTAX_ERROR']],
    [
      'a name that stands twice',
      '{"Version":"2012-10-17","Version":"2012-10-17","Statement":[]}',
      'identity',
      ['MISSING_STATEMENT Statement', 'JSON_SYNTAX_ERROR Version'],
    ],
    ['a list', '[]', 'identity', ['DATA_TYPE_MISMATCH']],
    ['no statement', '{"Version":"2012-10-17"}', 'identity', ['MISSING_STATEMENT']],
    [
      'a version that is none',
      JSON.stringify({ Version: '2020-01-01', Statement: statement }),
      'identity',
      ['INVALID_VERSION Version'],
    ],
    [
      'neither effect nor action nor resource',
      document({}),
      'identity',
      ['MISSING_EFFECT Statement[0]', 'MISSING_ACTION Statement[0]', 'MISSING_RESOURCE Statement[0]'],
    ],
    [
      'an effect that is none',
      document({ ...statement, Effect: 'allow' }),
      'identity',
      ['INVALID_EFFECT Statement[0].Effect'],
    ],
    [
      'both Resource and NotResource',
      document({ ...statement, NotResource: 'arn:aws:s3:::b' }),
      'identity',
      ['UNSUPPORTED_ELEMENT_COMBINATION Statement[0]'],
    ],
    [
      'a principal in an identity policy',
      document(everyone),
      'identity',
      ['UNSUPPORTED_PRINCIPAL Statement[0].Principal'],
    ],
    ['none in a bucket policy', document(statement), 'resource', ['MISSING_PRINCIPAL Statement[0]']],
    [
      'a pattern for people',
      document({ ...statement, Principal: { AWS: 'arn:aws:iam::*:role/a' } }),
      'resource',
      ['UNSUPPORTED_WILDCARD_IN_PRINCIPAL Statement[0].Principal.AWS'],
    ],
    [
      'a principal that is none',
      document({ ...statement, Principal: { AWS: 'me' } }),
      'resource',
      ['INVALID_PRINCIPAL_FORMAT Statement[0].Principal.AWS'],
    ],
    [
      'a kind of principal that is none',
      document({ ...statement, Principal: { Team: 'blue' } }),
      'resource',
      ['INVALID_PRINCIPAL_KEY Statement[0].Principal.Team'],
    ],
    [
      'a resource in a trust policy',
      document({ ...everyone, Action: 'sts:AssumeRole' }),
      'trust',
      ['ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE Statement[0].Resource'],
    ],
    [
      'an element that is none',
      document({ ...statement, Comment: 'x' }),
      'identity',
      ['INVALID_POLICY_ELEMENT Statement[0].Comment'],
    ],
    [
      'a name with blanks',
      document({ ...statement, Sid: 'read all' }),
      'identity',
      ['UNSUPPORTED_SID Statement[0].Sid'],
    ],
    [
      'an operator that is none',
      document({ ...statement, Condition: { StringIs: { 'aws:username': 'a' } } }),
      'identity',
      ['INVALID_CONDITION_OPERATOR Statement[0].Condition.StringIs'],
    ],
    [
      'a number for a resource',
      document({ ...statement, Resource: 7 }),
      'identity',
      ['DATA_TYPE_MISMATCH Statement[0].Resource'],
    ],
  ])('%s', (_name, text, kind, expected) => {
    expect(said(text, kind).toSorted()).toEqual([...expected].sort())
  })

  test('what lint sees too is said once, in its words', () => {
    expect(said(document({ ...statement, Action: 'GetObject' }))).toEqual(['INVALID_ACTION Statement[0].Action'])
    const twice = document(
      { ...statement, Sid: 'a' },
      { Effect: 'Deny', Action: 's3:PutObject', Resource: '*', Sid: 'a' },
    )
    expect(said(twice)).toEqual(['UNIQUE_SIDS_RECOMMENDED Statement[1].Sid'])
  })

  test('a document without faults has what lint finds, and nothing else', () => {
    const text = document(statement, statement)
    expect(validatePolicy(text, 'identity')).toEqual(lintPolicy(text, 'identity'))
    expect(validatePolicy(document(statement), 'identity')).toEqual([])
  })

  test('the worst comes first, with a place in the text, a page of AWS and a whole sentence', () => {
    const text = JSON.stringify(
      { Statement: [{ ...statement, Sid: 'a b', Action: ['s3:Get*', 's3:GetObject'] }] },
      null,
      2,
    )
    const found = validatePolicy(text, 'identity')
    const ranks = found.map(({ findingType }) => findingTypes.indexOf(findingType))
    expect(ranks).toEqual(ranks.toSorted((one, other) => one - other))
    expect(new Set(ranks).size).toBeGreaterThan(2)
    const [first] = found
    expect(first).toMatchObject({
      issueCode: 'UNSUPPORTED_SID',
      findingDetails: 'Statement[0].Sid must be made of letters and digits.',
      learnMoreLink: expect.stringMatching(/^https:\/\/docs\.aws\.amazon\.com\/.*-error-unsupported-sid$/),
    })
    const { start, end } = first?.locations[0].span ?? {}
    expect(text.slice(start?.offset, end?.offset)).toBe('"a b"')
  })

  test('a policy that is too large is a warning', () => {
    const many = document(...Array.from({ length: 200 }, (_, index) => ({ ...statement, Sid: `S${index}` })))
    expect(said(many)).toContain('POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA')
    expect(said(document(statement), 'identity')).toEqual([])
    expect(validatePolicy(document(statement), 'identity', 50).map(({ issueCode }) => issueCode)).toEqual([
      'POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA',
    ])
  })

  test('text that ends too early is found where it ends', () => {
    const text = '{\n  "Version": "2012-10-17",'
    const [finding] = validatePolicy(text, 'identity')
    expect(finding?.locations[0].span.start).toMatchObject({ line: 2 })
  })
})
