import type {
  DeleteUserAttributesCommandInput,
  DeleteUserAttributesCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { invalidParameter } from '../../errors.ts'
import { schemaAttribute } from '../../pools/poolRules.ts'
import { requireMutable, requireRequired, requireWritable } from '../../users/attributes.ts'
import { signedInUser } from '../../users/signedInUser.ts'

/** Attributes of the signed-in person go; those that the pool requires stay. */
export const deleteUserAttributes: Operation<DeleteUserAttributesCommandInput, DeleteUserAttributesCommandOutput> = {
  authorization: 'accessToken',
  honours: { UserAttributeNames: true, AccessToken: true },
  run(input, context) {
    const { pool, client, user, users } = signedInUser(context, input.AccessToken)
    const names = input.UserAttributeNames ?? []
    requireWritable(client, names)
    const unknown = names.find((name) => !schemaAttribute(pool, name))
    if (unknown !== undefined) {
      throw invalidParameter(`Invalid user attributes: user.${unknown}: Attribute does not exist in the schema.\n`)
    }
    requireMutable(pool, names)
    const removed = [...names, ...names.map((name) => `${name}_verified`)]
    const attributes = Object.fromEntries(Object.entries(user.attributes).filter(([name]) => !removed.includes(name)))
    requireRequired(pool, attributes)
    context.store.transaction(() => users.save({ ...user, attributes, modifiedAt: context.clock() }))
    return {}
  },
}
