import type {
  CodeDeliveryDetailsType,
  UpdateUserAttributesCommandInput,
  UpdateUserAttributesCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation, OperationContext } from '../../operation.ts'
import { endCode, issueCode } from '../codes/verificationCodes.ts'
import { emailTakenAsAlias } from '../errors.ts'
import { triggersOnly } from '../heldByNobody.ts'
import type { Attributes } from '../users/attributes.ts'
import { attributesFrom, requireMutable, requireRequired, requireSchema, requireWritable } from '../users/attributes.ts'
import type { SignedInUser } from '../users/signedInUser.ts'
import { signedInUser } from '../users/signedInUser.ts'

/** Attributes change at once, except a new e-mail address in a pool that wants it verified first. */
export const updateUserAttributes: Operation<UpdateUserAttributesCommandInput, UpdateUserAttributesCommandOutput> = {
  authorization: 'accessToken',
  honours: { UserAttributes: { each: { Name: true, Value: true } }, AccessToken: true, ClientMetadata: triggersOnly },
  run(input, context) {
    const signedIn = signedInUser(context, input.AccessToken)
    const { pool, client, user, users } = signedIn
    const given = attributesFrom(input.UserAttributes)
    requireWritable(client, Object.keys(given))
    requireSchema(pool, given)
    requireMutable(pool, Object.keys(given))
    requireRequired(pool, { ...user.attributes, ...given })

    return context.store.transaction(() => {
      const { email, ...others } = given
      const phone = others.phone_number
      const isNewPhone = phone !== undefined && phone !== user.attributes.phone_number
      const isNewEmail = email !== undefined && email !== user.attributes.email
      const emailChange = isNewEmail ? changeEmail(context, signedIn, email) : undefined
      users.save({
        ...user,
        attributes: {
          ...user.attributes,
          ...others,
          ...(isNewPhone && { phone_number_verified: 'false' }),
          ...emailChange?.attributes,
        },
        modifiedAt: context.clock(),
      })
      return { CodeDeliveryDetailsList: emailChange?.deliveries ?? [] }
    })
  },
}

interface EmailChange {
  /** What to write now; nothing while the old address stays until the new one is verified. */
  readonly attributes: Attributes
  readonly deliveries: CodeDeliveryDetailsType[]
}

function changeEmail(context: OperationContext, { pool, user, users }: SignedInUser, email: string): EmailChange {
  if (users.hasEmail(email, user.username)) throw emailTakenAsAlias()
  const target = { pool, username: user.username, purpose: 'email' } as const
  if (pool.attributesRequireVerificationBeforeUpdate.includes('email')) {
    return { attributes: {}, deliveries: [issueCode(context, target, email)] }
  }
  // A code for the former address would otherwise verify it still.
  endCode(context, target, 'expired')
  const isVerified = pool.autoVerifiedAttributes.includes('email')
  return {
    attributes: { email, email_verified: 'false' },
    deliveries: isVerified ? [issueCode(context, target, email)] : [],
  }
}
