import { expect, test } from 'vitest'
import type { CallRecord } from '../aws/record/callRecord.ts'
import { redactBody } from '../aws/record/redact.ts'
import { failureBundle } from './failureBundle.ts'

const failure = {
  kind: 'unknown',
  cause: 'AWS computed another signature for this request.',
  evidence: 'AWS answered 403 SignatureDoesNotMatch.',
  fix: 'Sign in again.',
  code: 'SignatureDoesNotMatch',
  message: 'arn:aws:sts::123456789012:assumed-role/readers/me sent it',
  status: 403,
} as const

const secrets = ['token-of-the-session', 'sig0f0f0f', '123456789012', 'ASIAABCDEFGHIJKL1234', 'signature=']

const identity = '7f3c1d2e-1111-4222-8333-9a8b7c6d5e4f'

const call: CallRecord = {
  id: '1',
  service: 's3',
  operation: 'GetObject',
  startedAt: Date.UTC(2026, 10, 30),
  durationMs: 12.4,
  accessKeyId: 'ASIAABCDEFGHIJKL1234',
  role: { name: 'readers', arn: 'arn:aws:iam::123456789012:role/readers' },
  outcome: 'failed',
  request: {
    method: 'GET',
    url: 'https://b.s3.amazonaws.com/k?X-Amz-Signature=sig0f0f0f&X-Amz-Credential=ASIAABCDEFGHIJKL1234%2F1&X-Amz-Security-Token=token-of-the-session',
    headers: { authorization: 'AWS4 Credential=ASIAABCDEFGHIJKL1234, signature=sig0f0f0f', 'x-amz-date': 'now' },
  },
  response: {
    headers: { 'x-amz-request-id': 'R1' },
    body:
      '<Error><AWSAccessKeyId>ASIAABCDEFGHIJKL1234</AWSAccessKeyId><Owner>123456789012</Owner>' +
      '<CanonicalRequest>x-amz-security-token:token-of-the-session</CanonicalRequest></Error>',
  },
}

test('a bundle tells what was asked, what came back and how it was named, and nothing that grants or identifies', () => {
  const bundle = failureBundle(failure, call)
  expect(bundle).toMatchObject({
    call: { service: 's3', operation: 'GetObject', at: '2026-11-30T00:00:00.000Z', durationMs: 12 },
    named: { cause: failure.cause },
    answer: { status: 403, code: 'SignatureDoesNotMatch', headers: { 'x-amz-request-id': 'R1' } },
    request: { method: 'GET', headers: ['authorization', 'x-amz-date'] },
  })
  const text = JSON.stringify(bundle)
  for (const secret of secrets) expect(text).not.toContain(secret)
})

test('people, identities and pools are replaced too, by the same all over, and accounts are told apart', () => {
  const url = `https://b.s3.test/?prefix=private%2Fus-east-1%3A${identity}%2F`
  const bundle = failureBundle(
    { ...failure, message: `arn:aws:iam::123456789012:role/x is not of 999999999999; rosa@example.test, ${identity}` },
    { ...call, request: { method: 'GET', url, headers: {} } },
  )
  expect(bundle.answer.message).toBe(
    'arn:aws:iam::111111111111:role/x is not of 222222222222; person-1@example.com, 00000000-0000-4000-8000-000000000001',
  )
  expect(bundle.request?.url).toBe(
    'https://b.s3.test/?prefix=private%2Fus-east-1%3A00000000-0000-4000-8000-000000000001%2F',
  )
})

test('a body that the record has cut is not cut again', () => {
  const body = redactBody('<a>'.repeat(10_000))
  expect(failureBundle(failure, { ...call, response: { headers: {}, body } }).answer.body).toBe(body)
})

test('a failure whose call is forgotten is told all the same', () => {
  expect(failureBundle(failure, undefined)).toMatchObject({ call: null, request: null, named: { kind: 'unknown' } })
})
