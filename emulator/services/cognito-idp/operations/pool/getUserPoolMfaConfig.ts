import type {
  GetUserPoolMfaConfigCommandInput,
  GetUserPoolMfaConfigCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { describeFactors } from '../../pools/describeFactors.ts'
import { ownPool } from '../../pools/userPools.ts'

/** Which second factors and passkeys the pool takes. */
export const getUserPoolMfaConfig: Operation<GetUserPoolMfaConfigCommandInput, GetUserPoolMfaConfigCommandOutput> = {
  authorization: 'permission',
  honours: { UserPoolId: true },
  run(input, context) {
    return describeFactors(ownPool(input.UserPoolId, context))
  },
}
