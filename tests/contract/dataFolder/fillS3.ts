import {
  CreateBucketCommand,
  DeleteObjectCommand,
  PutBucketCorsCommand,
  PutBucketPolicyCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { unblock } from '../unblock.ts'

const Bucket = 'kept-things'

const keys = [
  'plain.txt',
  'a//b/../c',
  'plus+ %2F & <odd>?#.txt',
  'caf\u00e9/\u{1f469}\u200d\u{1f467}',
  '\uffee',
  '\u{10ffff}',
  'line\nbreak',
  'folder/',
  '\u0001',
]

/** A bucket with everything that it can have, and objects under keys that break careless software. */
export async function fillS3(s3: S3Client): Promise<void> {
  await s3.send(new CreateBucketCommand({ Bucket }))
  const rule = { AllowedMethods: ['GET'], AllowedOrigins: ['https://*.example.test'], ExposeHeaders: ['ETag'] }
  await s3.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules: [rule] } }))
  const statement = {
    Effect: 'Allow',
    Principal: '*',
    Action: 's3:GetObject',
    Resource: `arn:aws:s3:::${Bucket}/plain.txt`,
  }
  await unblock(s3, Bucket)
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement: statement })
  await s3.send(new PutBucketPolicyCommand({ Bucket, Policy }))
  for (const Key of keys) await s3.send(new PutObjectCommand({ Bucket, Key, Body: `under ${Key}` }))
  await s3.send(new PutObjectCommand({ Bucket, Key: 'empty', Body: '' }))
  await s3.send(
    new PutObjectCommand({
      Bucket,
      Key: 'large.bin',
      Body: Buffer.alloc(70_000, 'large '),
      ContentType: 'application/x-large',
      CacheControl: 'no-store',
      Expires: new Date('2030-01-01T00:00:00Z'),
      Metadata: { 'Taken-By': 'Otto' },
      StorageClass: 'STANDARD_IA',
      ChecksumAlgorithm: 'SHA256',
    }),
  )
  for (const Body of ['first', 'second']) await s3.send(new PutObjectCommand({ Bucket, Key: 'twice.txt', Body }))
  await s3.send(new PutObjectCommand({ Bucket, Key: 'gone.txt', Body: 'gone' }))
  await s3.send(new DeleteObjectCommand({ Bucket, Key: 'gone.txt' }))
}
