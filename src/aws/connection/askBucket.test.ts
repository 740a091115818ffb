import { expect, test } from 'vitest'
import { backendInAws, fakeAsking, unreadable } from '../../../tests/unit/fakeAsking.ts'
import { askBucket } from './askBucket.ts'

const photos = { bucket: 'photos', region: 'eu-west-3' }

test.each([
  [200, '<ListBucketResult/>', 'open'],
  [403, '<Error><Code>AccessDenied</Code></Error>', 'open'],
  [404, '<Error><Code>NoSuchBucket</Code></Error>', 'missing'],
  [301, '<Error><Code>PermanentRedirect</Code></Error>', 'elsewhere'],
  [503, '<Error><Code>SlowDown</Code></Error>', 'unclear'],
])('a readable %i, %s, says of a bucket: %s', async (status, text, kind) => {
  const asking = fakeAsking(() => Promise.resolve(new Response(text, { status })))
  expect(await askBucket(backendInAws, photos, asking)).toMatchObject({ kind, bucket: 'photos', seen: `GET ${status}` })
})

test('PUT is asked with nothing that could be stored or refused by its signature, and told apart where it is kept from the page', async () => {
  const asked: Request[] = []
  const asking = fakeAsking((request) => {
    if (request.method !== 'PUT')
      return Promise.resolve(new Response('', { status: request.mode === 'no-cors' ? 200 : 403 }))
    asked.push(request)
    return unreadable()
  })
  expect(await askBucket(backendInAws, photos, asking)).toMatchObject({
    kind: 'withoutPut',
    seen: 'GET 403, PUT withheld',
  })
  const [put] = asked
  expect(asked).toHaveLength(1)
  expect(Object.fromEntries(new URL(put?.url ?? '').searchParams)).toEqual({
    partNumber: '1',
    uploadId: 'check-of-the-connection',
  })
  expect([await put?.text(), put?.headers.has('authorization')]).toEqual(['', false])
})

test('a PUT that nobody answers says nothing of the rules', async () => {
  const asking = fakeAsking(({ method, url }) =>
    method === 'PUT' || url.includes('uploadId') ? unreadable() : Promise.resolve(new Response('', { status: 403 })),
  )
  expect(await askBucket(backendInAws, photos, asking)).toMatchObject({ kind: 'open', seen: 'GET 403' })
})

test('a bucket is asked where its client calls it: by host, by path for a dot, at an endpoint of its own', async () => {
  const asked: string[] = []
  const asking = fakeAsking((request) => {
    if (request.method === 'GET') asked.push(request.url)
    return Promise.resolve(new Response())
  })
  const url = 'http://127.0.0.1:4566'
  const endpoints = { userPool: url, identityPool: url, s3: url, route53: url, sts: url }
  await askBucket(backendInAws, photos, asking)
  await askBucket(backendInAws, { bucket: 'my.photos' }, asking)
  await askBucket({ ...backendInAws, endpoints }, photos, asking)
  expect(asked).toEqual([
    'https://photos.s3.eu-west-3.amazonaws.com/?list-type=2&max-keys=0',
    'https://s3.eu-west-1.amazonaws.com/my.photos/?list-type=2&max-keys=0',
    'http://127.0.0.1:4566/photos/?list-type=2&max-keys=0',
  ])
})
