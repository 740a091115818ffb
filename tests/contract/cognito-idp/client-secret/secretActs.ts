/** What tests do with the secrets of app clients. */
import { createHmac } from 'node:crypto'
import {
  AddUserPoolClientSecretCommand,
  CreateUserPoolClientCommand,
  InitiateAuthCommand,
  ListUserPoolClientSecretsCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { password, type TestPools } from '../startPools.ts'

/** A client with a secret, and a user who can sign in with it. */
export async function confidentialClient(pools: TestPools) {
  const { UserPoolClient } = await pools.root.send(
    new CreateUserPoolClientCommand({
      UserPoolId: pools.poolId,
      ClientName: 'server',
      GenerateSecret: true,
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    }),
  )
  const { ClientId = '', ClientSecret = '' } = UserPoolClient ?? {}
  const username = `user-of-${ClientId}`
  await pools.newUser(username)
  const named = { UserPoolId: pools.poolId, ClientId }
  return {
    ...named,
    ClientSecret,
    add: async (own?: string) =>
      (await pools.root.send(new AddUserPoolClientSecretCommand({ ...named, ClientSecret: own })))
        .ClientSecretDescriptor,
    ids: async () =>
      ((await pools.root.send(new ListUserPoolClientSecretsCommand(named))).ClientSecrets ?? []).map(
        ({ ClientSecretId }) => ClientSecretId,
      ),
    /** @returns whether a sign-in with this secret is taken. */
    async opens(secret: string): Promise<boolean> {
      const SECRET_HASH = createHmac('sha256', secret)
        .update(username + ClientId)
        .digest('base64')
      const signIn = new InitiateAuthCommand({
        ClientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: username, PASSWORD: password, SECRET_HASH },
      })
      return pools.root.send(signIn).then(
        () => true,
        (problem: unknown) => {
          if (String(problem).includes('Unable to verify secret hash')) return false
          throw problem
        },
      )
    },
  }
}
