import { expect, test } from 'vitest'
import { backendInAws, fakeAsking } from '../../../tests/unit/fakeAsking.ts'
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

test('a bucket is asked where its client calls it: by host, by path for a dot, at an endpoint of its own', async () => {
  const asked: string[] = []
  const asking = fakeAsking((request) => {
    asked.push(request.url)
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
