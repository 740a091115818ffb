import { invalidParameter } from './errors.ts'

/** Amazon Cognito federated identities API reference, TagResource; lengths of keys, which are no members, there too. */
const mostTags = 50
const longestKey = 128

type Tags = Readonly<Record<string, string>>

/**
 * Tags as a pool keeps them: undefined for none.
 * @throws AwsError InvalidParameterException; AWS documents the limits, not the sentences.
 */
export function readTags(tags: Tags): Tags | undefined {
  const keys = Object.keys(tags)
  if (keys.length > mostTags) throw invalidParameter(`An identity pool has at most ${mostTags} tags.`)
  if (keys.some((key) => key === '' || key.length > longestKey)) {
    throw invalidParameter(`A tag key has 1 to ${longestKey} characters.`)
  }
  const reserved = keys.find((key) => /^aws:/i.test(key))
  if (reserved !== undefined) throw invalidParameter(`The tag key ${reserved} is reserved by AWS.`)
  return keys.length > 0 ? { ...tags } : undefined
}
