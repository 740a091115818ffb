import type { AuthenticationResultType } from '@aws-sdk/client-cognito-identity-provider'
import { AwsError } from '../../../../wire/awsError.ts'
import type { OperationContext } from '../../../operation.ts'
import type { SignInPlace } from '../../sign-in/signInStep.ts'
import { tokensAsTriggered } from '../../triggers/tokenTrigger.ts'
import { OAuthError } from '../oauthError.ts'
import { type TokenAnswer, tokenAnswer } from './tokenAnswer.ts'

/** What a trigger fails with. AWS does not say which code that is; of those of RFC 6749 this one ends the grant. */
const triggerFailed = 'invalid_grant'

/** The tokens as the pool's trigger wants them. @throws OAuthError where it fails; then there is no such sign-in */
export async function triggeredAnswer(
  context: OperationContext,
  place: SignInPlace,
  tokens: AuthenticationResultType,
  source: 'HostedAuth' | 'RefreshTokens',
): Promise<TokenAnswer> {
  try {
    const { AuthenticationResult } = await tokensAsTriggered(
      context,
      place,
      { AuthenticationResult: tokens },
      { source },
    )
    return tokenAnswer(AuthenticationResult)
  } catch (problem) {
    if (problem instanceof AwsError) throw new OAuthError(triggerFailed)
    throw problem
  }
}
