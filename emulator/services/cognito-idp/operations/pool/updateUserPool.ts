import type { UpdateUserPoolCommandInput, UpdateUserPoolCommandOutput } from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { requireSoundPool } from '../../pools/checkPool.ts'
import { poolSettings } from '../../pools/givenPool.ts'
import { poolHonours } from '../../pools/poolHonours.ts'
import { ownPool, userPoolsOf } from '../../pools/userPools.ts'
import { withKeptFactors } from '../../pools/withFactors.ts'

/**
 * Replaces the settings: what is left out has its default again. The name, tags (which have operations of their own),
 * second factors and what can never change stay.
 */
export const updateUserPool: Operation<UpdateUserPoolCommandInput, UpdateUserPoolCommandOutput> = {
  authorization: 'permission',
  honours: { ...poolHonours, UserPoolId: true, PoolName: true },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const { settings: former } = pool
    const { UsernameAttributes, AliasAttributes, UsernameConfiguration } = former
    const settings = withKeptFactors(
      poolSettings(
        { ...input, UserPoolTags: input.UserPoolTags ?? former.UserPoolTags },
        {
          PoolName: input.PoolName ?? former.PoolName,
          Schema: former.Schema,
          ...(UsernameAttributes && { UsernameAttributes }),
          ...(AliasAttributes && { AliasAttributes }),
          ...(UsernameConfiguration && { UsernameConfiguration }),
        },
      ),
      former,
    )
    requireSoundPool(settings)
    userPoolsOf(context.store).set(pool.id, { ...pool, settings, modifiedAt: context.clock() })
    return {}
  },
}
