import type {
  CreateManagedLoginBrandingCommandInput,
  CreateManagedLoginBrandingCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation } from '../../../operation.ts'
import { brandingOfClient, brandingsOf, describeBranding } from '../../branding/brandings.ts'
import { givenStyle, styleHonours } from '../../branding/givenStyle.ts'
import { clientOfPool } from '../../pools/userPoolClients.ts'
import { ownPool } from '../../pools/userPools.ts'

/** A style for the sign-in pages of a client that has none. */
export const createManagedLoginBranding: Operation<
  CreateManagedLoginBrandingCommandInput,
  CreateManagedLoginBrandingCommandOutput
> = {
  authorization: 'permission',
  honours: { ...styleHonours, UserPoolId: true, ClientId: true },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const client = clientOfPool(context.store, pool, input.ClientId)
    const style = givenStyle(input)
    if (brandingOfClient(context.store, client.id)) {
      // Recorded (floci#2869).
      const sentence = `A ManagedLoginBranding already exists for client ${client.id}`
      throw new AwsError('ManagedLoginBrandingExistsException', sentence)
    }
    const now = context.clock()
    const made = {
      id: context.random.uuid(),
      poolId: pool.id,
      clientId: client.id,
      ...style,
      createdAt: now,
      modifiedAt: now,
    }
    brandingsOf(context.store).set([pool.id, made.id], made)
    return { ManagedLoginBranding: describeBranding(made) }
  },
}
