import { AbortMultipartUploadCommand, HeadObjectCommand, ListPartsCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bucket, errorOf, startS3, type TestS3 } from '../startS3.ts'
import { begin, complete, mebibyte, numbered, plain, sendPart, type Upload } from './uploadInParts.ts'
import { withFiles } from './withFiles.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3.close())

const abort = (upload: Upload, client = s3.admin) => client.send(new AbortMultipartUploadCommand(upload))
const noUpload = (UploadId: string) => ({ name: 'NoSuchUpload', UploadId, $metadata: { httpStatusCode: 404 } })

test('allowed: S3-066, ends an upload, of which nothing is left', () =>
  withFiles(async (local, files) => {
    const admin = local.clientFor('admin', S3Client)
    const before = files()
    const upload = await begin(admin, 'film')
    await sendPart(admin, upload, 1, { Body: numbered(mebibyte) })
    await sendPart(admin, upload, 2, { Body: numbered(mebibyte) })
    expect((await abort(upload, admin)).$metadata.httpStatusCode).toBe(204)
    expect(files()).toEqual(before)
    expect(await errorOf(admin.send(new ListPartsCommand(upload)))).toMatchObject(noUpload(upload.UploadId))
    expect(await errorOf(sendPart(admin, upload, 3))).toMatchObject(noUpload(upload.UploadId))
  }))

test('denied: to whom it is not allowed, who began the upload or not', async () => {
  const upload = await begin(s3.mika, s3.own('mika', 'a'))
  expect(await errorOf(abort(upload, s3.mika))).toMatchObject(
    s3.refusal('authenticated', 's3:AbortMultipartUpload', `arn:aws:s3:::${bucket}/${upload.Key}`),
  )
  await sendPart(s3.mika, upload, 1)
})

test('malformed: an upload that is over, of another key, or was never begun', async () => {
  const upload = await begin(s3.admin, 'once')
  expect(await errorOf(abort({ ...upload, Key: 'other' }))).toMatchObject(noUpload(upload.UploadId))
  expect(await errorOf(abort({ ...upload, UploadId: '../x' }))).toMatchObject(noUpload('../x'))
  await abort(upload)
  expect(await errorOf(abort(upload))).toMatchObject(noUpload(upload.UploadId))
  const call = s3.admin.send(new AbortMultipartUploadCommand({ ...upload, IfMatchInitiatedTime: new Date(0) }))
  expect(await errorOf(call)).toMatchObject({ name: 'NotImplemented' })
})

test('a completed upload cannot be aborted, and its object stays', async () => {
  const upload = await begin(s3.admin, 'done')
  await complete(s3.admin, upload, [plain(await sendPart(s3.admin, upload, 1))])
  expect(await errorOf(abort(upload))).toMatchObject(noUpload(upload.UploadId))
  expect((await s3.admin.send(new HeadObjectCommand({ Bucket: bucket, Key: 'done' }))).ContentLength).toBe(1)
})
