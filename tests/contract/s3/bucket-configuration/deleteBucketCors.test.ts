import {
  DeleteBucketCorsCommand,
  type DeleteBucketCorsCommandInput,
  GetBucketCorsCommand,
  PutBucketCorsCommand,
} from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { bucket, missing, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const room = useSettings()
const send = (input: Partial<DeleteBucketCorsCommandInput> = {}, client = room.s3.root) =>
  client.send(new DeleteBucketCorsCommand({ Bucket: bucket, ...input }))

test('allowed: takes the rules away, and browsers are refused; again is as good', async () => {
  const CORSRules = [{ AllowedMethods: ['GET'], AllowedOrigins: ['https://console.example.test'] }]
  await room.s3.root.send(new PutBucketCorsCommand({ Bucket: bucket, CORSConfiguration: { CORSRules } }))
  const preflight = () =>
    fetch(`${room.s3.url}/${bucket}/x`, {
      method: 'OPTIONS',
      headers: { origin: 'https://console.example.test', 'access-control-request-method': 'GET' },
    })
  expect((await preflight()).status).toBe(200)
  expect((await send()).$metadata.httpStatusCode).toBe(204)
  expect((await preflight()).status).toBe(403)
  const get = new GetBucketCorsCommand({ Bucket: bucket })
  expect(await errorOf(room.s3.root.send(get))).toMatchObject({ name: 'NoSuchCORSConfiguration' })
  expect((await send()).$metadata.httpStatusCode).toBe(204)
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:PutBucketCORS'))
})

test('malformed: a missing bucket is not found', async () => {
  expect(await errorOf(send({ Bucket: 'missing' }))).toMatchObject(missing)
})
