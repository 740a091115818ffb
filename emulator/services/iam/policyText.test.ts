import { expect, test } from 'vitest'
import { encodedPolicy, policySize, readPolicyText } from './policyText.ts'

const text = '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}'

test('A document is answered as it was sent, with every reserved character encoded', () => {
  const encoded = encodedPolicy({ document: readPolicyText(text, 'identity'), text: `${text} !'()` })
  expect(encoded).toMatch(/%2A%22%7D%7D%20%21%27%28%29$/)
  expect(decodeURIComponent(encoded)).toBe(`${text} !'()`)
})

test('White space costs nothing', () => {
  expect(policySize(' {\n\t"a" : 1 }')).toBe('{"a":1}'.length)
})

test.each<[string, 'identity' | 'trust', RegExp]>([
  ['{', 'identity', /^Syntax errors in policy: the document must be JSON/],
  ['{"Version":"2012-10-17"}', 'identity', /^Syntax errors in policy: the document needs a Statement/],
  [text, 'trust', /^Syntax errors in policy: Statement/],
])('%j is refused as a policy of the kind %s, with place and reason', (wrong, kind, message) => {
  expect(() => readPolicyText(wrong, kind)).toThrow(message)
})
