import type { UntagResourceCommandInput, UntagResourceCommandOutput } from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { poolOfArn } from '../../pools/poolArn.ts'
import { userPoolsOf } from '../../pools/userPools.ts'

/** Takes tags of a pool away. */
export const untagResource: Operation<UntagResourceCommandInput, UntagResourceCommandOutput> = {
  authorization: 'permission',
  honours: { ResourceArn: true, TagKeys: true },
  run(input, context) {
    const pool = poolOfArn(input.ResourceArn, context)
    const kept = Object.entries(pool.settings.UserPoolTags ?? {}).filter(([key]) => !input.TagKeys?.includes(key))
    const settings = { ...pool.settings, UserPoolTags: Object.fromEntries(kept) }
    userPoolsOf(context.store).set(pool.id, { ...pool, settings })
    return {}
  },
}
