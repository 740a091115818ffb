import type { MFAOptionType } from '@aws-sdk/client-cognito-identity-provider'
import type { PoolUser } from '../users/users.ts'

interface MfaDescription {
  readonly PreferredMfaSetting?: string
  readonly UserMFASettingList?: string[]
  readonly MFAOptions?: MFAOptionType[]
}

/** The members of GetUser and AdminGetUser about second steps; those that would be empty are left out. */
export function describeMfa({ mfaSettings = [], preferredMfa }: PoolUser): MfaDescription {
  return {
    ...(preferredMfa && { PreferredMfaSetting: preferredMfa }),
    ...(mfaSettings.length > 0 && { UserMFASettingList: [...mfaSettings] }),
    // Of before there was a list; it knows SMS alone.
    ...(mfaSettings.includes('SMS_MFA') && {
      MFAOptions: [{ DeliveryMedium: 'SMS' as const, AttributeName: 'phone_number' }],
    }),
  }
}
