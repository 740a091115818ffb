import type {
  DeleteManagedLoginBrandingCommandInput,
  DeleteManagedLoginBrandingCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { branding, brandingsOf } from '../../branding/brandings.ts'
import { ownPool } from '../../pools/userPools.ts'

/** The style goes, and its client has none. */
export const deleteManagedLoginBranding: Operation<
  DeleteManagedLoginBrandingCommandInput,
  DeleteManagedLoginBrandingCommandOutput
> = {
  authorization: 'permission',
  honours: { UserPoolId: true, ManagedLoginBrandingId: true },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const { id } = branding(context.store, pool, input.ManagedLoginBrandingId)
    brandingsOf(context.store).delete([pool.id, id])
    return {}
  },
}
