import {
  AdminDisableProviderForUserCommand,
  AdminLinkProviderForUserCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signInAtProvider } from '../oauth/signInAtProvider.ts'
import { startDomain } from '../oauth/startDomain.ts'
import { userPoolId } from '../startUserPool.ts'

let domain: Awaited<ReturnType<typeof startDomain>>
let root: CognitoIdentityProviderClient
beforeAll(async () => {
  domain = await startDomain()
  root = domain.rootClient(CognitoIdentityProviderClient)
})
afterAll(() => domain.stop())

const disable = (ProviderName: string, ProviderAttributeValue: string, client = root) =>
  client.send(
    new AdminDisableProviderForUserCommand({
      UserPoolId: userPoolId,
      User: { ProviderName, ProviderAttributeName: 'Cognito_Subject', ProviderAttributeValue },
    }),
  )

describe('allowed', () => {
  test('ID-186: a joined identity is taken away: its next sign-in makes a user of its own', async () => {
    const { email, sub } = await domain.confirmedPerson()
    const SourceUser = {
      ProviderName: 'Pretend',
      ProviderAttributeName: 'Cognito_Subject',
      ProviderAttributeValue: 'linked-1',
    }
    const DestinationUser = { ProviderName: 'Cognito', ProviderAttributeValue: email }
    await root.send(new AdminLinkProviderForUserCommand({ UserPoolId: userPoolId, DestinationUser, SourceUser }))
    const signIn = async () =>
      domain.payloadOf((await signInAtProvider(domain, { subject: 'linked-1', 'claim.email': email })).id)
    expect((await signIn()).sub).toBe(sub)
    await disable('Pretend', 'linked-1')
    expect((await signIn())['cognito:username']).toBe('pretend_linked-1')
    expect(domain.payloadOf((await domain.signIn(email)).IdToken)).not.toHaveProperty('identities')
  })

  test('ID-186: a user of another provider is disabled', async () => {
    const word = { subject: 'somebody', 'claim.email': 'somebody@example.test' }
    await signInAtProvider(domain, word)
    await disable('Pretend', 'somebody')
    await expect(signInAtProvider(domain, word)).rejects.toThrow('error=invalid_request')
  })

  test("ID-186: a user of the pool's own signs in by password no more", async () => {
    const { email } = await domain.confirmedPerson()
    await disable('Cognito', email)
    expect(await domain.refusal(domain.signIn(email))).toBe('NotAuthorizedException: Incorrect username or password.')
  })
})

test('denied: a role without the permission', async () => {
  const rosa = domain.clientFor('rosa', CognitoIdentityProviderClient)
  expect(await domain.refusal(disable('Pretend', 'x', rosa))).toMatch(/^AccessDeniedException: /)
})

test('malformed: nobody, and no such provider', async () => {
  expect(await domain.refusal(disable('Pretend', 'never'))).toBe('UserNotFoundException: User does not exist.')
  expect(await domain.refusal(disable('Cognito', 'never'))).toBe('UserNotFoundException: User does not exist.')
  expect(await domain.refusal(disable('Nobody', 'x'))).toMatch(/^ResourceNotFoundException: /)
})
