import type {
  AssociateSoftwareTokenCommandInput,
  AssociateSoftwareTokenCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation } from '../../../operation.ts'
import { factorsOfPool } from '../../mfa/factors.ts'
import { associateToken } from '../../mfa/softwareTokens.ts'
import type { UserPool } from '../../pools/userPools.ts'
import { continueSetUp, setUpSession } from '../../sign-in/second-step/setUpSession.ts'
import { oneProof } from '../../users/oneProof.ts'
import { signedInUser } from '../../users/signedInUser.ts'

/** A secret for the person's authenticator app; of the signed-in person, or in the middle of a sign-in. */
export const associateSoftwareToken: Operation<
  AssociateSoftwareTokenCommandInput,
  AssociateSoftwareTokenCommandOutput
> = {
  authorization: 'accessToken',
  honours: { AccessToken: true, Session: true },
  run(input, context) {
    const proof = oneProof(input)
    if ('accessToken' in proof) {
      const { pool, user } = signedInUser(context, proof.accessToken)
      requireOffered(pool)
      return context.store.transaction(() => ({
        SecretCode: associateToken(context, { pool, username: user.username }),
      }))
    }
    const setUp = setUpSession(context, proof.session, ['MFA_SETUP', 'SOFTWARE_TOKEN_SETUP'])
    const { pool, user } = setUp
    requireOffered(pool)
    return context.store.transaction(() => ({
      SecretCode: associateToken(context, { pool, username: user.username }),
      Session: continueSetUp(context, setUp, 'SOFTWARE_TOKEN_SETUP'),
    }))
  },
}

function requireOffered(pool: UserPool): void {
  if (factorsOfPool(pool).includes('SOFTWARE_TOKEN_MFA')) return
  throw new AwsError('SoftwareTokenMFANotFoundException', 'Software Token MFA has not been enabled by the userPool')
}
