import { DeletePublicAccessBlockCommand, type S3Client } from '@aws-sdk/client-s3'

/** Lets a bucket take public policies and serve everyone whom they name, as no new bucket does. */
export async function unblock(s3: S3Client, Bucket: string): Promise<void> {
  await s3.send(new DeletePublicAccessBlockCommand({ Bucket }))
}
