import type { TagResourceCommandInput, TagResourceCommandOutput } from '@aws-sdk/client-cognito-identity'
import type { Operation } from '../../operation.ts'
import { poolOfArn } from '../identityPoolArn.ts'
import { identityPools } from '../identityPools.ts'
import { readTags } from '../poolTags.ts'

/** A tag of a key that the pool has takes the place of that one. */
export const tagResource: Operation<TagResourceCommandInput, TagResourceCommandOutput> = {
  authorization: 'permission',
  honours: { ResourceArn: true, Tags: true },
  run(input, context) {
    const pool = poolOfArn(input.ResourceArn, context)
    const tags = readTags({ ...pool.tags, ...input.Tags })
    identityPools(context.store).set(pool.id, { ...pool, ...(tags && { tags }) })
    return {}
  },
}
