import type { RevokeTokenCommandInput, RevokeTokenCommandOutput } from '@aws-sdk/client-cognito-identity-provider'
import { readJwt } from '../../../../tokens/jwt.ts'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation } from '../../../operation.ts'
import { revokesTokens } from '../../pools/clientRules.ts'
import { requireClientSecret } from '../../pools/secretHash.ts'
import { userPoolClientsOf } from '../../pools/userPoolClients.ts'
import { findSignIn, revokeSignIn } from '../../tokens/refreshTokens.ts'

const sessionsOfManagedLogin = {
  withoutEffect:
    'It means the SSO session that a sign-in came through; AWS keeps one only where sessions are tracked, which no pool here does.',
} as const

/**
 * Ends one sign-in: its refresh token, and its access tokens where the user pool is asked. Unknown tokens are as good
 * as revoked.
 */
export const revokeToken: Operation<RevokeTokenCommandInput, RevokeTokenCommandOutput> = {
  authorization: 'public',
  honours: { Token: true, ClientId: true, ClientSecret: true, RevokeAssociatedSessions: sessionsOfManagedLogin },
  run(input, context) {
    const client = userPoolClientsOf(context.store).get(input.ClientId ?? '')
    if (!client) throw new AwsError('UnauthorizedException', 'The client is not authorized to revoke the token.')
    requireClientSecret(client, input.ClientSecret)
    if (!revokesTokens(client)) {
      throw new AwsError('UnsupportedOperationException', 'Token revocation is not enabled for this client.')
    }
    const token = input.Token ?? ''
    if (readJwt(token)) throw new AwsError('UnsupportedTokenTypeException', 'Only refresh tokens can be revoked.')
    const found = findSignIn(context.store, token)
    if (!found) return {}
    if (found.signIn.clientId !== client.id) {
      throw new AwsError('UnauthorizedException', 'The client is not authorized to revoke the token.')
    }
    context.store.transaction(() => revokeSignIn(context.store, found))
    return {}
  },
}
