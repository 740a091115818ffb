import type {
  DeleteUserAttributesCommandInput,
  DeleteUserAttributesCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../operation.ts'
import { requireWritable } from '../users/attributes.ts'
import { signedInUser } from '../users/signedInUser.ts'
import { withoutAttributes } from '../users/withoutAttributes.ts'

/** Attributes of the signed-in person go; those that the pool requires stay. */
export const deleteUserAttributes: Operation<DeleteUserAttributesCommandInput, DeleteUserAttributesCommandOutput> = {
  authorization: 'accessToken',
  honours: { UserAttributeNames: true, AccessToken: true },
  run(input, context) {
    const { pool, client, user, users } = signedInUser(context, input.AccessToken)
    const names = input.UserAttributeNames ?? []
    requireWritable(client, names)
    const attributes = withoutAttributes(pool, user, names)
    context.store.transaction(() => users.save({ ...user, attributes, modifiedAt: context.clock() }))
    return {}
  },
}
