import type {
  SetUserPoolMfaConfigCommandInput,
  SetUserPoolMfaConfigCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { describeFactors } from '../../pools/describeFactors.ts'
import { ownPool, userPoolsOf } from '../../pools/userPools.ts'
import { withFactors } from '../../pools/withFactors.ts'

/** Replaces the second factors and passkeys that the pool takes: what is left out is switched off. */
export const setUserPoolMfaConfig: Operation<SetUserPoolMfaConfigCommandInput, SetUserPoolMfaConfigCommandOutput> = {
  authorization: 'permission',
  honours: {
    UserPoolId: true,
    SmsMfaConfiguration: {
      SmsAuthenticationMessage: true,
      SmsConfiguration: { SnsCallerArn: true, ExternalId: true, SnsRegion: true, EumsSms: false },
    },
    SoftwareTokenMfaConfiguration: { Enabled: true },
    EmailMfaConfiguration: { Message: true, Subject: true },
    MfaConfiguration: true,
    WebAuthnConfiguration: { RelyingPartyId: true, UserVerification: true, FactorConfiguration: true },
  },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const settings = withFactors(pool.settings, input)
    const changed = { ...pool, settings, modifiedAt: context.clock() }
    userPoolsOf(context.store).set(pool.id, changed)
    return describeFactors(changed)
  },
}
