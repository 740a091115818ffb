import type {
  UpdateManagedLoginBrandingCommandInput,
  UpdateManagedLoginBrandingCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { branding, brandingsOf, describeBranding } from '../../branding/brandings.ts'
import { givenStyle, styleHonours } from '../../branding/givenStyle.ts'
import { ownPool } from '../../pools/userPools.ts'

/** Another style for the same client, in as many calls as it takes. */
export const updateManagedLoginBranding: Operation<
  UpdateManagedLoginBrandingCommandInput,
  UpdateManagedLoginBrandingCommandOutput
> = {
  authorization: 'permission',
  honours: { ...styleHonours, UserPoolId: true, ManagedLoginBrandingId: true },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const { id, clientId, createdAt, ...former } = branding(context.store, pool, input.ManagedLoginBrandingId)
    const style = givenStyle(input, former)
    const changed = { id, poolId: pool.id, clientId, ...style, createdAt, modifiedAt: context.clock() }
    brandingsOf(context.store).set([pool.id, id], changed)
    return { ManagedLoginBranding: describeBranding(changed) }
  },
}
