/** SMS as a second step, as it was switched on and off before there were others. */
import type {
  AdminSetUserSettingsCommandInput,
  AdminSetUserSettingsCommandOutput,
  MFAOptionType,
  SetUserSettingsCommandInput,
  SetUserSettingsCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation, OperationContext } from '../../../operation.ts'
import { invalidParameter } from '../../errors.ts'
import { withMfaPreferences } from '../../mfa/mfaPreferences.ts'
import type { UserPool } from '../../pools/userPools.ts'
import { signedInUser } from '../../users/signedInUser.ts'
import { userOfPool } from '../../users/userOfPool.ts'
import type { PoolUser } from '../../users/users.ts'

const MFAOptions = { each: { DeliveryMedium: true, AttributeName: true } } as const

export const setUserSettings: Operation<SetUserSettingsCommandInput, SetUserSettingsCommandOutput> = {
  authorization: 'accessToken',
  honours: { AccessToken: true, MFAOptions },
  run(input, context) {
    const { pool, user, users } = signedInUser(context, input.AccessToken)
    context.store.transaction(() => users.save(withOptions(context, pool, user, input.MFAOptions)))
    return {}
  },
}

export const adminSetUserSettings: Operation<AdminSetUserSettingsCommandInput, AdminSetUserSettingsCommandOutput> = {
  authorization: 'permission',
  honours: { UserPoolId: true, Username: true, MFAOptions },
  run(input, context) {
    const { pool, user, users } = userOfPool(input, context)
    context.store.transaction(() => users.save(withOptions(context, pool, user, input.MFAOptions)))
    return {}
  },
}

/** @throws InvalidParameterException for anything but SMS to the phone number, which is all that can be said here. */
function withOptions(
  context: OperationContext,
  pool: UserPool,
  user: PoolUser,
  options: readonly MFAOptionType[] = [],
): PoolUser {
  const isSms = ({ DeliveryMedium, AttributeName }: MFAOptionType) =>
    DeliveryMedium === 'SMS' && AttributeName === 'phone_number'
  if (!options.every(isSms)) throw invalidParameter('MFA options can only be SMS with the attribute phone_number.')
  return withMfaPreferences(context, pool, user, { SMSMfaSettings: { Enabled: options.length > 0 } })
}
