import { ListPartsCommand, type ListPartsCommandInput } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bucket, errorOf, startS3, type TestS3 } from '../startS3.ts'
import { begin, sendPart, type Upload } from './uploadInParts.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3.close())

const list = (upload: Upload, more: Partial<ListPartsCommandInput> = {}, client = s3.admin) =>
  client.send(new ListPartsCommand({ ...upload, ...more }))
const numbersOf = async (upload: Upload, more: Partial<ListPartsCommandInput>) => {
  const { Parts = [], IsTruncated, NextPartNumberMarker } = await list(upload, more)
  return [Parts.map(({ PartNumber }) => PartNumber), IsTruncated, NextPartNumberMarker]
}

test('allowed: lists the parts of an upload by their numbers, with who began it', async () => {
  const upload = await begin(s3.admin, 'listed', { StorageClass: 'STANDARD_IA', ChecksumAlgorithm: 'CRC32' })
  const second = await sendPart(s3.admin, upload, 10, { Body: 'ten' })
  const first = await sendPart(s3.admin, upload, 9, { Body: 'nine' })
  const answer = await list(upload)
  const LastModified = expect.any(Date) as Date
  expect(answer).toEqual({
    $metadata: expect.any(Object) as object,
    ...upload,
    PartNumberMarker: '0',
    NextPartNumberMarker: '10',
    MaxParts: 1000,
    IsTruncated: false,
    Parts: [
      { ...first, LastModified, Size: 4 },
      { ...second, LastModified, Size: 3 },
    ],
    Initiator: { ID: 'arn:aws:sts::123456789012:assumed-role/admins/CognitoIdentityCredentials' },
    Owner: { ID: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    StorageClass: 'STANDARD_IA',
    ChecksumAlgorithm: 'CRC32',
    ChecksumType: 'COMPOSITE',
  })
})

test('of an upload of the account itself the initiator is the owner', async () => {
  const { Initiator, Owner, Parts, NextPartNumberMarker } = await list(await begin(s3.root, 'of the account'))
  expect([Initiator, Parts, NextPartNumberMarker]).toEqual([Owner, undefined, '0'])
})

test('S3-067: in pages, each behind the number where the one before ended', async () => {
  const upload = await begin(s3.admin, 'pages')
  for (const number of [1, 2, 30, 999, 10_000]) await sendPart(s3.admin, upload, number)
  expect(await numbersOf(upload, { MaxParts: 2 })).toEqual([[1, 2], true, '2'])
  expect(await numbersOf(upload, { MaxParts: 2, PartNumberMarker: '2' })).toEqual([[30, 999], true, '999'])
  expect(await numbersOf(upload, { MaxParts: 2, PartNumberMarker: '999' })).toEqual([[10_000], false, '10000'])
  expect(await numbersOf(upload, { PartNumberMarker: '29' })).toEqual([[30, 999, 10_000], false, '10000'])
  expect(await numbersOf(upload, { PartNumberMarker: '10000' })).toEqual([[], false, '0'])
  expect(await numbersOf(upload, { MaxParts: 0 })).toEqual([[], false, '0'])
})

test('denied: to a role without s3:ListMultipartUploadParts', async () => {
  const upload = await begin(s3.mika, s3.own('mika', 'a'))
  expect(await errorOf(list(upload, {}, s3.mika))).toMatchObject(
    s3.refusal('authenticated', 's3:ListMultipartUploadParts', `arn:aws:s3:::${bucket}/${upload.Key}`),
  )
})

test('malformed: an upload that there is not, and numbers that are none', async () => {
  const upload = await begin(s3.admin, 'malformed')
  expect(await errorOf(list({ ...upload, UploadId: 'none' }))).toMatchObject({
    name: 'NoSuchUpload',
    UploadId: 'none',
  })
  expect(await errorOf(list(upload, { MaxParts: -1 }))).toMatchObject({
    name: 'InvalidArgument',
    message: 'Argument max-parts must be an integer between 0 and 2147483647',
    ArgumentName: 'max-parts',
    ArgumentValue: '-1',
  })
  expect(await errorOf(list(upload, { PartNumberMarker: 'one' }))).toMatchObject({
    name: 'InvalidArgument',
    message: 'Provided part-number-marker not an integer or within integer range',
  })
})
