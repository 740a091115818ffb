import type { AuthenticationResultType } from '@aws-sdk/client-cognito-identity-provider'
import { poolKeys } from '../../../../tokens/userPoolKeys.ts'
import { AwsError } from '../../../../wire/awsError.ts'
import type { OperationContext } from '../../../operation.ts'
import { isFlowEnabled, rotationGraceMilliseconds } from '../../pools/clientRules.ts'
import type { UserPoolClient } from '../../pools/userPoolClients.ts'
import { refreshByOperation } from '../../sign-in/refreshSignIn.ts'
import type { SignInPlace } from '../../sign-in/signInStep.ts'
import { OAuthError } from '../oauthError.ts'
import { type OAuthVisit, valueOf } from '../oauthVisit.ts'
import type { TokenAnswer } from './tokenAnswer.ts'
import { triggeredAnswer } from './triggeredAnswer.ts'

/** New tokens for a refresh token, with the scopes of its sign-in. The refresh token stays, unless the client rotates them. */
export async function refreshTokenGrant(
  { context, pool, form }: OAuthVisit,
  client: UserPoolClient,
): Promise<TokenAnswer> {
  const refreshToken = valueOf(form, 'refresh_token')
  if (refreshToken === undefined) throw new OAuthError('invalid_request')
  const rotates = rotationGraceMilliseconds(client) !== undefined
  if (!rotates && !isFlowEnabled(client, 'REFRESH_TOKEN_AUTH')) throw new OAuthError('unauthorized_client')
  const place = { pool, client, keys: await poolKeys(context.store, pool.id) }
  return triggeredAnswer(context, place, renewed(context, place, refreshToken), 'RefreshTokens')
}

function renewed(context: OperationContext, place: SignInPlace, refreshToken: string): AuthenticationResultType {
  try {
    // The client has proved its secret already.
    return refreshByOperation(context, place, {
      refreshToken,
      deviceKey: undefined,
      clientSecret: place.client.secret,
    })
  } catch (problem) {
    if (problem instanceof AwsError) throw new OAuthError('invalid_grant')
    throw problem
  }
}
