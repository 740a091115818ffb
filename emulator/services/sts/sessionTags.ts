import type { Tag } from '@aws-sdk/client-sts'
import type { RoleSession } from '../../callers/roleSession.ts'
import { invalidParameterValue, validationError } from './errors.ts'

type SessionTags = Pick<RoleSession, 'tags' | 'transitiveTagKeys'>

const duplicate = 'Duplicate tag keys found. Please note that Tag keys are case insensitive.'
const notRequested = 'The specified transitive tag key must be included in the requested tags.'
const conflict =
  "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key " +
  'from the calling session.'

/**
 * The tags of a new session: those passed, and the transitive ones of the caller's own session, which cannot be
 * changed on the way. Keys have no case, but keep theirs (IAM User Guide, "Pass session tags in AWS STS").
 * @throws AwsError InvalidParameterValue, ValidationError
 */
export function sessionTags(
  { Tags: passed = [], TransitiveTagKeys: transitive = [] }: { Tags?: Tag[]; TransitiveTagKeys?: string[] },
  callerSession: RoleSession | undefined,
): SessionTags {
  const inherited = inheritedTags(callerSession)
  const kept = new Set(inherited.map(([key]) => key.toLowerCase()))
  const given = new Set<string>()
  for (const { Key: key = '' } of passed) {
    if (key.toLowerCase().startsWith('aws:')) throw validationError(`The tag key ${key} begins with the reserved aws:.`)
    if (given.has(key.toLowerCase())) throw validationError(duplicate)
    given.add(key.toLowerCase())
  }
  const wanted = transitive.map((key) => key.toLowerCase())
  if ([...given, ...wanted].some((key) => kept.has(key))) throw invalidParameterValue(conflict)
  if (wanted.some((key) => !given.has(key))) throw invalidParameterValue(notRequested)
  const own = passed.map(({ Key: key = '', Value: value = '' }) => [key, value] as const)
  const tags = [...inherited, ...own]
  const transitiveKeys = [...inherited.map(([key]) => key), ...transitive]
  return {
    ...(tags.length > 0 && { tags: Object.fromEntries(tags) }),
    ...(transitiveKeys.length > 0 && { transitiveTagKeys: [...new Set(transitiveKeys)] }),
  }
}

function inheritedTags(session: RoleSession | undefined): readonly (readonly [string, string])[] {
  const kept = new Set(session?.transitiveTagKeys?.map((key) => key.toLowerCase()))
  return Object.entries(session?.tags ?? {}).filter(([key]) => kept.has(key.toLowerCase()))
}
