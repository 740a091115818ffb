import { expect, test } from 'vitest'
import { type KeptQuestion, type KeptRequest, readRequests, writeRequest } from './keptRequest.ts'

const question: KeptQuestion = {
  asker: 'a1',
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::b/k',
  facts: { region: 'us-east-1', userAgent: 'curl', signature: { version: 'AWS4-HMAC-SHA256', signedAt: 1 } },
  context: null,
  resourceBased: null,
  settlement: { verdict: 'allowed', layer: 'identity-based' },
}
const request: KeptRequest = {
  at: 1,
  service: 's3',
  operation: 'GetObject',
  authorization: 'permission',
  notes: [],
  questions: [question],
}
const policy = { name: 'bucket policy', document: 'd1' }

/** Each is unlike the one before it in another way. */
const requests: readonly KeptRequest[] = [
  request,
  { ...request, at: 2 },
  { ...request, questions: [{ ...question, asker: 'a2', context: { 's3:prefix': '' } }] },
  { ...request, questions: [{ ...question, context: { 's3:prefix': ['a'] }, resourceBased: [policy] }] },
  { ...request, questions: [{ ...question, resourceBased: [] }] },
  { ...request, questions: [], notes: [{ about: 'role', detail: 'first rule' }] },
  { ...request, authorization: 'identity', questions: [] },
  { ...request, operation: 'CopyObject', questions: [question, { ...question, action: 's3:PutObject' }] },
  { ...request, questions: [{ ...question, settlement: { verdict: 'implicitly denied' }, facts: {} }] },
  { ...request, service: 'sts', questions: [{ ...question, facts: { userAgent: 'curl' } }] },
]

test('every request comes back, whatever came before it', () => {
  for (const one of requests) {
    for (const two of requests) {
      const texts = [one, two, one].map((now, at, all) => writeRequest(now, all[at - 1]))
      expect(readRequests(`[${texts.join(',')}]`)).toEqual([one, two, one])
    }
  }
})

test('what is as in the request before is not written again', () => {
  const later: KeptRequest = { ...request, at: 2, questions: [{ ...question, resource: 'arn:aws:s3:::b/other' }] }
  expect(JSON.parse(writeRequest(later, request))).toEqual({ at: 2, questions: [{ resource: 'arn:aws:s3:::b/other' }] })
})
