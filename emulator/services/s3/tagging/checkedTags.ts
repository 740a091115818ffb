import type { Tag } from '@aws-sdk/client-s3'
import { AwsError } from '../../../wire/awsError.ts'

/** Tags by their keys, as they are kept. */
export type Tags = Readonly<Record<string, string>>

export const mostObjectTags = 10

const longestTagKey = 128
const longestTagValue = 256
const characters = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u

/**
 * The tags of an object as it keeps them (Amazon S3 User Guide, "Categorizing your objects using tags").
 * @throws AwsError InvalidTag for a tag that cannot be, or two of one key; BadRequest for more than ten.
 */
export function checkedObjectTags(tags: readonly Partial<Tag>[]): Tags {
  if (tags.length > mostObjectTags) {
    throw new AwsError('BadRequest', `Object tags cannot be greater than ${mostObjectTags}`, { status: 400 })
  }
  const kept = new Map<string, string>()
  for (const { Key = '', Value = '' } of tags) {
    if (Key === '' || Key.length > longestTagKey || !characters.test(Key)) {
      throw invalidTag('The TagKey you have provided is invalid', { TagKey: Key })
    }
    if (Value.length > longestTagValue || !characters.test(Value)) {
      throw invalidTag('The TagValue you have provided is invalid', { TagKey: Key, TagValue: Value })
    }
    if (Key.toLowerCase().startsWith('aws:')) {
      throw invalidTag('System tags cannot be added/updated by requester', { TagKey: Key })
    }
    if (kept.has(Key)) throw invalidTag('Cannot provide multiple Tags with the same key', { TagKey: Key })
    kept.set(Key, Value)
  }
  return Object.fromEntries(kept)
}

/** For the row of an object; nothing where there are none. */
export function tagsMember(tags: Tags | undefined): { readonly tags?: Tags } {
  return tags && Object.keys(tags).length > 0 ? { tags } : {}
}

function invalidTag(message: string, members: Record<string, string>): AwsError {
  const short = Object.fromEntries(Object.entries(members).map(([name, text]) => [name, text.slice(0, 512)]))
  return new AwsError('InvalidTag', message, { status: 400, members: short })
}
