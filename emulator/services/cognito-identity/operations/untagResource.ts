import type { UntagResourceCommandInput, UntagResourceCommandOutput } from '@aws-sdk/client-cognito-identity'
import type { Operation } from '../../operation.ts'
import { poolOfArn } from '../identityPoolArn.ts'
import { identityPools } from '../identityPools.ts'

/** Keys that the pool has no tag of change nothing. */
export const untagResource: Operation<UntagResourceCommandInput, UntagResourceCommandOutput> = {
  authorization: 'permission',
  honours: { ResourceArn: true, TagKeys: true },
  run({ ResourceArn, TagKeys = [] }, context) {
    const { tags = {}, ...pool } = poolOfArn(ResourceArn, context)
    const left = Object.entries(tags).filter(([key]) => !TagKeys.includes(key))
    identityPools(context.store).set(pool.id, { ...pool, ...(left.length > 0 && { tags: Object.fromEntries(left) }) })
    return {}
  },
}
