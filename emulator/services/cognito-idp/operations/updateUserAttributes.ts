import type {
  CodeDeliveryDetailsType,
  UpdateUserAttributesCommandInput,
  UpdateUserAttributesCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation, OperationContext } from '../../operation.ts'
import { endCode, issueCode } from '../codes/verificationCodes.ts'
import { triggersOnly } from '../heldByNobody.ts'
import { type Contact, isAutoVerified, waitsForVerification } from '../pools/poolRules.ts'
import { remarkTriggers } from '../pools/triggers.ts'
import { attributesFrom, requireMutable, requireRequired, requireSchema, requireWritable } from '../users/attributes.ts'
import { requireFreeAliases } from '../users/freeName.ts'
import type { SignedInUser } from '../users/signedInUser.ts'
import { signedInUser } from '../users/signedInUser.ts'

/** Attributes change at once, except a new address or number in a pool that wants it verified first. */
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
    requireFreeAliases(users, pool, { username: user.username, attributes: given })

    remarkTriggers(context, pool, ['CustomMessage'])
    return context.store.transaction(() => {
      const changes = contacts.flatMap((contact) => changeOf(context, signedIn, contact, given[contact]))
      const waiting = changes.flatMap(({ contact, isWaiting }) => (isWaiting ? [contact] : []))
      const written = Object.entries(given).filter(([name]) => !waiting.some((contact) => contact === name))
      const unproven = changes.flatMap(({ contact, isWaiting }) =>
        isWaiting ? [] : [[`${contact}_verified`, 'false'] as const],
      )
      users.save({
        ...user,
        attributes: { ...user.attributes, ...Object.fromEntries([...written, ...unproven]) },
        modifiedAt: context.clock(),
      })
      return { CodeDeliveryDetailsList: changes.flatMap(({ deliveries }) => deliveries) }
    })
  },
}

const contacts = ['email', 'phone_number'] as const

interface ContactChange {
  readonly contact: Contact
  /** The former value stays until the new one is verified. */
  readonly isWaiting: boolean
  readonly deliveries: CodeDeliveryDetailsType[]
}

function changeOf(
  context: OperationContext,
  { pool, user }: SignedInUser,
  contact: Contact,
  to: string | undefined,
): ContactChange[] {
  if (to === undefined || to === user.attributes[contact]) return []
  const target = { pool, username: user.username, purpose: contact } as const
  if (waitsForVerification(pool, contact)) {
    return [{ contact, isWaiting: true, deliveries: [issueCode(context, target, { contact, to })] }]
  }
  // A code for the former value would otherwise verify it still.
  endCode(context, target, 'expired')
  const deliveries = isAutoVerified(pool, contact) ? [issueCode(context, target, { contact, to })] : []
  return [{ contact, isWaiting: false, deliveries }]
}
