import type { ChallengeNameType } from '@aws-sdk/client-cognito-identity-provider'
import type { OperationContext } from '../../../operation.ts'
import type { PoolUser } from '../../users/users.ts'
import { passwordSignIn } from '../passwordSignIn.ts'
import type { Parameters, SignInPlace, SignInStep } from '../signInStep.ts'
import { startSrpSignIn } from '../srpSignIn.ts'
import { sendOneTimePassword } from './oneTimePassword.ts'
import { startPasskey } from './passkeySignIn.ts'

/** Goes on with the challenge that was chosen from those that are available to the user. */
export function beginChallenge(
  context: OperationContext,
  place: SignInPlace,
  { user, challenge }: { readonly user: PoolUser; readonly challenge: ChallengeNameType },
  parameters: Parameters,
): SignInStep {
  switch (challenge) {
    case 'PASSWORD':
      return passwordSignIn(context, place, parameters)
    case 'PASSWORD_SRP':
      return startSrpSignIn(context, place, parameters)
    case 'EMAIL_OTP':
    case 'SMS_OTP':
      return sendOneTimePassword(context, place, user, challenge)
    case 'WEB_AUTHN':
      return startPasskey(context, place, user)
    default:
      throw new Error(`${challenge} is no first factor.`)
  }
}
