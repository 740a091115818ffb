import { AwsError } from '../../../../wire/awsError.ts'
import { isFlowEnabled, rotationGraceMilliseconds } from '../../pools/clientRules.ts'
import type { UserPoolClient } from '../../pools/userPoolClients.ts'
import { refreshByOperation } from '../../sign-in/refreshSignIn.ts'
import { poolKeys } from '../../tokens/poolKeys.ts'
import { OAuthError } from '../oauthError.ts'
import { type OAuthVisit, valueOf } from '../oauthVisit.ts'
import { type TokenAnswer, tokenAnswer } from './tokenAnswer.ts'

/** New tokens for a refresh token, with the scopes of its sign-in. The refresh token stays, unless the client rotates them. */
export async function refreshTokenGrant(
  { context, pool, form }: OAuthVisit,
  client: UserPoolClient,
): Promise<TokenAnswer> {
  const refreshToken = valueOf(form, 'refresh_token')
  if (refreshToken === undefined) throw new OAuthError('invalid_request')
  const rotates = rotationGraceMilliseconds(client) !== undefined
  if (!rotates && !isFlowEnabled(client, 'REFRESH_TOKEN_AUTH')) throw new OAuthError('unauthorized_client')
  const keys = await poolKeys(context.store, pool.id)
  try {
    // The client has proved its secret already.
    const refresh = { refreshToken, deviceKey: undefined, clientSecret: client.secret }
    return tokenAnswer(refreshByOperation(context, { pool, client, keys }, refresh))
  } catch (problem) {
    if (problem instanceof AwsError) throw new OAuthError('invalid_grant')
    throw problem
  }
}
