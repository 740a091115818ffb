import type {
  DeleteUserPoolClientSecretCommandInput,
  DeleteUserPoolClientSecretCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation } from '../../../operation.ts'
import { invalidParameter } from '../../errors.ts'
import { secretId, secretsOf, withSecrets } from '../../pools/clientSecrets.ts'
import { clientOfPool, userPoolClientsOf } from '../../pools/userPoolClients.ts'
import { ownPool } from '../../pools/userPools.ts'

/** One of two secrets goes, and counts no more. */
export const deleteUserPoolClientSecret: Operation<
  DeleteUserPoolClientSecretCommandInput,
  DeleteUserPoolClientSecretCommandOutput
> = {
  authorization: 'permission',
  honours: { UserPoolId: true, ClientId: true, ClientSecretId: true },
  run(input, context) {
    const client = clientOfPool(context.store, ownPool(input.UserPoolId, context), input.ClientId)
    const secrets = secretsOf(client)
    const left = secrets.filter(({ createdAt }) => secretId(client.id, createdAt) !== input.ClientSecretId)
    // AWS documents both, and no sentences.
    if (left.length === secrets.length) {
      throw new AwsError('ResourceNotFoundException', `Client secret ${input.ClientSecretId} does not exist.`)
    }
    if (left.length === 0) throw invalidParameter('The last secret of a client cannot be deleted.')
    userPoolClientsOf(context.store).set(client.id, withSecrets(client, left))
    return {}
  },
}
