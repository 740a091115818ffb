import type { UpdateIdentityPoolCommandInput, UpdateIdentityPoolCommandOutput } from '@aws-sdk/client-cognito-identity'
import type { Operation } from '../../operation.ts'
import { describePool } from '../describePool.ts'
import { invalidParameter } from '../errors.ts'
import { type IdentityPool, identityPools, requirePool } from '../identityPools.ts'
import { readTags } from '../poolTags.ts'
import { poolSettingsHonours, readPoolSettings } from '../readPoolSettings.ts'

/**
 * Replaces the settings of a pool: what is left out is switched off. Roles and principal tags stay as they are; the
 * developer provider, which is set once and for all, and tags stay where they are left out.
 */
export const updateIdentityPool: Operation<UpdateIdentityPoolCommandInput, UpdateIdentityPoolCommandOutput> = {
  authorization: 'permission',
  honours: { IdentityPoolId: true, ...poolSettingsHonours },
  run(input, context) {
    const { id, roles, principalTags, developerProvider, tags: before } = requirePool(input.IdentityPoolId, context)
    const settings = readPoolSettings(input)
    const { developerProvider: given = developerProvider } = settings
    if (developerProvider !== undefined && given !== developerProvider) {
      // AWS documents that it cannot be changed, not the sentence.
      throw invalidParameter('The developer provider name of an identity pool cannot be changed.')
    }
    const tags = input.IdentityPoolTags ? readTags(input.IdentityPoolTags) : before
    const updated: IdentityPool = {
      id,
      ...settings,
      roles,
      ...(given !== undefined && { developerProvider: given }),
      ...(principalTags && { principalTags }),
      ...(tags && { tags }),
    }
    identityPools(context.store).set(id, updated)
    return describePool(updated)
  },
}
