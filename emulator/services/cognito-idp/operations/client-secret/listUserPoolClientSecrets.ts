import type {
  ListUserPoolClientSecretsCommandInput,
  ListUserPoolClientSecretsCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { describeSecret, secretsOf } from '../../pools/clientSecrets.ts'
import { clientOfPool } from '../../pools/userPoolClients.ts'
import { ownPool } from '../../pools/userPools.ts'

/** Which secrets a client has, without their values. */
export const listUserPoolClientSecrets: Operation<
  ListUserPoolClientSecretsCommandInput,
  ListUserPoolClientSecretsCommandOutput
> = {
  authorization: 'permission',
  honours: {
    UserPoolId: true,
    ClientId: true,
    NextToken: { withoutEffect: 'A client has two secrets at most, and every answer has them all.' },
  },
  run(input, context) {
    const client = clientOfPool(context.store, ownPool(input.UserPoolId, context), input.ClientId)
    return { ClientSecrets: secretsOf(client).map((secret) => describeSecret(client, secret)) }
  },
}
