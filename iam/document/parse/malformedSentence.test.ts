import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parsePolicyDocument } from '../parsePolicyDocument.ts'
import { malformedSentence } from './malformedSentence.ts'
import type { PolicyKind } from './readStatement.ts'

const cases: readonly (readonly [kind: PolicyKind, statement: unknown, sentence: string])[] = JSON.parse(
  readFileSync(new URL('./sentences.json', import.meta.url), 'utf8'),
)

function sentenceOf(document: unknown, kind: PolicyKind): string {
  const parsed = parsePolicyDocument(document, { kind })
  return parsed.ok ? 'valid' : malformedSentence(parsed.problems, kind)
}

describe("AWS's sentence for a malformed policy", () => {
  test.each(cases)('%s %j: %s', (kind, statement, sentence) => {
    expect(sentenceOf({ Version: '2012-10-17', Statement: [statement] }, kind)).toBe(sentence)
  })

  test('speaks of the whole document, too', () => {
    const statement = { Sid: 'A', Effect: 'Allow', Action: '*', Resource: '*' }
    expect(sentenceOf({ Statement: [statement, statement] }, 'identity')).toBe(
      'Statement IDs (SID) in a single policy must be unique.',
    )
    expect(sentenceOf('{', 'identity')).toBe('Syntax errors in policy.')
    expect(sentenceOf('{', 'trust')).toBe('This policy contains invalid Json')
    expect(sentenceOf('{', 'resource')).toBe("Policies must be valid JSON and the first byte must be '{'")
    expect(sentenceOf({}, 'resource')).toBe('Missing required field Statement')
    expect(sentenceOf({ Version: '2026', Statement: [{ ...statement, Principal: '*' }] }, 'resource')).toBe(
      'The policy must contain a valid version string',
    )
    expect(sentenceOf({ Statement: [] }, 'resource')).toBe('This policy contains invalid Json')
    const long = {
      ...statement,
      Principal: '*',
      Resource: Array.from({ length: 900 }, (_, index) => `arn:aws:s3:::photos/${index}/*`),
    }
    expect(sentenceOf({ Statement: [long] }, 'resource')).toBe('Policy exceeds the maximum allowed document size.')
  })

  test('is there even without a problem', () => {
    expect(malformedSentence([], 'trust')).toBe('Syntax errors in policy.')
  })
})
