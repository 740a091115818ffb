import type {
  SetPrincipalTagAttributeMapCommandInput,
  SetPrincipalTagAttributeMapCommandOutput,
} from '@aws-sdk/client-cognito-identity'
import type { Operation } from '../../operation.ts'
import { identityPools, requirePool } from '../identityPools.ts'
import { requireProvider } from '../providerNames.ts'

/**
 * Attributes for access control: which claims of a provider's tokens become session tags. With any, the trust policies
 * of the pool's roles must allow sts:TagSession.
 */
export const setPrincipalTagAttributeMap: Operation<
  SetPrincipalTagAttributeMapCommandInput,
  SetPrincipalTagAttributeMapCommandOutput
> = {
  authorization: 'permission',
  honours: { IdentityPoolId: true, IdentityProviderName: true, UseDefaults: true, PrincipalTags: true },
  run(input, context) {
    const pool = requirePool(input.IdentityPoolId, context)
    const provider = requireProvider(input.IdentityProviderName, pool)
    const { UseDefaults = false, PrincipalTags } = input
    const map = { UseDefaults, ...(PrincipalTags && { PrincipalTags }) }
    identityPools(context.store).set(pool.id, { ...pool, principalTags: { ...pool.principalTags, [provider]: map } })
    return { IdentityPoolId: pool.id, IdentityProviderName: provider, ...map }
  },
}
