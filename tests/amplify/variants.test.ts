/** What amplify/options.ts may be switched to, proven from the templates that it comes to: what was asked for is there, and no right more. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { accessRoles } from '#access/roles.ts'
import { resourcesOf } from '../../emulator/template/app.ts'
import { layOutApp } from '../../emulator/template/layOutApp.ts'
import { variantsFile } from '../../scripts/synthesisSources.mjs'
import { read } from '../tree.ts'
import { asDeployed, only, synthesizedApp, synthesizedFiles } from './synthesizedApp.ts'

const names = Object.keys(JSON.parse(read(variantsFile)) as object)
const folderOf = (name: string) => `variants/${name}`

describe.each(names)('%s', (name) => {
  const app = synthesizedApp(folderOf(name))
  const { document, findings } = layOutApp(synthesizedFiles(folderOf(name)), 'manifest.json')

  test('can be read', () => {
    expect(findings.filter(({ kind }) => kind === 'problem')).toEqual([])
  })

  test('gives the roles of people the policies of access/ and no other', () => {
    const bucket = only(app, 'AWS::S3::Bucket').ref
    const expected = accessRoles.map(({ name: role, policies }) => [role, asDeployed(policies, { bucket, document })])
    const roles = document.roles.filter(({ trustPolicy }) => JSON.stringify(trustPolicy).includes('cognito-identity'))
    expect(roles.map(({ managedPolicyArns }) => managedPolicyArns ?? [])).toEqual(accessRoles.map(() => []))
    const deployed = new Map(roles.map((role) => [role.name.split('-').at(-1), role.policies]))
    expect([...deployed].sort()).toEqual(expected.sort())
  })
})

describe('every provider', () => {
  const app = synthesizedApp(folderOf('everyProvider'))
  const providers = resourcesOf(app).filter(({ type }) => type === 'AWS::Cognito::UserPoolIdentityProvider')
  const byName = new Map(providers.map(({ properties }) => [properties.ProviderName, properties]))

  test('is there, and the client lets people in by it and by the pool itself', () => {
    expect([...byName.keys()].sort()).toEqual(
      ['Company', 'Facebook', 'Google', 'LoginWithAmazon', 'Partner', 'SignInWithApple'].sort(),
    )
    const { properties: client } = only(app, 'AWS::Cognito::UserPoolClient')
    const allowed = client.SupportedIdentityProviders as readonly string[]
    expect([...allowed].sort()).toEqual([...providers.map(({ ref }) => ref), 'COGNITO'].sort())
    expect(client.AllowedOAuthFlows).toEqual(['code'])
  })

  test('says where the attribute comes from that is required of everybody', () => {
    for (const [name, { AttributeMapping }] of byName)
      expect(AttributeMapping, String(name)).toMatchObject({
        email: expect.any(String) as string,
        preferred_username: expect.any(String) as string,
      })
  })

  test('takes its ids and secrets from the account, never from the code', () => {
    const secrets = providers.flatMap(({ stack, id }) =>
      Object.entries((stack.template.Resources[id]?.Properties?.ProviderDetails ?? {}) as object).filter(([key]) =>
        /client|secret|private_key|team_id|key_id/.test(key),
      ),
    )
    expect(secrets).toHaveLength(12)
    for (const [key, value] of secrets)
      expect(value, key).toEqual({ 'Fn::GetAtt': ['AmplifySecretFetcherResource', expect.any(String) as string] })
  })

  test('leads back only to addresses that Cognito takes: HTTPS, or localhost', () => {
    const { properties: client } = only(app, 'AWS::Cognito::UserPoolClient')
    const urls = ['https://console.example.com/', 'http://localhost:5173/']
    expect([client.CallbackURLs, client.LogoutURLs]).toEqual([urls, urls])
    expect(only(app, 'AWS::Cognito::UserPoolDomain').properties.Domain).toEqual(expect.any(String))
  })

  test('of OpenID Connect is asked by its issuer, of SAML by the address of its metadata', () => {
    expect(byName.get('Company')).toMatchObject({
      ProviderType: 'OIDC',
      ProviderDetails: { oidc_issuer: 'https://login.example.com', authorize_scopes: 'openid email profile' },
    })
    expect(byName.get('Partner')).toMatchObject({
      ProviderType: 'SAML',
      ProviderDetails: { MetadataURL: 'https://partner.example.com/metadata.xml' },
    })
  })

  test('comes with guests and a second step that is asked of everybody, where both are switched on', () => {
    expect(only(app, 'AWS::Cognito::IdentityPool').properties.AllowUnauthenticatedIdentities).toBe(true)
    expect(only(app, 'AWS::Cognito::UserPool').properties).toMatchObject({
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    })
  })
})

describe('every second step', () => {
  const app = synthesizedApp(folderOf('everySecondStep'))
  const { properties: pool } = only(app, 'AWS::Cognito::UserPool')

  test('may be chosen, and a password is reset by the way that it does not take', () => {
    expect(pool).toMatchObject({
      MfaConfiguration: 'OPTIONAL',
      EnabledMfas: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'],
      AccountRecoverySetting: {
        RecoveryMechanisms: [
          { Name: 'verified_email', Priority: 1 },
          { Name: 'verified_phone_number', Priority: 2 },
        ],
      },
    })
  })

  test('by e-mail is sent by SES, from the address that the options name', () => {
    expect(pool.EmailConfiguration).toMatchObject({
      EmailSendingAccount: 'DEVELOPER',
      From: 'codes@example.com',
      SourceArn: 'arn:aws:ses:us-east-1:123456789012:identity/codes@example.com',
    })
  })

  test('by SMS is sent with a role that may do nothing else, and that Cognito alone may take', () => {
    const { roles } = layOutApp(synthesizedFiles(folderOf('everySecondStep')), 'manifest.json').document
    const arn = String((pool.SmsConfiguration as { SnsCallerArn?: unknown }).SnsCallerArn)
    const sender = roles.find(({ name }) => arn.endsWith(`/${name}`))
    expect(sender?.policies?.map(({ document }) => document.Statement)).toEqual([
      [{ Action: 'sns:Publish', Effect: 'Allow', Resource: '*' }],
    ])
    expect(JSON.stringify(sender?.trustPolicy)).toContain('"Service":"cognito-idp.amazonaws.com"')
  })

  test('changes nothing of what the pool requires, so that it may be switched on later', () => {
    const { Schema } = only(synthesizedApp(), 'AWS::Cognito::UserPool').properties
    expect(pool.Schema).toEqual(Schema)
  })

  test('stands beside a provider of SAML whose metadata is a file', () => {
    const { ProviderDetails } = only(app, 'AWS::Cognito::UserPoolIdentityProvider').properties
    const metadata = readFileSync(join(import.meta.dirname, 'samlMetadata.xml'), 'utf8')
    expect(ProviderDetails).toMatchObject({ MetadataFile: metadata })
  })
})

test('without a second step none is offered, and a hosted zone is made where one is named', () => {
  const app = synthesizedApp(folderOf('noSecondStep'))
  const { properties: pool } = only(app, 'AWS::Cognito::UserPool')
  expect([pool.MfaConfiguration, pool.EnabledMfas]).toEqual(['OFF', undefined])
  expect(only(app, 'AWS::Route53::HostedZone').properties.Name).toBe('example.com')
})
