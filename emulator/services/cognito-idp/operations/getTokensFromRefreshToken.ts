import type {
  GetTokensFromRefreshTokenCommandInput,
  GetTokensFromRefreshTokenCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../operation.ts'
import { violation } from '../constraints.ts'
import { clientAndPool } from '../pools/userPools.ts'
import { refreshSignIn } from '../sign-in/refreshSignIn.ts'
import { poolKeys } from '../tokens/poolKeys.ts'

/** The refresh that Amplify uses. */
export const getTokensFromRefreshToken: Operation<GetTokensFromRefreshTokenCommandInput, GetTokensFromRefreshTokenCommandOutput> = {
  authorization: 'public',
  async run(input, context) {
    const { pool, client } = clientAndPool(context.store, input.ClientId)
    if (input.RefreshToken === undefined) throw violation('Value null', 'refreshToken', 'Member must not be null')
    const place = { pool, client, keys: await poolKeys(context.store, pool.id) }
    return { AuthenticationResult: refreshSignIn(context, place, input.RefreshToken, { clientSecret: input.ClientSecret }) }
  },
}
