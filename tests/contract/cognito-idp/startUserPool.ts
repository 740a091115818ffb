/**
 * The seeded user pool over HTTP, with a clock that can be put forward and short ways to what most tests begin with.
 */
import type { AuthenticationResultType, PasswordPolicyType } from '@aws-sdk/client-cognito-identity-provider'
import {
  CognitoIdentityProviderClient,
  ConfirmSignUpCommand,
  InitiateAuthCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import type { EmulatorOptions } from '../../../emulator/program/createEmulator.ts'
import { localBackend } from '../../../emulator/seed/localBackend.ts'
import type {
  UserPoolClient,
  UserPoolClientSettings,
} from '../../../emulator/services/cognito-idp/pools/userPoolClients.ts'
import { userPoolClientsOf } from '../../../emulator/services/cognito-idp/pools/userPoolClients.ts'
import type { UserPoolSettings } from '../../../emulator/services/cognito-idp/pools/userPools.ts'
import { userPoolsOf } from '../../../emulator/services/cognito-idp/pools/userPools.ts'
import { PoolUsers } from '../../../emulator/services/cognito-idp/users/users.ts'
import type { InboxMessage } from '../../../emulator/state/inbox.ts'
import { listMessages } from '../../../emulator/state/inbox.ts'
import { startEmulator } from '../startEmulator.ts'

export const userPoolId: string = localBackend.userPoolId
export const clientId: string = localBackend.userPoolClientId
/** A second client of the pool, which may send passwords: a sign-in is then one call. */
export const passwordClientId = 'passwordclient000000000001'

export const minute = 60 * 1000
export const hour = 60 * minute
export const password = 'Correct-horse-1'

export type Tokens = Required<Pick<AuthenticationResultType, 'AccessToken' | 'IdToken' | 'RefreshToken'>>

/** @param options as `createEmulator` takes them. */
export async function startUserPool(options: EmulatorOptions = {}) {
  // It stands still otherwise: a slow computer must not let a lock of one second pass by itself.
  let now = Date.now()
  const clock = () => now
  const running = await startEmulator({ clock, ...options })
  const { store } = running.emulator
  const idp = new CognitoIdentityProviderClient({ endpoint: running.url, region: localBackend.region, maxAttempts: 1 })
  let people = 0

  // What most tests are about: a password alone. Those about other first factors allow them by themselves.
  const { Policies } = seededPool().settings
  changePool({
    Policies: { ...Policies, SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] } },
    WebAuthnConfiguration: undefined,
  })
  changeClient({ settings: { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] } })
  changeClient({
    id: passwordClientId,
    settings: { ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] },
  })

  /** Writes the seeded client with changes, under its own id or another. */
  function changeClient(
    change: Partial<Omit<UserPoolClient, 'settings'>> & { readonly settings?: Partial<UserPoolClientSettings> },
  ): void {
    const client = userPoolClientsOf(store).get(clientId)
    if (!client) throw new Error('The seeded client is gone.')
    const settings = { ...client.settings, ...change.settings }
    userPoolClientsOf(store).set(change.id ?? clientId, { ...client, ...change, settings })
  }

  function seededPool() {
    const pool = userPoolsOf(store).get(userPoolId)
    if (!pool) throw new Error('The seeded pool is gone.')
    return pool
  }

  /** Writes the seeded pool with changed settings, under its own id or another. */
  function changePool(change: Partial<UserPoolSettings>, id = userPoolId): void {
    const pool = seededPool()
    userPoolsOf(store).set(id, { ...pool, id, settings: { ...pool.settings, ...change } })
  }

  /** Writes an attribute of somebody as if an administrator had. */
  function setAttribute(name: string, attribute: string, value: string): void {
    const users = new PoolUsers(store, seededPool())
    const user = users.find(name)
    if (!user) throw new Error(`Nobody is called ${name}.`)
    users.save({ ...user, attributes: { ...user.attributes, [attribute]: value } })
  }

  function policies(change: PasswordPolicyType): UserPoolSettings['Policies'] {
    const { Policies } = seededPool().settings
    return { ...Policies, PasswordPolicy: { ...Policies.PasswordPolicy, ...change } }
  }

  /** `<code>: <message>` of a call that must fail. */
  async function refusal(call: Promise<unknown>): Promise<string> {
    try {
      await call
    } catch (problem) {
      if (problem instanceof Error) return `${problem.name}: ${problem.message}`
    }
    throw new Error('The call was not refused.')
  }

  function newestMail(to?: string): InboxMessage {
    const message = listMessages(store, clock()).find((candidate) => to === undefined || candidate.to === to)
    if (!message) throw new Error('There is no mail.')
    return message
  }

  /** An address that nobody has yet. */
  function newAddress(): string {
    people += 1
    return `person${people}@example.test`
  }

  async function signUp(email = newAddress()): Promise<{ email: string; sub: string; code: string }> {
    const { UserSub: sub = '' } = await idp.send(
      new SignUpCommand({ ClientId: clientId, Username: email, Password: password }),
    )
    return { email, sub, code: newestMail(email).code ?? '' }
  }

  async function confirmedPerson(): Promise<{ email: string; sub: string }> {
    const { email, sub, code } = await signUp()
    await idp.send(new ConfirmSignUpCommand({ ClientId: clientId, Username: email, ConfirmationCode: code }))
    return { email, sub }
  }

  const signIn = (email: string, secret?: string) => signInWith(passwordClientId, email, secret)

  /** By a client that may send passwords. */
  async function signInWith(ClientId: string, email: string, secret = password): Promise<Tokens> {
    const { AuthenticationResult: result } = await idp.send(
      new InitiateAuthCommand({
        ClientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: email, PASSWORD: secret },
      }),
    )
    const { AccessToken = '', IdToken = '', RefreshToken = '' } = result ?? {}
    return { AccessToken, IdToken, RefreshToken }
  }

  async function signedInPerson(): Promise<{ email: string; sub: string } & Tokens> {
    const person = await confirmedPerson()
    return { ...person, ...(await signIn(person.email)) }
  }

  /** A call as bytes, for what no SDK would send. */
  async function post(
    operation: string,
    body: string,
  ): Promise<{
    status: number
    code: string | null
    body: unknown
  }> {
    const response = await fetch(running.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
      },
      body,
    })
    return { status: response.status, code: response.headers.get('x-amzn-errortype'), body: await response.json() }
  }

  return {
    ...running,
    store,
    idp,
    clock,
    advance: (milliseconds: number) => void (now += milliseconds),
    changeClient,
    pool: seededPool,
    changePool,
    setAttribute,
    policies,
    refusal,
    newestMail,
    newAddress,
    signUp,
    confirmedPerson,
    signIn,
    signInWith,
    signedInPerson,
    post,
    async stop() {
      idp.destroy()
      await running.close()
    },
  }
}

export function payloadOf(jwt: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>
}
