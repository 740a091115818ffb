import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PolicyKind } from './parse/readStatement.ts'
import { parsePolicyDocument } from './parsePolicyDocument.ts'

interface ParseCase {
  readonly says: string
  readonly kind?: PolicyKind
  /** One statement, put into a document of version 2012-10-17; or a whole document. */
  readonly statement?: unknown
  readonly document?: unknown
  /** `path: reason` of each problem, in order; empty for a valid document. */
  readonly problems: readonly string[]
}

const cases: readonly ParseCase[] = JSON.parse(readFileSync(new URL('./parse/cases.json', import.meta.url), 'utf8'))
const problemsOf = (input: unknown, kind?: PolicyKind) => {
  const parsed = parsePolicyDocument(input, kind && { kind })
  return parsed.ok ? [] : parsed.problems.map(({ path, reason }) => `${path}: ${reason}`)
}

describe('parsePolicyDocument', () => {
  test.each(cases)('$says', ({ statement, document, kind, problems }) => {
    const input = document !== undefined ? document : { Version: '2012-10-17', Statement: [statement] }
    expect(problemsOf(input, kind)).toEqual(problems)
    expect(problemsOf(JSON.stringify(input), kind)).toEqual(problems)
  })

  test('a valid document comes out as it went in', () => {
    const document = {
      Version: '2012-10-17',
      Id: 'Main',
      Statement: [
        {
          Sid: 'OwnFolder',
          Effect: 'Allow',
          Action: ['s3:GetObject', 's3:Put*'],
          Resource: 'arn:aws:s3:::photos/${cognito-identity.amazonaws.com:sub}/*',
          Condition: {
            'ForAllValues:StringLike': { 'aws:TagKeys': ['a', 'b*'] },
            Bool: { 'aws:SecureTransport': true },
          },
        },
      ],
    }
    expect(parsePolicyDocument(JSON.stringify(document), { kind: 'identity' })).toEqual({ ok: true, document })
  })

  test('text that is no JSON is one problem', () => {
    expect(problemsOf('{"Version":')[0]).toMatch(/^: must be JSON: /)
    expect(problemsOf('')[0]).toMatch(/^: must be JSON: /)
  })

  test('a document over the limit is refused, white space not counted', () => {
    const statement = {
      Effect: 'Allow',
      Action: 's3:*',
      Resource: Array.from({ length: 1000 }, (_, index) => `arn:aws:s3:::photos/${index}/*`),
    }
    const parsed = parsePolicyDocument({ Statement: [{ ...statement, Principal: '*' }] }, { kind: 'resource' })
    expect(parsed).toMatchObject({
      problems: [{ reason: expect.stringMatching(/^has \d+ characters; at most 20480/) }],
    })
    expect(problemsOf({ Statement: [statement] }), 'of no known kind, it may be one of the managed policies').toEqual(
      [],
    )
    expect(problemsOf({ Statement: Array.from({ length: 8 }, () => statement) })[0]).toMatch(
      /at most 152297 are allowed$/,
    )
    const small = JSON.stringify({ Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] })
    expect(problemsOf(small.replace(':', `:${' '.repeat(30_000)}`))).toEqual([])
    expect(parsePolicyDocument(small, { maxCharacters: 20 }).ok).toBe(false)
  })

  test('a megabyte of text and JSON of any depth are answered', () => {
    expect(problemsOf(' '.repeat(2_000_000))[0]).toMatch(/more than 1048576 are not read$/)
    expect(problemsOf(`{"Statement":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)).toHaveLength(1)
    const cyclic: Record<string, unknown> = { Effect: 'Allow', Action: '*', Resource: '*' }
    cyclic.Condition = { StringEquals: { 'aws:x': cyclic } }
    expect(problemsOf({ Statement: cyclic })).toEqual([
      'Statement.Condition.StringEquals["aws:x"]: must be text, a number or a boolean',
    ])
  })

  test('each kind of policy has its own size', () => {
    const sized = (kind: PolicyKind, count: number) => {
      const Condition = { StringEquals: { 'aws:x': Array.from({ length: count }, () => 'x'.repeat(97)) } }
      const elements = {
        identity: { Resource: '*' },
        resource: { Resource: '*', Principal: '*' },
        trust: { Principal: '*' },
      }
      return problemsOf(
        { Statement: { Effect: 'Allow', Action: 'sts:AssumeRole', Condition, ...elements[kind] } },
        kind,
      )
    }
    expect(sized('trust', 18)).toEqual([])
    expect(sized('trust', 21)[0]).toMatch(/at most 2048 are allowed$/)
    expect(sized('identity', 100)).toEqual([])
    expect(sized('identity', 103)[0]).toMatch(/at most 10240 are allowed$/)
    expect(sized('resource', 200)).toEqual([])
    expect(sized('resource', 206)[0]).toMatch(/at most 20480 are allowed$/)
  })

  test('a key that stands twice in an object of the text is a problem, which a value cannot show', () => {
    const text = '{"Statement":[{"Effect":"Deny","Effect":"Allow","Action":"*","Resource":"*"}],"Version":"2012-10-17"}'
    expect(problemsOf(text)).toEqual(['Statement[0].Effect: stands twice in its object'])
    expect(problemsOf(JSON.parse(text))).toEqual([])
  })

  test('a document changes no prototype', () => {
    const polluted =
      '{"__proto__":{"Statement":[]},"Statement":{"Effect":"Allow","Action":"*","Resource":"*","__proto__":{"Effect":"Deny"}}}'
    expect(problemsOf(polluted)).toEqual([
      '__proto__: is not an element of the policy language',
      'Statement.__proto__: is not an element of the policy language',
    ])
    const inCondition =
      '{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringLike":{"__proto__":"x","aws:__proto__":"x"}}}}'
    expect(problemsOf(inCondition)).toEqual([
      'Statement.Condition.StringLike.__proto__: must be a condition key with a prefix, as in "aws:SourceIp"',
    ])
    expect(Object.hasOwn(Object.prototype, 'Effect')).toBe(false)
  })

  test('a value that throws when it is read is a problem', () => {
    const hostile = {
      get Statement() {
        throw new Error('no')
      },
    }
    expect(problemsOf(hostile)).toEqual([': cannot be read'])
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    expect(problemsOf(proxy)).toEqual([': cannot be read'])
  })

  test('at most fifty problems are reported', () => {
    expect(problemsOf({ Statement: Array.from({ length: 100 }, () => 7) })).toHaveLength(50)
  })

  test('never throws, and every valid document is fresh', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        const parsed = parsePolicyDocument(input)
        expect(parsed.ok || parsed.problems.length > 0).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
