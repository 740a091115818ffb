import type {
  AdminDeleteUserAttributesCommandInput,
  AdminDeleteUserAttributesCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { userOfPool } from '../../users/userOfPool.ts'
import { withoutAttributes } from '../../users/withoutAttributes.ts'

/** Attributes of a user go; those that the pool requires stay. */
export const adminDeleteUserAttributes: Operation<
  AdminDeleteUserAttributesCommandInput,
  AdminDeleteUserAttributesCommandOutput
> = {
  authorization: 'permission',
  honours: { UserPoolId: true, Username: true, UserAttributeNames: true },
  run(input, context) {
    const { pool, users, user } = userOfPool(input, context)
    const attributes = withoutAttributes(pool, user, input.UserAttributeNames ?? [])
    context.store.transaction(() => users.save({ ...user, attributes, modifiedAt: context.clock() }))
    return {}
  },
}
