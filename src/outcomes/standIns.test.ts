import { expect, test } from 'vitest'
import { createStandIns } from './standIns.ts'

const standIns = (known: readonly (readonly [string, 'bucket' | 'zone' | 'person'])[] = []) =>
  createStandIns(new Map(known))

test('the same value has the same stand-in all over, and another one another', () => {
  const { text, replaced } = standIns()
  expect(text('arn:aws:iam::123456789012:role/readers of 123456789012, not 999999999999')).toBe(
    'arn:aws:iam::111111111111:role/readers of 111111111111, not 222222222222',
  )
  expect(text('1234-5678-9012')).toBe('111111111111')
  expect(replaced()).toEqual({ account: 2 })
})

test.each([
  [
    'an identity id',
    'us-east-1:7F3c1d2e-1111-4222-8333-9a8b7c6d5e4f',
    'us-east-1:00000000-0000-4000-8000-000000000001',
  ],
  ['an e-mail address', 'to Rosa.Lee+x@mail.example.test.', 'to person-1@example.com.'],
  ['an encoded address', '/u/rosa%40example.test/a', '/u/person-1%40example.com/a'],
  ['an access key id', 'Credential=ASIAIOSFODNN7EXAMPLE/2026', 'Credential=ASIAEXAMPLE000000001/2026'],
  ['a role’s unique id', 'AROAIOSFODNN7EXAMPLE:session', 'ASIAEXAMPLE000000001:session'],
  ['a pool', 'us-east-1_AbCdEf123/x', 'us-east-1_Example01/x'],
  ['a client', 'aud 4h57kl0qjv3ed2i9t8u1m6s7np', 'aud Example01'],
  ['an account at the end of a sentence', 'It is of 123456789012.', 'It is of 111111111111.'],
  ['an account before a file’s ending', 'logs-123456789012.gz', 'logs-111111111111.gz'],
  ['a phone number', 'to +4915112345678', 'to +15550100001'],
  ['a signed token', 'Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIi.c2ln', 'Bearer (hidden)'],
  ['a secret key', 'is wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY.', 'is (hidden).'],
])('replaces %s', (_, text, shared) => {
  expect(standIns().text(text)).toBe(shared)
})

const identity = 'us-east-1:7f3c1d2e-1111-4222-8333-9a8b7c6d5e4f'
const inside: readonly (readonly [what: string, secret: string])[] = [
  ['an identity', identity],
  ['an account', 'logs:123456789012'],
  ['an e-mail address', 'rosa+x@example.test'],
  ['an access key id', 'id/ASIAIOSFODNN7EXAMPLE'],
  ['a pool', 'pools/us-east-1_AbCdEf123'],
  ['a client', 'aud=4h57kl0qjv3ed2i9t8u1m6s7np'],
  ['a phone number', 'to=+4915112345678'],
  ['a known name', 'people/josé'],
]
test.each(inside)('replaces %s in a URL by what stands for it elsewhere, however often it is escaped', (_, secret) => {
  const { text, replaced } = standIns([['josé', 'person']])
  const plain = text(`private/${secret}/`)
  const once = encodeURIComponent(`private/${secret}/`)
  const shared = text(`prefix=${once}&x path /${encodeURIComponent(once)}`)
  expect(plain).not.toContain(secret)
  expect(shared).toBe(
    `prefix=${encodeURIComponent(plain)}&x path /${encodeURIComponent(encodeURIComponent(plain))}`.replaceAll(
      /%(25)*2B1555/g,
      '+1555',
    ),
  )
  expect(Object.values(replaced())).toEqual([1])
})

test('an identity is replaced in the URL of a list and in the request that S3 says was signed', () => {
  const { text } = standIns()
  const query = `list-type=2&prefix=${encodeURIComponent(`private/${identity}/`)}`
  const standIn = 'private%2Fus-east-1%3A00000000-0000-4000-8000-000000000001%2F'
  expect(text(`https://team-photos.s3.test/?${query}`)).toBe(
    `https://team-photos.s3.test/?list-type=2&prefix=${standIn}`,
  )
  expect(text(`GET\n/\n${query}\nhost:team-photos.s3.test\n`)).toBe(
    `GET\n/\nlist-type=2&prefix=${standIn}\nhost:team-photos.s3.test\n`,
  )
})

test.each([
  'shared/plan.txt of team-photos',
  '2026-11-30T14:02:11.123Z',
  '1796036531123',
  'not authorized to perform: s3:PutObject',
  '192.0.2.123456789012',
])('leaves "%s" as it is', (text) => {
  expect(standIns().text(text)).toBe(text)
})

test('known names are replaced as whole words, the longer ones first, whatever is in them', () => {
  const { text } = standIns([
    ['photos', 'bucket'],
    ['team-photos', 'bucket'],
    ['example.test', 'zone'],
    ['a(b', 'person'],
  ])
  expect(text('arn:aws:s3:::team-photos/photos/photosets www.example.test. a(b')).toBe(
    'arn:aws:s3:::bucket-1/bucket-2/photosets www.zone-1.example. person-1',
  )
})

test('a stand-in is not replaced again', () => {
  const { text } = standIns([['person', 'person']])
  const once = text('rosa@example.test in us-east-1:7f3c1d2e-1111-4222-8333-9a8b7c6d5e4f')
  expect(once).toBe('person-1@example.com in us-east-1:00000000-0000-4000-8000-000000000001')
})
