import type {
  GetTokensFromRefreshTokenCommandInput,
  GetTokensFromRefreshTokenCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../operation.ts'
import { triggersOnly } from '../heldByNobody.ts'
import { remarkTriggers } from '../pools/triggers.ts'
import { clientAndPool } from '../pools/userPoolClients.ts'
import { refreshSignIn } from '../sign-in/refreshSignIn.ts'
import { poolKeys } from '../tokens/poolKeys.ts'

/** The refresh that Amplify uses. */
export const getTokensFromRefreshToken: Operation<
  GetTokensFromRefreshTokenCommandInput,
  GetTokensFromRefreshTokenCommandOutput
> = {
  authorization: 'public',
  honours: { RefreshToken: true, ClientId: true, ClientSecret: true, DeviceKey: false, ClientMetadata: triggersOnly },
  async run(input, context) {
    const { pool, client } = clientAndPool(context.store, input.ClientId)
    const { RefreshToken: refreshToken = '', ClientSecret: clientSecret } = input
    const place = { pool, client, keys: await poolKeys(context.store, pool.id) }
    remarkTriggers(context, pool, ['PreTokenGeneration', 'PreTokenGenerationConfig'])
    return { AuthenticationResult: refreshSignIn(context, place, refreshToken, { clientSecret }) }
  },
}
