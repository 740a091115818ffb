import type { ListUsersCommandInput, ListUsersCommandOutput } from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { invalidParameter } from '../../errors.ts'
import { schemaAttribute } from '../../pools/poolRules.ts'
import { ownPool } from '../../pools/userPools.ts'
import { describeUser } from '../../users/describeUser.ts'
import { listUsersOf } from '../../users/listUsersOf.ts'
import { readUserFilter } from '../../users/userFilter.ts'

/** The users of a pool, all or those that a filter finds. */
export const listUsers: Operation<ListUsersCommandInput, ListUsersCommandOutput> = {
  authorization: 'permission',
  honours: { UserPoolId: true, AttributesToGet: true, Limit: true, PaginationToken: true, Filter: true },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const { AttributesToGet: names, PaginationToken: token, Limit: most = 60 } = input
    if (names?.some((name) => !schemaAttribute(pool, name))) {
      throw invalidParameter('One or more requested attributes do not exist.')
    }
    const { page, next } = listUsersOf(context.store, pool, { filter: readUserFilter(input.Filter), token, most })
    return {
      Users: page.map((user) => {
        const described = describeUser(user)
        if (!names) return described
        return { ...described, Attributes: described.Attributes?.filter(({ Name = '' }) => names.includes(Name)) }
      }),
      ...(next !== undefined && { PaginationToken: next }),
    }
  },
}
