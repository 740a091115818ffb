import { expect, test } from 'vitest'
import type { DecisionNote } from '#contract/decisionEntry.ts'
import { encodedPolicy, policySize, readPolicyText } from './policyText.ts'

const text = '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}'
const silent = { remark: () => undefined }

test('A document is answered as it was sent, with every reserved character encoded', () => {
  const encoded = encodedPolicy({ document: readPolicyText(text, 'identity', silent), text: `${text} !'()` })
  expect(encoded).toMatch(/%2A%22%7D%7D%20%21%27%28%29$/)
  expect(decodeURIComponent(encoded)).toBe(`${text} !'()`)
})

test('White space costs nothing', () => {
  expect(policySize(' {\n\t"a" : 1 }')).toBe('{"a":1}'.length)
})

test.each<[string, 'identity' | 'trust', string]>([
  ['{', 'identity', ''],
  ['{"Version":"2012-10-17"}', 'identity', ''],
  [text, 'trust', 'Statement'],
])('%j is refused as a policy of the kind %s, and the decision log has place and reason', (wrong, kind, path) => {
  const notes: DecisionNote[] = []
  expect(() => readPolicyText(wrong, kind, { remark: (note) => void notes.push(note) })).toThrow(/./)
  expect(notes).toMatchObject([{ about: 'policy document' }])
  expect(notes[0]?.detail).toContainEqual(
    expect.objectContaining({ path: expect.stringContaining(path), reason: expect.any(String) }),
  )
})
