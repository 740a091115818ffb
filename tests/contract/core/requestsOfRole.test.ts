/** What the latest requests of a role asked, as the console asks for it: `/_rolecall/decisions?role=`. */
import { ListBucketsCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DecidedRequest } from '#contract/decidedRequest.ts'
import { errorOf } from '../errorOf.ts'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'

const roleOf = (name: string) => `arn:aws:iam::123456789012:role/${name}`

let local: TestEmulator
beforeAll(async () => {
  local = await startEmulator()
})
afterAll(() => local.close())

const get = (query: string, headers: Record<string, string> = {}) =>
  fetch(`${local.url}/_rolecall/decisions${query}`, { headers })

test('a page of this computer is told them, the latest first, each with what was decided', async () => {
  const reader = local.clientFor('rosa', S3Client)
  await reader.send(new ListObjectsV2Command({ Bucket: 'team-photos', Prefix: 'shared/', Delimiter: '/' }))
  await errorOf(reader.send(new ListBucketsCommand({})))
  await local.clientFor('admin', S3Client).send(new ListObjectsV2Command({ Bucket: 'team-photos' }))
  const answer = await get(`?role=${encodeURIComponent(roleOf('readers'))}`, { origin: 'http://localhost:5173' })
  expect(answer.headers.get('access-control-allow-origin')).toBe('http://localhost:5173')
  const requests = (await answer.json()) as readonly DecidedRequest[]
  expect(requests.map(({ service, operation }) => [service, operation])).toEqual([
    ['s3', 'ListBuckets'],
    ['s3', 'ListObjectsV2'],
  ])
  expect(requests.map(({ questions }) => questions.map(({ verdict }) => verdict))).toEqual([
    ['implicitly denied'],
    ['allowed'],
  ])
  expect(requests[1]?.questions[0]?.request).toMatchObject({
    action: 's3:ListBucket',
    resource: 'arn:aws:s3:::team-photos',
    context: { 's3:prefix': 'shared/' },
  })
  const one = (await (await get(`?role=${roleOf('readers')}&limit=1`)).json()) as readonly DecidedRequest[]
  expect(one.map(({ operation }) => operation)).toEqual(['ListBuckets'])
  expect(await (await get(`?role=${roleOf('nobody')}`)).json()).toEqual([])
})

test('denied: a page of elsewhere, and one that the emulator serves itself', async () => {
  expect((await get(`?role=${roleOf('readers')}`, { origin: 'https://example.com' })).status).toBe(403)
  expect((await get(`?role=${roleOf('readers')}`, { 'sec-fetch-site': 'same-origin' })).status).toBe(403)
})

test.each([
  ['', 'One role is asked about: ?role=<ARN of an IAM role>.'],
  ['?role=readers', 'One role is asked about: ?role=<ARN of an IAM role>.'],
  [`?role=${roleOf('a')}&role=${roleOf('b')}`, 'The parameter role is there twice.'],
  [`?role=${roleOf('a')}&limit=0`, 'The limit is a number from 1 to 1000.'],
  [`?role=${roleOf('a')}&limit=1001`, 'The limit is a number from 1 to 1000.'],
  [`?role=${roleOf('a')}&since=now`, 'There is no parameter since: role and limit are.'],
])('malformed: %s', async (query, message) => {
  const answer = await get(query)
  expect([answer.status, await answer.json()]).toEqual([400, { message }])
})
