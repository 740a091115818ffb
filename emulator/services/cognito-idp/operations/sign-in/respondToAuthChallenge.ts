import type {
  RespondToAuthChallengeCommandInput,
  RespondToAuthChallengeCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { analyticsOnly, threatProtectionOnly } from '../../heldByNobody.ts'
import { clientAndPool } from '../../pools/userPoolClients.ts'
import { invalidSession } from '../../sign-in/authSessions.ts'
import { challenges } from '../../sign-in/challenges.ts'
import { poolKeys } from '../../tokens/poolKeys.ts'
import { tokensAsTriggered } from '../../triggers/tokenTrigger.ts'

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
    const { ChallengeName: challenge, ChallengeResponses: responses = {} } = input
    const place = { pool, client, keys: await poolKeys(context.store, pool.id) }
    const answer = challenges[challenge ?? '']
    if (!answer) throw invalidSession()
    const step = await answer(context, place, responses, input.Session, input.ClientMetadata)
    return tokensAsTriggered(context, place, step, {
      source: challenge === 'NEW_PASSWORD_REQUIRED' ? 'NewPasswordChallenge' : 'Authentication',
      clientMetadata: input.ClientMetadata,
    })
  },
}
