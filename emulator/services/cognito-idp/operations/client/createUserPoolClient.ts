import type {
  CreateUserPoolClientCommandInput,
  CreateUserPoolClientCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { invalidParameter } from '../../errors.ts'
import { requireSoundClient } from '../../pools/checkClient.ts'
import { clientHonours } from '../../pools/clientHonours.ts'
import { newSecretValue } from '../../pools/clientSecrets.ts'
import { describeClient } from '../../pools/describeClient.ts'
import { clientSettings } from '../../pools/givenClient.ts'
import { type UserPoolClient, userPoolClientsOf } from '../../pools/userPoolClients.ts'
import { ownPool } from '../../pools/userPools.ts'

const idCharacters = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** An app client of a pool. A secret is given where it is asked for, and never again otherwise. */
export const createUserPoolClient: Operation<CreateUserPoolClientCommandInput, CreateUserPoolClientCommandOutput> = {
  authorization: 'permission',
  honours: { ...clientHonours, UserPoolId: true, GenerateSecret: true, ClientSecret: true },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const { ClientName = '', GenerateSecret: wantsSecret = false, ClientSecret: own } = input
    if (wantsSecret && own !== undefined) {
      throw invalidParameter('ClientSecret cannot be given together with GenerateSecret.')
    }
    const secret = wantsSecret ? newSecretValue(context.random) : own
    const settings = clientSettings(input, ClientName)
    requireSoundClient(context.store, pool, { settings, ...(secret !== undefined && { secret }) })
    const now = context.clock()
    const client: UserPoolClient = {
      id: context.random.text(26, idCharacters),
      poolId: pool.id,
      ...(secret !== undefined && { secret }),
      settings,
      createdAt: now,
      modifiedAt: now,
    }
    userPoolClientsOf(context.store).set(client.id, client)
    return { UserPoolClient: describeClient(client) }
  },
}
