import { ListUsersCommand } from '@aws-sdk/client-cognito-identity-provider'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'
import { mapDone } from '../mapDone.ts'
import { poolPersonOf } from './poolPersonOf.ts'
import type { Page, PoolPerson } from './types.ts'

export interface ListUsersRequest {
  readonly userPoolId: string
  /** One attribute of AWS's own few: `email ^= "ada"`. Left out: everybody. */
  readonly filter?: string | undefined
  /** The `next` of the page before. */
  readonly start?: string | undefined
}

/** People of a pool, at most 60 at a time (ListUsers). */
export async function listUsers(
  aws: AwsCaller,
  { userPoolId, filter, start }: ListUsersRequest,
  options?: CallOptions,
): Promise<Outcome<Page<PoolPerson>>> {
  const command = new ListUsersCommand({ UserPoolId: userPoolId, Filter: filter, PaginationToken: start })
  return mapDone(await aws.call(await aws.clients.cognitoIdp(), command, options), ({ Users, PaginationToken }) => ({
    items: (Users ?? []).map(poolPersonOf),
    ...(PaginationToken ? { next: PaginationToken } : {}),
  }))
}
