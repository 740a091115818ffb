import type { Tag } from '@aws-sdk/client-s3'
import { AwsError } from '../../../wire/awsError.ts'

const mostTags = 50
const key = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u
const value = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u
const ofAws = /^aws:/i

/**
 * The tags of a bucket: at most 50, each key once, and none of AWS's own (S3-221).
 * @throws AwsError InvalidTag, BadRequest for too many.
 */
export function checkBucketTags(tags: readonly Tag[]): void {
  const seen = new Set<string>()
  for (const { Key = '', Value = '' } of tags) {
    if (!key.test(Key)) throw invalidTag('The TagKey you have provided is invalid', { TagKey: Key })
    if (seen.has(Key)) throw invalidTag('Cannot provide multiple Tags with the same key', { TagKey: Key })
    if (ofAws.test(Key)) throw invalidTag('System tags cannot be added/updated by requester', { TagKey: Key })
    if (!value.test(Value)) {
      throw invalidTag('The TagValue you have provided is invalid', { TagKey: Key, TagValue: Value })
    }
    seen.add(Key)
  }
  if (tags.length > mostTags) {
    throw new AwsError('BadRequest', `Bucket tag count cannot be greater than ${mostTags}`, { status: 400 })
  }
}

function invalidTag(message: string, members: Readonly<Record<string, string>>): AwsError {
  return new AwsError('InvalidTag', message, { status: 400, members })
}
