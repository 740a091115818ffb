/** The steps of an upload in parts, for tests of one of them. */
import {
  type CompletedPart,
  CompleteMultipartUploadCommand,
  type CompleteMultipartUploadCommandInput,
  CreateMultipartUploadCommand,
  type CreateMultipartUploadCommandInput,
  type S3Client,
  UploadPartCommand,
  type UploadPartCommandInput,
} from '@aws-sdk/client-s3'
import { bucket } from '../startS3.ts'

export const mebibyte = 1024 * 1024

/** Bytes that tell their place. */
export function numbered(size: number): Buffer {
  return Buffer.from(Uint32Array.from({ length: Math.ceil(size / 4) }, (_, index) => index).buffer).subarray(0, size)
}

export interface Upload {
  readonly Bucket: string
  readonly Key: string
  readonly UploadId: string
}

export async function begin(
  client: S3Client,
  Key: string,
  more: Partial<CreateMultipartUploadCommandInput> = {},
): Promise<Upload> {
  const { UploadId = '' } = await client.send(new CreateMultipartUploadCommand({ Bucket: bucket, Key, ...more }))
  return { Bucket: bucket, Key, UploadId }
}

/** @returns what a completion says of the part. */
export async function sendPart(
  client: S3Client,
  upload: Upload,
  PartNumber: number,
  more: Partial<UploadPartCommandInput> = {},
): Promise<CompletedPart> {
  const answer = await client.send(new UploadPartCommand({ ...upload, PartNumber, Body: 'x', ...more }))
  const { ETag, ChecksumCRC32, ChecksumCRC32C, ChecksumCRC64NVME, ChecksumSHA1, ChecksumSHA256 } = answer
  return { PartNumber, ETag, ChecksumCRC32, ChecksumCRC32C, ChecksumCRC64NVME, ChecksumSHA1, ChecksumSHA256 }
}

/** Of parts the number and the entity tag alone are needed where the checksum is of all bytes. */
export function plain({ PartNumber, ETag }: CompletedPart): CompletedPart {
  return { PartNumber, ETag }
}

export function complete(
  client: S3Client,
  upload: Upload,
  Parts: CompletedPart[],
  more: Partial<CompleteMultipartUploadCommandInput> = {},
) {
  return client.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts }, ...more }))
}
