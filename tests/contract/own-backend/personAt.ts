import { ListHostedZonesCommand, Route53Client } from '@aws-sdk/client-route-53'
import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { personNamed, signInAs } from '../seed/signInAs.ts'

/** @returns what a person gets for their calls: `allowed`, or the error's code */
export async function personAt(url: string, name: string) {
  const { settings, identityId, arn } = await signInAs(url, await personNamed(url, name))
  const s3 = new S3Client(settings)
  const outcome = async (call: Promise<unknown>) => {
    try {
      await call
      return 'allowed'
    } catch (error) {
      return error instanceof Error ? error.name : 'unknown'
    }
  }
  return {
    arn,
    settings,
    identityId,
    put: (Bucket: string, Key: string) => outcome(s3.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }))),
    get: (Bucket: string, Key: string) => outcome(s3.send(new GetObjectCommand({ Bucket, Key }))),
    drop: (Bucket: string, Key: string) => outcome(s3.send(new DeleteObjectCommand({ Bucket, Key }))),
    zones: () => outcome(new Route53Client(settings).send(new ListHostedZonesCommand({}))),
  }
}
