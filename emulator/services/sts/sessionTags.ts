import type { Tag } from '@aws-sdk/client-sts'
import type { RoleSession } from '../../callers/roleSession.ts'
import { validationError } from './errors.ts'

type SessionTags = Pick<RoleSession, 'tags' | 'transitiveTagKeys'>

/**
 * The tags of a new session: those passed, and the transitive ones of the caller's own session, which cannot be
 * changed on the way. Keys have no case, but keep theirs (IAM User Guide, "Pass session tags in AWS STS").
 * @throws AwsError ValidationError; AWS documents the rules, not the sentences.
 */
export function sessionTags(
  { Tags: passed = [], TransitiveTagKeys: transitive = [] }: { Tags?: Tag[]; TransitiveTagKeys?: string[] },
  callerSession: RoleSession | undefined,
): SessionTags {
  const inherited = inheritedTags(callerSession)
  const taken = new Set(inherited.map(([key]) => key.toLowerCase()))
  for (const { Key: key = '' } of passed) {
    if (key.toLowerCase().startsWith('aws:')) throw validationError(`The tag key ${key} begins with the reserved aws:.`)
    if (taken.has(key.toLowerCase())) {
      throw validationError(`The tag key ${key} stands twice, or is inherited from the calling session.`)
    }
    taken.add(key.toLowerCase())
  }
  const own = passed.map(({ Key: key = '', Value: value = '' }) => [key, value] as const)
  const unknown = transitive.find((key) => !taken.has(key.toLowerCase()))
  if (unknown !== undefined) throw validationError(`The transitive tag key ${unknown} is not among the session tags.`)
  const tags = [...inherited, ...own]
  const kept = [...inherited.map(([key]) => key), ...transitive]
  return {
    ...(tags.length > 0 && { tags: Object.fromEntries(tags) }),
    ...(kept.length > 0 && { transitiveTagKeys: [...new Set(kept)] }),
  }
}

function inheritedTags(session: RoleSession | undefined): readonly (readonly [string, string])[] {
  const kept = new Set(session?.transitiveTagKeys?.map((key) => key.toLowerCase()))
  return Object.entries(session?.tags ?? {}).filter(([key]) => kept.has(key.toLowerCase()))
}
