import type { AwsCaller } from '../../../aws/aws.ts'
import type { CallOptions } from '../../../aws/call/call.ts'
import type { Outcome } from '../../../aws/call/outcome.ts'
import { listGroups } from '../../../aws/services/cognito-idp/listGroups.ts'
import { listUsersInGroup } from '../../../aws/services/cognito-idp/listUsersInGroup.ts'
import { readAllPages } from '../../../aws/services/cognito-idp/readAllPages.ts'
import type { PoolGroup } from '../../../aws/services/cognito-idp/types.ts'

export interface Memberships {
  readonly groups: readonly PoolGroup[]
  /** Names of the groups of each person who is in one; undefined where there are too many to ask, or it was refused. */
  readonly ofPeople: ReadonlyMap<string, readonly string[]> | undefined
  /** Why they are not known. */
  readonly problem?: Outcome<unknown>
}

/** Each group is a call of its own: with more than these, a person's groups are asked for when one looks at the person. */
export const mostGroups = 25

/** The groups of a pool, and who is in them. ListUsers tells of no group. */
export async function readMemberships(
  aws: AwsCaller,
  userPoolId: string,
  options: CallOptions,
): Promise<Outcome<Memberships>> {
  const groups = await readAllPages((start) => listGroups(aws, { userPoolId, start }, options))
  if (groups.kind !== 'done') return groups
  if (groups.value.length > mostGroups) return { ...groups, value: { groups: groups.value, ofPeople: undefined } }
  const ofPeople = new Map<string, string[]>()
  for (const { name } of groups.value) {
    const members = await readAllPages((start) => listUsersInGroup(aws, { userPoolId, group: name, start }, options))
    if (members.kind === 'denied' || members.kind === 'failed')
      return { ...groups, value: { groups: groups.value, ofPeople: undefined, problem: members } }
    if (members.kind !== 'done') return members
    for (const username of members.value) ofPeople.set(username, [...(ofPeople.get(username) ?? []), name])
  }
  return { ...groups, value: { groups: groups.value, ofPeople } }
}
