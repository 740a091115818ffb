import { createHash } from 'node:crypto'
import {
  type CompletedPart,
  CompleteMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListPartsCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startChecksum } from '../../../../emulator/wire/checksum/checksum.ts'
import { signed4 } from '../signByHand.ts'
import { bucket, errorOf, startS3, type TestS3 } from '../startS3.ts'
import { begin, complete, mebibyte, numbered, plain, sendPart } from './uploadInParts.ts'
import { withFiles } from './withFiles.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3.close())

const whole = numbered(12 * mebibyte)
const cut = [
  whole.subarray(0, 5 * mebibyte),
  whole.subarray(5 * mebibyte, 10 * mebibyte),
  whole.subarray(10 * mebibyte),
]
const md5Of = (bytes: Uint8Array) => createHash('md5').update(bytes).digest()
const etag = `"${md5Of(Buffer.concat(cut.map(md5Of))).toString('hex')}-3"`

function sumOf(name: string, bytes: Uint8Array): string {
  const running = startChecksum(name.toLowerCase())
  running?.update(bytes)
  return running?.digest('base64') ?? ''
}
const composite = (name: string) =>
  `${sumOf(name, Buffer.concat(cut.map((part) => Buffer.from(sumOf(name, part), 'base64'))))}-3`

test('allowed: makes an object of the parts, in the own folder', async () => {
  const Key = s3.own('mika', 'films/a b.txt')
  const upload = await begin(s3.mika, Key)
  const answer = await complete(s3.mika, upload, [await sendPart(s3.mika, upload, 7, { Body: 'the only part' })])
  const { host } = new URL(s3.url)
  expect(answer).toMatchObject({
    Location: `http://${host}/${bucket}/${encodeURIComponent(Key)}`,
    Bucket: bucket,
    Key,
    ETag: `"${md5Of(md5Of(Buffer.from('the only part'))).toString('hex')}-1"`,
    ChecksumCRC64NVME: sumOf('crc64nvme', Buffer.from('the only part')),
    ChecksumType: 'FULL_OBJECT',
    ServerSideEncryption: 'AES256',
  })
  const { Body } = await s3.mika.send(new GetObjectCommand({ Bucket: bucket, Key }))
  expect(await Body?.transformToString()).toBe('the only part')
  expect(await errorOf(s3.admin.send(new ListPartsCommand(upload)))).toMatchObject({ name: 'NoSuchUpload' })
})

test('denied: where one may not store an object; the parts stay', async () => {
  const upload = await begin(s3.admin, 'shared/a')
  const part = await sendPart(s3.admin, upload, 1)
  const call = s3.mika.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts: [part] } }))
  expect(await errorOf(call)).toMatchObject(
    s3.refusal('authenticated', 's3:PutObject', `arn:aws:s3:::${bucket}/shared/a`),
  )
  expect((await s3.admin.send(new ListPartsCommand(upload))).Parts).toHaveLength(1)
})

test.each([
  ['CRC32', 'COMPOSITE'],
  ['CRC32', 'FULL_OBJECT'],
  ['CRC32C', 'COMPOSITE'],
  ['CRC32C', 'FULL_OBJECT'],
  ['CRC64NVME', 'FULL_OBJECT'],
  ['SHA1', 'COMPOSITE'],
  ['SHA256', 'COMPOSITE'],
] as const)('S3-205: 12 MiB in three parts have the checksum %s of the type %s', async (name, ChecksumType) => {
  const Key = `sums/${name}/${ChecksumType}`
  const upload = await begin(s3.admin, Key, { ChecksumAlgorithm: name, ChecksumType })
  const parts: CompletedPart[] = []
  for (const [index, Body] of cut.entries()) {
    const part = await sendPart(s3.admin, upload, index + 1, { Body, ChecksumAlgorithm: name })
    expect(part[`Checksum${name}`]).toBe(sumOf(name, Body))
    parts.push(part)
  }
  const expected = {
    ETag: etag,
    [`Checksum${name}`]: ChecksumType === 'COMPOSITE' ? composite(name) : sumOf(name, whole),
    ChecksumType,
  }
  const promised = { [`Checksum${name}`]: expected[`Checksum${name}`], ChecksumType, MpuObjectSize: whole.length }
  expect(await complete(s3.admin, upload, parts, promised)).toMatchObject(expected)
  const answer = await s3.admin.send(new GetObjectCommand({ Bucket: bucket, Key, ChecksumMode: 'ENABLED' }))
  expect(answer).toMatchObject({ ...expected, ContentLength: whole.length })
  expect(whole.equals((await answer.Body?.transformToByteArray()) ?? Buffer.alloc(0))).toBe(true)
  const { Contents } = await s3.admin.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: Key }))
  expect(Contents).toMatchObject([{ ETag: etag, ChecksumAlgorithm: [name], ChecksumType, Size: whole.length }])
})

test('S3-205: a checksum of the object that was promised and is another is a BadDigest, and the parts stay', async () => {
  const upload = await begin(s3.admin, 'promised', { ChecksumAlgorithm: 'CRC32', ChecksumType: 'FULL_OBJECT' })
  const part = await sendPart(s3.admin, upload, 1)
  expect(await errorOf(complete(s3.admin, upload, [part], { ChecksumCRC32: 'AAAAAA==' }))).toMatchObject({
    name: 'BadDigest',
    message: 'The CRC32 you specified did not match the calculated checksum.',
  })
  expect(await errorOf(complete(s3.admin, upload, [part], { ChecksumType: 'COMPOSITE' }))).toMatchObject({
    name: 'InvalidRequest',
    message:
      'The upload was created using the FULL_OBJECT checksum mode. The complete request must use the same checksum mode.',
  })
  expect(await errorOf(complete(s3.admin, upload, [part], { MpuObjectSize: 2 }))).toMatchObject({
    name: 'InvalidRequest',
    message: "The provided 'x-amz-mp-object-size' header value 2 does not match what was computed: 1",
  })
  await complete(s3.admin, upload, [plain(part)], { MpuObjectSize: 1 })
})

test('malformed: S3-205, a list without the checksums of a composite one, or with wrong ones', async () => {
  const upload = await begin(s3.admin, 'sums', { ChecksumAlgorithm: 'SHA256' })
  const part = await sendPart(s3.admin, upload, 1, { ChecksumAlgorithm: 'SHA256' })
  expect(await errorOf(complete(s3.admin, upload, [plain(part)]))).toMatchObject({
    name: 'InvalidRequest',
    message:
      'The upload was created using a sha256 checksum. The complete request must include the checksum for each part. ' +
      'It was missing for part 1 in the request.',
  })
  const wrong = { ...part, ChecksumSHA256: sumOf('sha256', Buffer.from('y')) }
  expect(await errorOf(complete(s3.admin, upload, [wrong]))).toMatchObject({ name: 'InvalidPart', PartNumber: '1' })
  expect(await errorOf(complete(s3.admin, upload, [{ ...plain(part), ChecksumCRC32: 'AAAAAA==' }]))).toMatchObject({
    name: 'BadDigest',
    message: 'The crc32 you specified for part 1 did not match what we received.',
  })
})

test('malformed: S3-068, parts out of order, twice, unknown, changed since, or too small', async () => {
  const upload = await begin(s3.admin, 'wrong')
  const [first, second] = [await sendPart(s3.admin, upload, 1), await sendPart(s3.admin, upload, 2)]
  const refused = (...parts: CompletedPart[]) => errorOf(complete(s3.admin, upload, parts.map(plain)))
  const unordered = {
    name: 'InvalidPartOrder',
    message: 'The list of parts was not in ascending order. Parts must be ordered by part number.',
    UploadId: upload.UploadId,
    $metadata: { httpStatusCode: 400 },
  }
  expect(await refused(second, first)).toMatchObject(unordered)
  expect(await refused(first, first)).toMatchObject(unordered)
  const missing = (PartNumber: string, ETag?: string) => ({
    name: 'InvalidPart',
    message:
      'One or more of the specified parts could not be found.  ' +
      "The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.",
    UploadId: upload.UploadId,
    PartNumber,
    ...(ETag !== undefined && { ETag }),
    $metadata: { httpStatusCode: 400 },
  })
  expect(await refused(first, { ...second, PartNumber: 3 })).toMatchObject(missing('3'))
  expect(await refused({ ...first, ETag: '"0123"' })).toMatchObject(missing('1', '0123'))
  expect(await refused(first, second)).toMatchObject({
    name: 'EntityTooSmall',
    message: 'Your proposed upload is smaller than the minimum allowed size',
    ProposedSize: '1',
    MinSizeAllowed: '5242880',
    PartNumber: '1',
    ETag: first.ETag?.replaceAll('"', ''),
    $metadata: { httpStatusCode: 400 },
  })
  expect((await s3.admin.send(new ListPartsCommand(upload))).Parts).toHaveLength(2)
})

test('malformed: a list with no part or with more than 10,000, a part without a number, no list, no XML', async () => {
  const upload = await begin(s3.admin, 'wrong')
  const signer = { host: `127.0.0.1:${s3.port}`, credentials: s3.credentialsFor('admin') }
  const post = async (body: string) => {
    const query = { uploadId: upload.UploadId }
    const { path, headers } = signed4({ method: 'POST', path: `/${bucket}/wrong`, query }, signer)
    const answer = await fetch(`${s3.url}${path}`, { method: 'POST', headers, body })
    return [answer.status, /<Code>(.*?)<\/Code>/.exec(await answer.text())?.[1]]
  }
  const listOf = (parts: string) => `<CompleteMultipartUpload>${parts}</CompleteMultipartUpload>`
  const part = '<Part><PartNumber>1</PartNumber><ETag>0</ETag></Part>'
  expect(await post(listOf(''))).toEqual([400, 'MalformedXML'])
  expect(await post(listOf(part.repeat(10_001)))).toEqual([400, 'MalformedXML'])
  expect(await post(listOf('<Part><ETag>0</ETag></Part>'))).toEqual([400, 'MalformedXML'])
  expect(await post(listOf(part).slice(0, -5))).toEqual([400, 'MalformedXML'])
  expect(await post('')).toEqual([400, 'InvalidRequest'])
  expect(await post(listOf(part.repeat(10_000)))).toEqual([400, 'InvalidPartOrder'])
})

test('S3-207: to repeat a completion is no mistake as long as its object stands', async () => {
  const upload = await begin(s3.admin, 'again')
  const part = plain(await sendPart(s3.admin, upload, 1))
  const gone = { name: 'NoSuchUpload', UploadId: upload.UploadId, $metadata: { httpStatusCode: 404 } }
  const { ETag } = await complete(s3.admin, upload, [part])
  expect((await complete(s3.admin, upload, [part])).ETag).toBe(ETag)
  expect(await errorOf(complete(s3.admin, upload, [{ ...part, ETag: '"ab"' }]))).toMatchObject(gone)
  await s3.admin.send(new PutObjectCommand({ Bucket: bucket, Key: 'again', Body: 'another' }))
  expect(await errorOf(complete(s3.admin, upload, [part]))).toMatchObject(gone)
  const head = await s3.admin.send(new HeadObjectCommand({ Bucket: bucket, Key: 'again' }))
  expect(head.ContentLength).toBe(7)
})

test('S3-207: of two completions with other parts that come at once, one makes the object', async () => {
  const upload = await begin(s3.admin, 'race')
  const parts = [await sendPart(s3.admin, upload, 1), await sendPart(s3.admin, upload, 2, { Body: 'second' })]
  const answers = await Promise.allSettled(parts.map((part) => complete(s3.admin, upload, [plain(part)])))
  const [won] = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []))
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const head = await s3.admin.send(new HeadObjectCommand({ Bucket: bucket, Key: 'race' }))
  expect(head.ETag).toBe(won?.ETag)
})

test('S3-061, S3-207: conditions count at the completion, and what came in between is a conflict', async () => {
  const put = () => s3.admin.send(new PutObjectCommand({ Bucket: bucket, Key: 'conditions', Body: 'there' }))
  const upload = await begin(s3.admin, 'conditions')
  const parts = [plain(await sendPart(s3.admin, upload, 1))]
  expect(await errorOf(complete(s3.admin, upload, parts, { IfMatch: '"ab"' }))).toMatchObject({ name: 'NoSuchKey' })
  const { ETag } = await put()
  expect(await errorOf(complete(s3.admin, upload, parts, { IfNoneMatch: '*' }))).toMatchObject({
    name: 'PreconditionFailed',
    Condition: 'If-None-Match',
    $metadata: { httpStatusCode: 412 },
  })
  expect(await errorOf(complete(s3.admin, upload, parts, { IfMatch: '"ab"' }))).toMatchObject({
    name: 'PreconditionFailed',
    Condition: 'If-Match',
  })
  expect(await errorOf(complete(s3.admin, upload, parts, { IfNoneMatch: ETag }))).toMatchObject({
    name: 'NotImplemented',
  })
  const later = await begin(s3.admin, 'conditions')
  const laterParts = [plain(await sendPart(s3.admin, later, 1))]
  await s3.admin.send(new DeleteObjectCommand({ Bucket: bucket, Key: 'conditions' }))
  expect(await errorOf(complete(s3.admin, later, laterParts, { IfNoneMatch: '*' }))).toMatchObject({
    name: 'ConditionalRequestConflict',
    message: 'The conditional request cannot succeed due to a conflicting operation against this resource.',
    Condition: 'If-None-Match',
    Key: 'conditions',
    $metadata: { httpStatusCode: 409 },
  })
  await complete(s3.admin, upload, parts, { IfNoneMatch: '*' })
})

test('a completion leaves the bytes of the parts in its list, and nothing of the others or of the object before', () =>
  withFiles(async (local, files) => {
    const root = local.rootClient(S3Client)
    const before = files()
    await root.send(new PutObjectCommand({ Bucket: bucket, Key: 'film', Body: numbered(mebibyte) }))
    const upload = await begin(root, 'film')
    const parts = await Promise.all(
      [5, 1, 5].map((size, index) => sendPart(root, upload, index + 1, { Body: numbered(size * mebibyte) })),
    )
    expect(files()).toHaveLength(before.length + 4)
    await complete(
      root,
      upload,
      [parts[0], parts[2]].flatMap((part) => (part ? [plain(part)] : [])),
    )
    expect(files()).toHaveLength(before.length + 2)
    await root.send(new DeleteObjectCommand({ Bucket: bucket, Key: 'film' }))
    expect(files()).toEqual(before)
  }))
