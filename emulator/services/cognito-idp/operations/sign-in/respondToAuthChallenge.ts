import type {
  RespondToAuthChallengeCommandInput,
  RespondToAuthChallengeCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import { poolKeys } from '../../../../tokens/userPoolKeys.ts'
import type { Operation } from '../../../operation.ts'
import { analyticsOnly, threatProtectionOnly } from '../../heldByNobody.ts'
import { clientAndPool } from '../../pools/userPoolClients.ts'
import { continueSignIn } from '../../sign-in/challenges.ts'

/** The further calls of a sign-in. */
export const respondToAuthChallenge: Operation<
  RespondToAuthChallengeCommandInput,
  RespondToAuthChallengeCommandOutput
> = {
  authorization: 'public',
  honours: {
    ClientId: true,
    ChallengeName: true,
    Session: true,
    ChallengeResponses: true,
    AnalyticsMetadata: analyticsOnly,
    UserContextData: threatProtectionOnly,
    ClientMetadata: true,
  },
  async run(input, context) {
    const { pool, client } = clientAndPool(context.store, input.ClientId)
    const place = { pool, client, keys: await poolKeys(context.store, pool.id) }
    return continueSignIn(context, place, input)
  },
}
