import type {
  AddCustomAttributesCommandInput,
  AddCustomAttributesCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { withCustom } from '../../pools/givenSchema.ts'
import { ownPool, userPoolsOf } from '../../pools/userPools.ts'

/** Attributes that users can have from now on. None can be changed or taken away again. */
export const addCustomAttributes: Operation<AddCustomAttributesCommandInput, AddCustomAttributesCommandOutput> = {
  authorization: 'permission',
  honours: {
    UserPoolId: true,
    CustomAttributes: {
      each: {
        Name: true,
        AttributeDataType: true,
        DeveloperOnlyAttribute: true,
        Mutable: true,
        Required: true,
        NumberAttributeConstraints: { MinValue: true, MaxValue: true },
        StringAttributeConstraints: { MinLength: true, MaxLength: true },
      },
    },
  },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const Schema = withCustom(pool.settings.Schema, input.CustomAttributes ?? [])
    const settings = { ...pool.settings, Schema }
    userPoolsOf(context.store).set(pool.id, { ...pool, settings, modifiedAt: context.clock() })
    return {}
  },
}
