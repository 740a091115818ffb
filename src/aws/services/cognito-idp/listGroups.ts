import { ListGroupsCommand } from '@aws-sdk/client-cognito-identity-provider'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'
import { mapDone } from '../mapDone.ts'
import { poolGroupOf } from './poolGroupOf.ts'
import type { Page, PoolGroup } from './types.ts'

/** Groups of a pool, at most 60 at a time (ListGroups). @param start the `next` of the page before. */
export async function listGroups(
  aws: AwsCaller,
  { userPoolId, start }: { readonly userPoolId: string; readonly start?: string | undefined },
  options?: CallOptions,
): Promise<Outcome<Page<PoolGroup>>> {
  const command = new ListGroupsCommand({ UserPoolId: userPoolId, NextToken: start })
  return mapDone(await aws.call(await aws.clients.cognitoIdp(), command, options), ({ Groups, NextToken }) => ({
    items: (Groups ?? []).map(poolGroupOf),
    ...(NextToken ? { next: NextToken } : {}),
  }))
}
