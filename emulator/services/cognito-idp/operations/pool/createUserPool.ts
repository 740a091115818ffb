import type { CreateUserPoolCommandInput, CreateUserPoolCommandOutput } from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { invalidParameter } from '../../errors.ts'
import { requireSoundPool } from '../../pools/checkPool.ts'
import { describePool } from '../../pools/describePool.ts'
import { poolSettings } from '../../pools/givenPool.ts'
import { givenSchema } from '../../pools/givenSchema.ts'
import { poolHonours } from '../../pools/poolHonours.ts'
import { type UserPool, userPoolsOf } from '../../pools/userPools.ts'
import { withKeptFactors } from '../../pools/withFactors.ts'

const idCharacters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** A pool of its own in the region that the request was signed for. */
export const createUserPool: Operation<CreateUserPoolCommandInput, CreateUserPoolCommandOutput> = {
  authorization: 'permission',
  honours: {
    ...poolHonours,
    PoolName: true,
    AliasAttributes: true,
    UsernameAttributes: true,
    Schema: {
      each: {
        Name: true,
        AttributeDataType: true,
        DeveloperOnlyAttribute: true,
        Mutable: true,
        Required: true,
        NumberAttributeConstraints: { MinValue: true, MaxValue: true },
        StringAttributeConstraints: { MinLength: true, MaxLength: true },
      },
    },
    UsernameConfiguration: { CaseSensitive: true },
  },
  run(input, context) {
    const { PoolName = '', UsernameAttributes, AliasAttributes, UsernameConfiguration } = input
    if (UsernameAttributes?.length && AliasAttributes?.length) {
      throw invalidParameter('Only one of the aliasAttributes or usernameAttributes can be set in a user pool.')
    }
    const settings = withKeptFactors(
      poolSettings(input, {
        PoolName,
        Schema: givenSchema(input.Schema),
        ...(UsernameAttributes && { UsernameAttributes }),
        ...(AliasAttributes && { AliasAttributes }),
        ...(UsernameConfiguration && { UsernameConfiguration }),
      }),
    )
    requireSoundPool(settings)
    const now = context.clock()
    const pool: UserPool = {
      id: `${context.region}_${context.random.text(9, idCharacters)}`,
      secret: Buffer.from(context.random.bytes(32)).toString('base64'),
      settings,
      createdAt: now,
      modifiedAt: now,
    }
    userPoolsOf(context.store).set(pool.id, pool)
    return { UserPool: describePool(pool, context) }
  },
}
