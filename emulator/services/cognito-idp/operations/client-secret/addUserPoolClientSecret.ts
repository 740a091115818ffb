import type {
  AddUserPoolClientSecretCommandInput,
  AddUserPoolClientSecretCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation } from '../../../operation.ts'
import { invalidParameter } from '../../errors.ts'
import { describeSecret, mostSecrets, newSecretValue, secretsOf, withSecrets } from '../../pools/clientSecrets.ts'
import { clientOfPool, userPoolClientsOf } from '../../pools/userPoolClients.ts'
import { ownPool } from '../../pools/userPools.ts'

/** A second secret for a client that has one. Its value is told here alone, and one that was given not even here. */
export const addUserPoolClientSecret: Operation<
  AddUserPoolClientSecretCommandInput,
  AddUserPoolClientSecretCommandOutput
> = {
  authorization: 'permission',
  honours: { UserPoolId: true, ClientId: true, ClientSecret: true },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const client = clientOfPool(context.store, pool, input.ClientId)
    const secrets = secretsOf(client)
    // AWS documents these two, and no sentences.
    if (secrets.length === 0)
      throw invalidParameter(`User pool client ${client.id} is a public client without a secret.`)
    if (secrets.length === mostSecrets) {
      throw new AwsError('LimitExceededException', `User pool client ${client.id} has ${mostSecrets} secrets.`)
    }
    const { ClientSecret: own } = input
    const value = own ?? newSecretValue(context.random)
    // The moment is part of the id, so that two of one client must not share it.
    const createdAt = Math.max(context.clock(), ...secrets.map((secret) => secret.createdAt + 1))
    const made = { value, createdAt }
    userPoolClientsOf(context.store).set(client.id, withSecrets(client, [...secrets, made]))
    return {
      ClientSecretDescriptor: {
        ...describeSecret(client, made),
        ...(own === undefined && { ClientSecretValue: value }),
      },
    }
  },
}
