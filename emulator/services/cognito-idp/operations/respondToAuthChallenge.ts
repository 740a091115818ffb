import type {
  RespondToAuthChallengeCommandInput,
  RespondToAuthChallengeCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import { AwsError } from '../../../wire/awsError.ts'
import type { Operation } from '../../operation.ts'
import { analyticsOnly, threatProtectionOnly, triggersOnly } from '../heldByNobody.ts'
import { remarkTriggers, signInTriggers } from '../pools/triggers.ts'
import { clientAndPool } from '../pools/userPoolClients.ts'
import { invalidSession } from '../sign-in/authSessions.ts'
import { challenges } from '../sign-in/challenges.ts'
import { poolKeys } from '../tokens/poolKeys.ts'

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
    ClientMetadata: triggersOnly,
  },
  async run(input, context) {
    const { pool, client } = clientAndPool(context.store, input.ClientId)
    const { ChallengeName: challenge, ChallengeResponses: responses = {} } = input
    // No pool remembers devices. On this very answer Amplify forgets the key it has kept and asks again without it.
    if (responses.DEVICE_KEY !== undefined) throw new AwsError('ResourceNotFoundException', 'Device does not exist.')
    const place = { pool, client, keys: await poolKeys(context.store, pool.id) }
    const answer = challenges[challenge ?? '']
    if (!answer) throw invalidSession()
    remarkTriggers(context, pool, signInTriggers)
    return answer(context, place, responses, input.Session)
  },
}
