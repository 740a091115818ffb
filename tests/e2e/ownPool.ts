/** A user pool of a test's own beside the seeded one, with the console pointed at it: what people sign in with, and what it asks of them. */
import {
  CognitoIdentityClient,
  DescribeIdentityPoolCommand,
  UpdateIdentityPoolCommand,
} from '@aws-sdk/client-cognito-identity'
import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  type CreateUserPoolCommandInput,
  InitiateAuthCommand,
  SetUserPoolMfaConfigCommand,
  type SetUserPoolMfaConfigCommandInput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Page } from '@playwright/test'
import { localBackend } from '../../emulator/seed/localBackend.ts'
import { ownerOptions } from './ownedStack.ts'
import type { Stack } from './stack.ts'

export const password = 'Correct-horse-1'

export interface OwnPool {
  readonly idp: CognitoIdentityProviderClient
  readonly id: string
  /** Somebody with a password of their own. */
  addPerson(username: string, attributes?: Readonly<Record<string, string>>): Promise<void>
  /** Somebody who chooses a password at the first sign-in, which is by `password`. */
  addNewcomer(username: string, attributes?: Readonly<Record<string, string>>): Promise<void>
  /** An access token, for what a person sets up in another place. */
  accessTokenOf(username: string): Promise<string>
  /** Points this page's console at the pool, and opens it. */
  open(page: Page, path?: string): Promise<void>
}

/**
 * @param settings of the pool, and what it asks as a second step
 * @param outputs what the file of outputs says of it, under `auth`
 */
export async function newPool(
  stack: Stack,
  {
    pool = {},
    mfa,
    outputs = {},
  }: {
    readonly pool?: Partial<CreateUserPoolCommandInput>
    readonly mfa?: Omit<SetUserPoolMfaConfigCommandInput, 'UserPoolId'>
    readonly outputs?: object
  },
): Promise<OwnPool> {
  const idp = new CognitoIdentityProviderClient(ownerOptions(stack))
  const { UserPool } = await idp.send(new CreateUserPoolCommand({ PoolName: 'own', ...pool }))
  const id = UserPool?.Id ?? ''
  if (mfa) await idp.send(new SetUserPoolMfaConfigCommand({ UserPoolId: id, ...mfa }))
  const { UserPoolClient } = await idp.send(
    new CreateUserPoolClientCommand({
      UserPoolId: id,
      ClientName: 'console',
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    }),
  )
  const clientId = UserPoolClient?.ClientId ?? ''
  await admit(stack, `cognito-idp.${localBackend.region}.amazonaws.com/${id}`, clientId)

  async function create(username: string, attributes: Readonly<Record<string, string>> = {}): Promise<void> {
    const UserAttributes = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }))
    const who = { UserPoolId: id, Username: username, TemporaryPassword: password, UserAttributes }
    await idp.send(new AdminCreateUserCommand({ ...who, MessageAction: 'SUPPRESS' }))
  }

  return {
    idp,
    id,
    addNewcomer: create,
    async addPerson(username, attributes) {
      await create(username, attributes)
      const secret = { Password: password, Permanent: true }
      await idp.send(new AdminSetUserPasswordCommand({ UserPoolId: id, Username: username, ...secret }))
    },
    async accessTokenOf(username) {
      const { AuthenticationResult } = await idp.send(
        new InitiateAuthCommand({
          ClientId: clientId,
          AuthFlow: 'USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: username, PASSWORD: password },
        }),
      )
      return AuthenticationResult?.AccessToken ?? ''
    },
    async open(page, path = '/') {
      await page.route('**/amplify_outputs.json', async (route) => {
        const response = await route.fetch()
        const { auth, custom, ...others } = (await response.json()) as {
          auth: object
          custom: { rolecall: object }
        }
        // The people of the seeded pool are none of this one's.
        const rolecall = { ...custom.rolecall, people: undefined, peopleUrl: undefined }
        const own = { ...auth, user_pool_id: id, user_pool_client_id: clientId, ...outputs }
        await route.fulfill({ response, json: { ...others, auth: own, custom: { rolecall } } })
      })
      await page.goto(stack.consoleUrl + path)
    },
  }
}

/** The identity pool takes the tokens of one more user pool, and gives its people the role of everybody who has signed in. */
async function admit(stack: Stack, ProviderName: string, ClientId: string): Promise<void> {
  const pools = new CognitoIdentityClient(ownerOptions(stack))
  const { IdentityPoolId, IdentityPoolName, AllowUnauthenticatedIdentities, CognitoIdentityProviders } =
    await pools.send(new DescribeIdentityPoolCommand({ IdentityPoolId: localBackend.identityPoolId }))
  await pools.send(
    new UpdateIdentityPoolCommand({
      ...{ IdentityPoolId, IdentityPoolName, AllowUnauthenticatedIdentities },
      CognitoIdentityProviders: [...(CognitoIdentityProviders ?? []), { ProviderName, ClientId }],
    }),
  )
}
