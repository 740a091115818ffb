import { ListUsersInGroupCommand } from '@aws-sdk/client-cognito-identity-provider'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'
import { mapDone } from '../mapDone.ts'
import type { Page } from './types.ts'

/** Usernames of a group's people, at most 60 at a time (ListUsersInGroup). @param start the `next` of the page before. */
export async function listUsersInGroup(
  aws: AwsCaller,
  {
    userPoolId,
    group,
    start,
  }: { readonly userPoolId: string; readonly group: string; readonly start?: string | undefined },
  options?: CallOptions,
): Promise<Outcome<Page<string>>> {
  const command = new ListUsersInGroupCommand({ UserPoolId: userPoolId, GroupName: group, NextToken: start })
  return mapDone(await aws.call(await aws.clients.cognitoIdp(), command, options), ({ Users, NextToken }) => ({
    items: (Users ?? []).map(({ Username = '' }) => Username),
    ...(NextToken ? { next: NextToken } : {}),
  }))
}
