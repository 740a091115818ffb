import type {
  VerifySoftwareTokenCommandInput,
  VerifySoftwareTokenCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { withFactor } from '../../mfa/mfaPreferences.ts'
import { verifyToken } from '../../mfa/softwareTokens.ts'
import { continueSetUp, setUpSession } from '../../sign-in/second-step/setUpSession.ts'
import { oneProof } from '../../users/oneProof.ts'
import { signedInUser } from '../../users/signedInUser.ts'

/**
 * The app shows the right code. Where a second step is required, or being set up at this moment, the app is one from now
 * on; elsewhere the person switches it on by SetUserMFAPreference.
 */
export const verifySoftwareToken: Operation<VerifySoftwareTokenCommandInput, VerifySoftwareTokenCommandOutput> = {
  authorization: 'accessToken',
  honours: { AccessToken: true, Session: true, UserCode: true, FriendlyDeviceName: true },
  run(input, context) {
    const proof = oneProof(input)
    const given = { code: input.UserCode ?? '', name: input.FriendlyDeviceName }
    if ('accessToken' in proof) {
      const { pool, user, users } = signedInUser(context, proof.accessToken)
      return context.store.transaction(() => {
        verifyToken(context, { pool, username: user.username }, given)
        if (pool.settings.MfaConfiguration === 'ON') users.save(withFactor(user, 'SOFTWARE_TOKEN_MFA'))
        return { Status: 'SUCCESS' }
      })
    }
    const setUp = setUpSession(context, proof.session, ['SOFTWARE_TOKEN_SETUP'])
    const { pool, user, users } = setUp
    return context.store.transaction(() => {
      verifyToken(context, { pool, username: user.username }, given)
      users.save(withFactor(user, 'SOFTWARE_TOKEN_MFA'))
      return { Status: 'SUCCESS', Session: continueSetUp(context, setUp, 'SOFTWARE_TOKEN_READY') }
    })
  },
}
