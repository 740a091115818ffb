import type { CreateIdentityPoolCommandInput, CreateIdentityPoolCommandOutput } from '@aws-sdk/client-cognito-identity'
import { AwsError } from '../../../wire/awsError.ts'
import type { Operation } from '../../operation.ts'
import { describePool } from '../describePool.ts'
import { identityPools } from '../identityPools.ts'
import { readTags } from '../poolTags.ts'
import { poolSettingsHonours, readPoolSettings } from '../readPoolSettings.ts'

/** Quotas in Amazon Cognito, "Identity pools per account", which is for each region. AWS's sentence is not documented. */
const mostPools = 1000

/** A new pool, without roles: until it is given some, nobody gets credentials. */
export const createIdentityPool: Operation<CreateIdentityPoolCommandInput, CreateIdentityPoolCommandOutput> = {
  authorization: 'permission',
  honours: poolSettingsHonours,
  run(input, { store, random, region }) {
    const pools = identityPools(store)
    const settings = readPoolSettings(input)
    const tags = readTags(input.IdentityPoolTags ?? {})
    if (pools.entries({ prefix: `${region}:`, limit: mostPools }).length === mostPools) {
      throw new AwsError('LimitExceededException', `There are ${mostPools} identity pools in this region already.`)
    }
    const pool = { id: `${region}:${random.uuid()}`, ...settings, roles: { Roles: {} }, ...(tags && { tags }) }
    pools.set(pool.id, pool)
    return describePool(pool)
  },
}
