import { GetObjectAttributesCommand, type ObjectAttributes, PutObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bucket, errorOf, startS3, type TestS3 } from '../startS3.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
  await s3.root.send(
    new PutObjectCommand({ Bucket: bucket, Key: 'digits', Body: '123456789', ChecksumAlgorithm: 'CRC32' }),
  )
})
afterAll(() => s3.close())

const read = (names: string[], { client = s3.root, Key = 'digits' } = {}) =>
  client.send(new GetObjectAttributesCommand({ Bucket: bucket, Key, ObjectAttributes: names as ObjectAttributes[] }))

test('allowed: answers what was asked for, and nothing else', async () => {
  const { $metadata, LastModified, ...all } = await read([
    'ETag',
    'Checksum',
    'ObjectParts',
    'StorageClass',
    'ObjectSize',
  ])
  expect($metadata.httpStatusCode).toBe(200)
  expect($metadata.httpStatusCode).toBe(200)
  expect(LastModified).toBeInstanceOf(Date)
  expect(all).toEqual({
    ETag: '25f9e794323b453885f5181f1b624d0b',
    Checksum: { ChecksumCRC32: 'y/Q5Jg==', ChecksumType: 'FULL_OBJECT' },
    StorageClass: 'STANDARD',
    ObjectSize: 9,
  })
  const size = await read(['ObjectSize'])
  expect([size.ObjectSize, size.ETag]).toEqual([9, undefined])
})

test('denied: needs s3:GetObjectAttributes besides s3:GetObject', async () => {
  expect(await errorOf(read(['ETag'], { client: s3.mika, Key: 'shared/readme.txt' }))).toMatchObject(
    s3.refusal('authenticated', 's3:GetObjectAttributes', `arn:aws:s3:::${bucket}/shared/readme.txt`),
  )
})

test('malformed: attributes that there are not', async () => {
  expect(await errorOf(read(['Colour']))).toMatchObject({
    name: 'InvalidArgument',
    message: 'Invalid attribute name specified.',
  })
  expect(await errorOf(read(['ETag'], { Key: 'none' }))).toMatchObject({ name: 'NoSuchKey' })
})
