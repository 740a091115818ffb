import type {
  AdminUpdateUserAttributesCommandInput,
  AdminUpdateUserAttributesCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { endCode, issueCode } from '../../codes/verificationCodes.ts'
import { triggersOnly } from '../../heldByNobody.ts'
import { isAutoVerified } from '../../pools/poolRules.ts'
import { remarkTriggers } from '../../pools/triggers.ts'
import { type Attributes, attributesFrom, requireMutable, requireSchema } from '../../users/attributes.ts'
import { requireFreeAliases } from '../../users/freeName.ts'
import { userOfPool } from '../../users/userOfPool.ts'

const contacts = ['email', 'phone_number'] as const

/** Attributes change at once, also what a code would have to prove. A blank value takes the attribute away. */
export const adminUpdateUserAttributes: Operation<
  AdminUpdateUserAttributesCommandInput,
  AdminUpdateUserAttributesCommandOutput
> = {
  authorization: 'permission',
  honours: {
    UserPoolId: true,
    Username: true,
    UserAttributes: { each: { Name: true, Value: true } },
    ClientMetadata: triggersOnly,
  },
  run(input, context) {
    const { pool, users, user } = userOfPool(input, context)
    const given = attributesFrom(input.UserAttributes)
    requireSchema(pool, Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')))
    requireMutable(pool, Object.keys(given))
    const changed = contacts.filter((contact) => given[contact] && given[contact] !== user.attributes[contact])
    const unproven = changed.map((contact) => [`${contact}_verified`, 'false'] as const)
    const all: Attributes = { ...user.attributes, ...Object.fromEntries(unproven), ...given }
    const attributes = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
    requireFreeAliases(users, pool, { username: user.username, attributes })
    const toProve = changed.filter(
      (contact) => isAutoVerified(pool, contact) && attributes[`${contact}_verified`] !== 'true',
    )
    if (toProve.length > 0) remarkTriggers(context, pool, ['CustomMessage'])
    context.store.transaction(() => {
      users.save({ ...user, attributes, modifiedAt: context.clock() })
      // A code for the former value would otherwise verify it still.
      for (const purpose of changed) endCode(context, { pool, username: user.username, purpose }, 'expired')
      for (const contact of toProve) {
        issueCode(
          context,
          { pool, username: user.username, purpose: contact },
          { contact, to: attributes[contact] ?? '' },
        )
      }
    })
    return {}
  },
}
