import { afterEach, expect, test, vi } from 'vitest'
import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import { createPolicies } from './policies.ts'

const url = 'http://127.0.0.1:1/_rolecall/policies'
const roleArn = 'arn:aws:iam::123456789012:role/team/readers'
const session = 'arn:aws:sts::123456789012:assumed-role/readers/CognitoIdentityCredentials'
const told: PoliciesOfRole = {
  account: '123456789012',
  roleArn,
  identityBased: [{ name: 'Folders', document: { Version: '2012-10-17', Statement: [] } }],
  buckets: { b: [] },
}

afterEach(() => {
  vi.unstubAllGlobals()
})

test('a backend is asked each time, for the role and for each bucket', async () => {
  const fetch = vi.fn((_: string) => Promise.resolve(Response.json(told)))
  vi.stubGlobal('fetch', fetch)
  const policies = createPolicies({ policiesUrl: url })
  expect(await policies.ofRole(session, ['b', 'c'])).toEqual(told)
  await policies.ofRole(session, ['b', 'c'])
  expect(fetch.mock.calls.map(([asked]) => asked)).toEqual(
    Array(2).fill(`${url}?role=${encodeURIComponent(session)}&bucket=b&bucket=c`),
  )
})

test('deployed policies are found by the role or by a session of it', async () => {
  const policies = createPolicies({ policies: [told] })
  expect(await policies.ofRole(roleArn, [])).toBe(told)
  expect(await policies.ofRole(session, [])).toBe(told)
  for (const other of [
    session.replace('123456789012', '210987654321'),
    session.replace('readers', 'others'),
    'x',
    '',
  ]) {
    expect(await policies.ofRole(other, [])).toBeUndefined()
  }
})

test('where the backend tells none, nothing is asked', async () => {
  const fetch = vi.fn()
  vi.stubGlobal('fetch', fetch)
  expect(await createPolicies({}).ofRole(session, ['b'])).toBeUndefined()
  expect(fetch).not.toHaveBeenCalled()
})

test.each([
  ['told', () => Promise.resolve(Response.json(told))],
  ['not told', () => Promise.resolve(Response.json({ message: 'There is no role.' }, { status: 404 }))],
  ['not told', () => Promise.resolve(Response.json({ ...told, roleArn: `${roleArn}2` }))],
  ['no answer', () => Promise.resolve(new Response('', { status: 500 }))],
  ['no answer', () => Promise.resolve(Response.json({ ...told, buckets: undefined }))],
  ['no answer', () => Promise.reject(new TypeError('Failed to fetch'))],
])('a backend that is silent is told from one that knows no such role: %s', async (kind, answer) => {
  vi.stubGlobal('fetch', answer)
  expect(await createPolicies({ policiesUrl: url }).ask(session, ['b'])).toMatchObject({ kind })
})

test.each([
  ['a role that is not there', () => Promise.resolve(Response.json({ message: 'no' }, { status: 404 }))],
  ["another role's policies", () => Promise.resolve(Response.json({ ...told, roleArn: `${roleArn}2` }))],
  ['an answer without buckets', () => Promise.resolve(Response.json({ ...told, buckets: undefined }))],
  [
    'a policy without a document',
    () => Promise.resolve(Response.json({ ...told, identityBased: [{ name: 'Folders' }] })),
  ],
  ['an answer that is no JSON', () => Promise.resolve(new Response('<html>'))],
  ['no answer', () => Promise.reject(new TypeError('Failed to fetch'))],
])('%s is not known', async (_, answer) => {
  vi.stubGlobal('fetch', answer)
  expect(await createPolicies({ policiesUrl: url }).ofRole(session, ['b'])).toBeUndefined()
})
