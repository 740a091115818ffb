import type {
  AdminRespondToAuthChallengeCommandInput,
  AdminRespondToAuthChallengeCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import { poolKeys } from '../../../../tokens/userPoolKeys.ts'
import type { Operation } from '../../../operation.ts'
import { analyticsOnly, threatProtectionOnly } from '../../heldByNobody.ts'
import { clientOfPool } from '../../pools/userPoolClients.ts'
import { ownPool } from '../../pools/userPools.ts'
import { continueSignIn } from '../../sign-in/challenges.ts'

/** The further calls of a sign-in that a server began. */
export const adminRespondToAuthChallenge: Operation<
  AdminRespondToAuthChallengeCommandInput,
  AdminRespondToAuthChallengeCommandOutput
> = {
  authorization: 'permission',
  honours: {
    UserPoolId: true,
    ClientId: true,
    ChallengeName: true,
    Session: true,
    ChallengeResponses: true,
    AnalyticsMetadata: analyticsOnly,
    ContextData: threatProtectionOnly,
    ClientMetadata: true,
  },
  async run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const client = clientOfPool(context.store, pool, input.ClientId)
    const place = { pool, client, keys: await poolKeys(context.store, pool.id) }
    return continueSignIn(context, place, input)
  },
}
