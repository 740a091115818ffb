/** Which second steps a user has, and which of them is asked first. */
import type {
  AdminSetUserMFAPreferenceCommandInput,
  AdminSetUserMFAPreferenceCommandOutput,
  SetUserMFAPreferenceCommandInput,
  SetUserMFAPreferenceCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { withMfaPreferences } from '../../mfa/mfaPreferences.ts'
import { signedInUser } from '../../users/signedInUser.ts'
import { userOfPool } from '../../users/userOfPool.ts'

const honoured = {
  SMSMfaSettings: { Enabled: true, PreferredMfa: true },
  SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true },
  EmailMfaSettings: { Enabled: true, PreferredMfa: true },
  WebAuthnMfaSettings: false,
} as const

export const setUserMFAPreference: Operation<SetUserMFAPreferenceCommandInput, SetUserMFAPreferenceCommandOutput> = {
  authorization: 'accessToken',
  honours: { ...honoured, AccessToken: true },
  run(input, context) {
    const { pool, user, users } = signedInUser(context, input.AccessToken)
    context.store.transaction(() => users.save(withMfaPreferences(context, pool, user, input)))
    return {}
  },
}

export const adminSetUserMFAPreference: Operation<
  AdminSetUserMFAPreferenceCommandInput,
  AdminSetUserMFAPreferenceCommandOutput
> = {
  authorization: 'permission',
  honours: { ...honoured, UserPoolId: true, Username: true },
  run(input, context) {
    const { pool, user, users } = userOfPool(input, context)
    context.store.transaction(() => users.save(withMfaPreferences(context, pool, user, input)))
    return {}
  },
}
