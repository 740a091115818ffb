/** An emulator with a pool of its own beside the seeded one, and people who may do one thing or nothing. */
import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  type CreateUserPoolCommandInput,
} from '@aws-sdk/client-cognito-identity-provider'
import { addUser } from '../accountOf.ts'
import { errorOf } from '../errorOf.ts'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'

export const password = 'Correct-horse-1'
export const account = '123456789012'
export const unknownPool = 'us-east-1_Unknown01'
export const noSuchPool = `ResourceNotFoundException: User pool ${unknownPool} does not exist.`
export const roleArn = `arn:aws:iam::${account}:role/readers`

export interface TestPools extends TestEmulator {
  /** The account owner. */
  readonly root: CognitoIdentityProviderClient
  /** The account owner, asking another region. */
  readonly elsewhere: CognitoIdentityProviderClient
  /** A pool whose people have usernames. */
  readonly poolId: string
  readonly clientId: string
  arnOf(poolId?: string): string
  newPool(input?: Partial<CreateUserPoolCommandInput>): Promise<string>
  /** A client of a new user who may do these on this and nothing else. */
  whoMay(actions: string | readonly string[], resource?: string): CognitoIdentityProviderClient
  /** A user whom nothing is allowed. */
  readonly nobody: CognitoIdentityProviderClient
  /** `<code>: <message>` of a call that must fail. */
  refusal(call: Promise<unknown>): Promise<string>
  /** A confirmed user of the pool with a password. @returns the `sub`. */
  newUser(Username: string, attributes?: Readonly<Record<string, string>>, poolId?: string): Promise<string>
  /** What nobody is answered. */
  denial(action: string, resource?: string): string
}

export async function startPools(): Promise<TestPools> {
  const emulator = await startEmulator()
  const root = emulator.rootClient(CognitoIdentityProviderClient)
  let users = 0
  const newPool = async (input: Partial<CreateUserPoolCommandInput> = {}): Promise<string> => {
    const { UserPool } = await root.send(new CreateUserPoolCommand({ PoolName: 'team', ...input }))
    return UserPool?.Id ?? ''
  }
  const poolId = await newPool({ UsernameConfiguration: { CaseSensitive: false } })
  const { UserPoolClient } = await root.send(
    new CreateUserPoolClientCommand({
      UserPoolId: poolId,
      ClientName: 'app',
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    }),
  )
  const arnOf = (id = poolId) => `arn:aws:cognito-idp:us-east-1:${account}:userpool/${id}`
  const as = (credentials: object) => emulator.rootClient(CognitoIdentityProviderClient, { credentials })
  return {
    ...emulator,
    root,
    elsewhere: emulator.rootClient(CognitoIdentityProviderClient, { region: 'eu-west-1' }),
    poolId,
    clientId: UserPoolClient?.ClientId ?? '',
    arnOf,
    newPool,
    whoMay(actions, resource = arnOf()) {
      users += 1
      const Action = typeof actions === 'string' ? actions : [...actions]
      return as(addUser(emulator, `clerk${users}`, [{ Effect: 'Allow', Action, Resource: resource }]))
    },
    nobody: as(addUser(emulator, 'nobody')),
    async newUser(Username, attributes = {}, UserPoolId = poolId) {
      const UserAttributes = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }))
      const { User } = await root.send(
        new AdminCreateUserCommand({ UserPoolId, Username, UserAttributes, MessageAction: 'SUPPRESS' }),
      )
      await root.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password: password, Permanent: true }))
      return User?.Attributes?.find(({ Name }) => Name === 'sub')?.Value ?? ''
    },
    async refusal(call) {
      const { name, message } = await errorOf(call)
      return `${name}: ${message}`
    },
    denial: (action, resource = arnOf()) =>
      `AccessDeniedException: User: arn:aws:iam::${account}:user/nobody is not authorized to perform: ${action}` +
      `${resource === '*' ? '' : ` on resource: ${resource}`} ` +
      `because no identity-based policy allows the ${action} action`,
  }
}

/** An answer as it stood in the response, to compare as a whole. */
export function answerOf<Answer extends object>({
  $metadata: _metadata,
  ...answer
}: Answer & { readonly $metadata: unknown }): Omit<Answer, '$metadata'> {
  return answer
}

/** A record without one of its members. */
export function without(name: string, record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name))
}
