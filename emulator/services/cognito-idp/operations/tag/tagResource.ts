import type { TagResourceCommandInput, TagResourceCommandOutput } from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { invalidParameter } from '../../errors.ts'
import { poolOfArn } from '../../pools/poolArn.ts'
import { userPoolsOf } from '../../pools/userPools.ts'

/** Cognito Developer Guide, "Tagging Amazon Cognito resources". */
const mostTags = 50

/** Adds tags to a pool, or changes them. */
export const tagResource: Operation<TagResourceCommandInput, TagResourceCommandOutput> = {
  authorization: 'permission',
  honours: { ResourceArn: true, Tags: true },
  run(input, context) {
    const pool = poolOfArn(input.ResourceArn, context)
    const UserPoolTags = { ...pool.settings.UserPoolTags, ...input.Tags }
    if (Object.keys(UserPoolTags).length > mostTags) {
      throw invalidParameter(`A resource can have no more than ${mostTags} tags.`)
    }
    userPoolsOf(context.store).set(pool.id, { ...pool, settings: { ...pool.settings, UserPoolTags } })
    return {}
  },
}
