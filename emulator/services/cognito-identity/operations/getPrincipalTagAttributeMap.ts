import type {
  GetPrincipalTagAttributeMapCommandInput,
  GetPrincipalTagAttributeMapCommandOutput,
} from '@aws-sdk/client-cognito-identity'
import type { Operation } from '../../operation.ts'
import { requirePool } from '../identityPools.ts'
import { requireProvider } from '../providerNames.ts'

/** A provider that no map was set for passes no tags. */
export const getPrincipalTagAttributeMap: Operation<
  GetPrincipalTagAttributeMapCommandInput,
  GetPrincipalTagAttributeMapCommandOutput
> = {
  authorization: 'permission',
  honours: { IdentityPoolId: true, IdentityProviderName: true },
  run(input, context) {
    const pool = requirePool(input.IdentityPoolId, context)
    const provider = requireProvider(input.IdentityProviderName, pool)
    const { UseDefaults = false, PrincipalTags } = pool.principalTags?.[provider] ?? {}
    return {
      IdentityPoolId: pool.id,
      IdentityProviderName: provider,
      UseDefaults,
      ...(PrincipalTags && { PrincipalTags }),
    }
  },
}
