import { CognitoIdentityClient, GetCredentialsForIdentityCommand, GetIdCommand } from '@aws-sdk/client-cognito-identity'
import { ForgotPasswordCommand, GetUserCommand } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localBackend } from '../../../../emulator/seed/localBackend.ts'
import { identityProvidersOf } from '../../../../emulator/services/cognito-idp/pools/identityProviders.ts'
import { schemaOf } from '../../../../emulator/services/cognito-idp/pools/poolSchema.ts'
import { clientId, userPoolId } from '../startUserPool.ts'
import { signInAtProvider } from './signInAtProvider.ts'
import { hiddenIn, startDomain } from './startDomain.ts'

let domain: Awaited<ReturnType<typeof startDomain>>
beforeAll(async () => {
  domain = await startDomain()
  domain.changePool({
    Schema: schemaOf({
      required: ['email'],
      custom: [{ Name: 'custom:groups', AttributeDataType: 'String', Mutable: true }],
    }),
  })
  identityProvidersOf(domain.store).set([userPoolId, 'Fjord'], {
    poolId: userPoolId,
    name: 'Fjord',
    settings: {
      ProviderType: 'SAML',
      ProviderDetails: { MetadataURL: 'https://fjord.example/metadata.xml' },
      AttributeMapping: {
        email: 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress',
        'custom:groups': 'urn:fjord:groups',
      },
      IdpIdentifiers: ['fjord.example'],
    },
    createdAt: 0,
    modifiedAt: 0,
  })
  domain.changeClient({ settings: { SupportedIdentityProviders: ['COGNITO', 'Pretend', 'Fjord'] } })
})
afterAll(() => domain.stop())

const full = 'openid email profile aws.cognito.signin.user.admin'
const emailClaim = 'claim.http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress'

describe('allowed', () => {
  test('ID-187: the page says what it is, and offers the people of the seed', async () => {
    const page = await domain.send(`/pretend/Pretend?${domain.query()}`)
    expect(page.text).toContain('Pretend, a pretend provider')
    expect(page.text).toContain('Nobody is asked elsewhere, and no password.')
    expect(hiddenIn(page)).toMatchObject({ subject: 'ada', 'claim.email': 'ada@example.test', 'claim.name': 'Ada' })
  })

  test('ID-187: the first sign-in makes a user of the provider, in its group', async () => {
    const word = {
      subject: 'Sub-1',
      'claim.email': 'rosa@example.test',
      'claim.name': 'Rosa',
      'claim.email_verified': 'true',
    }
    const { id, access } = await signInAtProvider(domain, word, { scope: full })
    expect(domain.payloadOf(id)).toMatchObject({
      'cognito:username': 'pretend_sub-1',
      'cognito:groups': [`${userPoolId}_Pretend`],
      email: 'rosa@example.test',
      email_verified: true,
      identities: [
        {
          userId: 'Sub-1',
          providerName: 'Pretend',
          providerType: 'OIDC',
          issuer: null,
          primary: 'true',
          dateCreated: String(domain.clock()),
        },
      ],
    })
    const { Username, UserAttributes } = await domain.idp.send(new GetUserCommand({ AccessToken: access }))
    expect(Username).toBe('pretend_sub-1')
    expect(UserAttributes?.find(({ Name }) => Name === 'identities')?.Value).toContain('"primary":true')
    await expect(domain.signIn('rosa@example.test', 'Rosa-local-1')).resolves.toHaveProperty('IdToken')
  })

  test('ID-187: a later one brings what has changed, and takes nothing away that is not said', async () => {
    const first = await signInAtProvider(domain, {
      subject: 's2',
      'claim.email': 's2@example.test',
      'claim.name': 'One',
    })
    const again = await signInAtProvider(domain, { subject: 's2', 'claim.name': 'Two' }, { scope: full })
    expect(domain.payloadOf(again.id)).toMatchObject({
      sub: domain.payloadOf(first.id).sub,
      email: 's2@example.test',
      name: 'Two',
    })
  })

  test('ID-188: SAML goes the same way, by its own names and by the domain of an address', async () => {
    const { location } = await domain.send(
      `/oauth2/authorize?${domain.query({ idp_identifier: 'fjord.example', identity_provider: undefined })}`,
    )
    expect(location).toMatch(/^\/pretend\/Fjord\?/)
    const word = { subject: 'k1', [emailClaim]: 'kari@fjord.example', 'claim.urn:fjord:groups': 'a,b' }
    const { id } = await signInAtProvider(domain, word, { provider: 'Fjord', scope: full })
    expect(domain.payloadOf(id)).toMatchObject({
      'cognito:username': 'fjord_k1',
      email: 'kari@fjord.example',
      'custom:groups': 'a,b',
      identities: [{ providerType: 'SAML', issuer: 'https://fjord.example/metadata.xml', userId: 'k1' }],
    })
  })

  test('ID-187: the identity pool gives a role for the tokens', async () => {
    const { id } = await signInAtProvider(domain, { subject: 's3', 'claim.email': 's3@example.test' })
    const identity = new CognitoIdentityClient({ endpoint: domain.url, region: 'us-east-1' })
    const Logins = { [`cognito-idp.us-east-1.amazonaws.com/${userPoolId}`]: id }
    const { IdentityId } = await identity.send(
      new GetIdCommand({ IdentityPoolId: localBackend.identityPoolId, Logins }),
    )
    const { Credentials } = await identity.send(new GetCredentialsForIdentityCommand({ IdentityId, Logins }))
    expect(Credentials?.AccessKeyId).toMatch(/^ASIA/)
    identity.destroy()
  })
})

describe('denied', () => {
  test('ID-187: whoever refuses: the app is told', async () => {
    await expect(signInAtProvider(domain, { step: 'refuse' })).rejects.toThrow(
      'http://127.0.0.1:5173/?error=access_denied&state=abc',
    )
  })

  test('ID-187: who lacks what the pool requires, or sends what does not fit: the app is told', async () => {
    await expect(signInAtProvider(domain, { subject: 's5' })).rejects.toThrow(
      /error=invalid_request&error_description=/,
    )
    await expect(signInAtProvider(domain, { subject: 's5', 'claim.email': 'no address' })).rejects.toThrow(
      /error_description=Invalid\+email\+address\+format/,
    )
  })

  test("ID-187: a password is nothing that another provider's people have", async () => {
    await signInAtProvider(domain, { subject: 's6', 'claim.email': 's6@example.test' })
    expect(await domain.refusal(domain.signIn('pretend_s6'))).toBe(
      'NotAuthorizedException: Incorrect username or password.',
    )
    const forgot = domain.idp.send(new ForgotPasswordCommand({ ClientId: clientId, Username: 'pretend_s6' }))
    expect(await domain.refusal(forgot)).toBe(
      'NotAuthorizedException: User password cannot be reset in the current state.',
    )
  })

  test('ID-187: a provider that the client does not sign in with', async () => {
    domain.changeClient({ settings: { SupportedIdentityProviders: ['COGNITO', 'Pretend'] } })
    const { status } = await domain.send(`/pretend/Fjord?${domain.query()}`)
    expect(status).toBe(404)
    domain.changeClient({ settings: { SupportedIdentityProviders: ['COGNITO', 'Pretend', 'Fjord'] } })
  })
})

describe('malformed', () => {
  test('a person without a subject, and a name that is no text', async () => {
    await expect(signInAtProvider(domain, { subject: '', 'claim.email': 'x@example.test' })).rejects.toThrow(
      /error=invalid_request/,
    )
    expect((await domain.send(`/pretend/%E0%A4%A?${domain.query()}`)).status).toBe(404)
  })
})
