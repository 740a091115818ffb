import type {
  UpdateUserPoolClientCommandInput,
  UpdateUserPoolClientCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { requireSoundClient } from '../../pools/checkClient.ts'
import { clientHonours } from '../../pools/clientHonours.ts'
import { describeClient } from '../../pools/describeClient.ts'
import { clientSettings } from '../../pools/givenClient.ts'
import { clientOfPool, userPoolClientsOf } from '../../pools/userPoolClients.ts'
import { ownPool } from '../../pools/userPools.ts'

/** Replaces the settings: what is left out has its default again. Name and secret stay. */
export const updateUserPoolClient: Operation<UpdateUserPoolClientCommandInput, UpdateUserPoolClientCommandOutput> = {
  authorization: 'permission',
  honours: { ...clientHonours, UserPoolId: true, ClientId: true },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const client = clientOfPool(context.store, pool, input.ClientId)
    const settings = clientSettings(input, input.ClientName ?? client.settings.ClientName)
    const changed = { ...client, settings, modifiedAt: context.clock() }
    requireSoundClient(context.store, pool, changed)
    userPoolClientsOf(context.store).set(client.id, changed)
    return { UserPoolClient: describeClient(changed) }
  },
}
