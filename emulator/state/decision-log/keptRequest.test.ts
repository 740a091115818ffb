import { expect, test } from 'vitest'
import {
  applyDifference,
  type Difference,
  differenceOf,
  isSame,
  type KeptQuestion,
  type KeptRequest,
  readRequests,
  type Values,
  writeRequest,
} from './keptRequest.ts'

const question: KeptQuestion = {
  asker: 'a1',
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::b/k',
  facts: { region: 'us-east-1', userAgent: 'curl', signature: { version: 'AWS4-HMAC-SHA256', signedAt: 1 } },
  context: null,
  resourceBased: null,
  control: null,
  resourceAccount: null,
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

const before: Values = {
  'aws:SourceIp': '127.0.0.1',
  'aws:CurrentTime': '2026-11-28T00:00:00.000Z',
  'aws:TagKeys': ['a', 'b'],
  's3:prefix': '',
}

const defined = (values: Values) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

test.each<[string, Values]>([
  ['the same', { ...before }],
  ['another value', { ...before, 'aws:SourceIp': '10.0.0.1' }],
  ['an empty value for one that was full', { ...before, 'aws:SourceIp': '' }],
  ['one key more', { ...before, 's3:delimiter': '/' }],
  ['one key less, which was empty', { 'aws:SourceIp': '127.0.0.1', 'aws:TagKeys': ['a', 'b'] }],
  ['a list for a value', { ...before, 's3:prefix': [''] }],
  ['a shorter list', { ...before, 'aws:TagKeys': ['a'] }],
  ['an undefined value', { ...before, 's3:prefix': undefined }],
  ['nothing', {}],
])('%s comes back from its difference, also through JSON', (_, after) => {
  const undone = (difference: Difference | undefined) => (difference ? applyDifference(before, difference) : before)
  const difference = differenceOf(before, after)
  expect(undone(difference)).toEqual(defined(after))
  expect(undone(JSON.parse(JSON.stringify(difference ?? null)) ?? undefined)).toEqual(defined(after))
})

test('where nothing differs there is no difference', () => {
  expect(differenceOf(before, before)).toBeUndefined()
  expect(differenceOf(before, { ...before, 'aws:TagKeys': ['a', 'b'], 's3:delimiter': undefined })).toBeUndefined()
})

test.each<[unknown, unknown, boolean]>([
  [{ a: 1, b: { c: ['d'] } }, { b: { c: ['d'] }, a: 1 }, true],
  [{ a: 1 }, { a: 1, b: undefined }, true],
  [{ a: 1 }, { a: 1, b: null }, false],
  [{ a: ['b'] }, { a: { 0: 'b' } }, false],
  [['a', 'b'], ['a'], false],
  [['a'], ['a', 'b'], false],
  [null, {}, false],
  [{}, undefined, false],
  ['1', 1, false],
])('%j and %j are the same in JSON: %s', (one, other, same) => {
  expect([isSame(one, other), isSame(other, one)]).toEqual([same, same])
})

test('only what differs is kept', () => {
  const after = { ...before, 'aws:CurrentTime': '2026-11-28T00:00:01.000Z' }
  expect(differenceOf(before, after)).toEqual({
    changed: { 'aws:CurrentTime': '2026-11-28T00:00:01.000Z' },
    gone: undefined,
  })
})
