import type { Tag } from '@aws-sdk/client-iam'
import type { Entity } from '../../directory/entity.ts'
import { newUniqueId } from '../../directory/newUniqueId.ts'
import { AwsError } from '../../wire/awsError.ts'
import type { OperationContext } from '../operation.ts'

const prefixes = { user: 'AIDA', group: 'AGPA', role: 'AROA' } as const

/** What every new user, group and role has. */
export function newEntity(
  noun: keyof typeof prefixes,
  { name, path = '/' }: { name: string; path: string | undefined },
  { account, random, clock }: OperationContext,
): Entity {
  return {
    name,
    ...(path !== '/' && { path }),
    arn: `arn:aws:iam::${account}:${noun}${path}${name}`,
    id: newUniqueId(prefixes[noun], random),
    createdAt: wholeSeconds(clock()),
    policies: [],
  }
}

/** IAM's dates have no fractions of a second. */
export function wholeSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000) * 1000
}

/** The member for tags, where there are any. @throws AwsError InvalidInput for a key that is given twice. */
export function tagsOf(tags: readonly Tag[] | undefined): { readonly tags?: Readonly<Record<string, string>> } {
  if (!tags || tags.length === 0) return {}
  const keys = new Set(tags.map(({ Key }) => Key?.toLowerCase()))
  if (keys.size < tags.length) {
    throw new AwsError('InvalidInput', 'Duplicate tag keys found. Please note that Tag keys are case insensitive.')
  }
  return { tags: Object.fromEntries(tags.map(({ Key = '', Value = '' }) => [Key, Value])) }
}
