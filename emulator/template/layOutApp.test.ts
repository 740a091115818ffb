/** Apps as people write them: what the emulator is filled with, and what is said of the rest. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { AppFiles } from './app.ts'
import { layOutApp } from './layOutApp.ts'

const backends = join(import.meta.dirname, '../../tests/backends')

function laidOut(name: string) {
  const folder = join(backends, name, 'cdk.out')
  const read = (path: string) => {
    const file = join(folder, path)
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined
  }
  return layOutApp({ read }, 'manifest.json')
}

const template = (resources: object, more: object = {}): AppFiles => ({
  read: (path) => (path === 'a.json' ? JSON.stringify({ Resources: resources, ...more }) : undefined),
})
const pools = {
  Pool: { Type: 'AWS::Cognito::UserPool', Properties: { UsernameAttributes: ['email'] } },
  Client: { Type: 'AWS::Cognito::UserPoolClient', Properties: { UserPoolId: { Ref: 'Pool' } } },
  Identities: { Type: 'AWS::Cognito::IdentityPool', Properties: { AllowUnauthenticatedIdentities: 'true' } },
  Attachment: {
    Type: 'AWS::Cognito::IdentityPoolRoleAttachment',
    Properties: {
      IdentityPoolId: { Ref: 'Identities' },
      Roles: { authenticated: { 'Fn::GetAtt': ['Everyone', 'Arn'] } },
    },
  },
  Everyone: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: { Statement: [] } } },
}

test('Amplify with rules of storage: groups, their roles, the bucket with its places', () => {
  const { document, findings } = laidOut('mediaRules')
  expect(findings).toEqual([])
  expect(document.userPool).toMatchObject({ requiredAttributes: ['email', 'preferred_username'], selfSignUp: true })
  expect(document.userPool.groups?.map(({ name, precedence }) => [name, precedence])).toEqual([
    ['editors', 0],
    ['viewers', 1],
  ])
  const editors = document.roles.find(({ name }) => name === document.userPool.groups?.[0]?.role)
  expect(JSON.stringify(editors?.policies)).toContain(`${document.buckets?.[0]?.name}/drafts/*`)
  expect(document.identityPool).toMatchObject({ allowGuests: true, roleMapping: { type: 'Token' } })
  expect(document.places?.map(({ prefix, label }) => [prefix, label])).toEqual([
    ['public/', 'media: public'],
    ['drafts/', 'media: drafts'],
    ['private/{identityId}/', 'media: private/my own'],
  ])
  expect(document.people?.map(({ name, groups }) => [name, groups])).toEqual([
    ['Ada', ['editors']],
    ['Otto', ['viewers']],
    ['Mika', undefined],
  ])
})

test('the CDK alone, with rules of the identity pool: rules in their order, a zone, managed policies', () => {
  const { document, findings } = laidOut('teamRules')
  expect(findings.map(({ where, text }) => `${where}: ${text}`)).toEqual([
    'Reports: No page can call this bucket, here as on AWS: it has no CORS rule.',
  ])
  const { roleMapping } = document.identityPool
  expect(roleMapping?.rules?.map(({ Value, role }) => [Value, role.slice(0, 8)])).toEqual([
    ['auditors', 'Auditors'],
    ['writers', 'Writers0'],
  ])
  expect(document.userPool).toMatchObject({ selfSignUp: false, requiredAttributes: ['email', 'name'] })
  expect(document.people?.[0]?.password).toHaveLength(14)
  expect(document.people?.[0]?.attributes).toEqual({ name: 'Ada' })
  expect(document.hostedZones).toEqual([
    {
      id: expect.stringMatching(/^Z[A-Z0-9]{20}$/) as string,
      name: 'team.test',
      records: [{ name: 'hello.team.test', type: 'TXT', ttl: 1800, values: ['"from code"'] }],
    },
  ])
  const auditors = document.roles.find(({ name }) => name.startsWith('Auditors'))
  const [managed] = document.managedPolicies ?? []
  expect(auditors?.managedPolicyArns).toEqual([`arn:aws:iam::123456789012:policy/${managed?.name}`])
})

test('a bucket that the app only names is there, empty, and said to be so', () => {
  const { document, findings } = laidOut('existingBucket')
  expect(document.buckets).toEqual([{ name: 'company-archive' }])
  expect(findings).toEqual([
    { kind: 'not emulated', where: 'company-archive', text: 'The app only names this bucket. It is there, and empty.' },
  ])
  expect(document.identityPool.allowGuests).toBe(true)
})

test('ids are the same on every run', () => {
  expect(laidOut('mediaRules').document).toEqual(laidOut('mediaRules').document)
})

test('what is not emulated is named with what it means', () => {
  const { findings } = layOutApp(
    template({
      ...pools,
      Pool: {
        Type: 'AWS::Cognito::UserPool',
        Properties: { LambdaConfig: { PostConfirmation: 'arn' } },
      },
      Work: { Type: 'AWS::SQS::Queue' },
      Api: { Type: 'AWS::AppSync::GraphQLApi' },
      Thing: { Type: 'Custom::Thing' },
      Log: { Type: 'Custom::LogRetention' },
      Versions: { Type: 'AWS::S3::Bucket', Properties: { VersioningConfiguration: { Status: 'Enabled' } } },
    }),
    'a.json',
  )
  expect(findings.map(({ where, text }) => `${where}: ${text}`)).toEqual([
    'Work (AWS::SQS::Queue): It is not there, and nobody answers for it. What policies say of sqs is still decided.',
    'Api (AWS::AppSync::GraphQLApi): No query is answered. What policies say of appsync is still decided.',
    'Thing (Custom::Thing): What its function would make is not there.',
    'Pool, trigger PostConfirmation: It does not run, so a new person is in no group that it would add.',
    'Versions: The bucket keeps no versions here: what is deleted or replaced is gone.',
    'Versions: No page can call this bucket, here as on AWS: it has no CORS rule.',
    'Pool: People sign in by their e-mail address here, and not by the name that the pool wants.',
  ])
})

test('a second step after the password is the pool’s, by the ways that it names', () => {
  const Pool = {
    Type: 'AWS::Cognito::UserPool',
    Properties: { MfaConfiguration: 'OPTIONAL', EnabledMfas: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'] },
  }
  const { document } = layOutApp(template({ ...pools, Pool }), 'a.json')
  expect(document.userPool.mfa).toEqual({ configuration: 'OPTIONAL', methods: ['TOTP', 'SMS'] })
})

describe('A sign-in without a password', () => {
  const factors = ['PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN']
  const appWith = (relyingParty: object, flows: readonly string[]) => ({
    ...pools,
    Pool: {
      Type: 'AWS::Cognito::UserPool',
      Properties: {
        UsernameAttributes: ['email'],
        Policies: { SignInPolicy: { AllowedFirstAuthFactors: factors } },
        ...relyingParty,
      },
    },
    Client: { ...pools.Client, Properties: { ...pools.Client.Properties, ExplicitAuthFlows: flows } },
  })
  const localhost = { WebAuthnRelyingPartyID: 'localhost', WebAuthnUserVerification: 'required' }
  const choosing = ['ALLOW_USER_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH']

  test('is the pool’s, with the host that passkeys are for', () => {
    const { document, findings } = layOutApp(template(appWith(localhost, choosing)), 'a.json')
    expect(document.userPool).toMatchObject({
      firstFactors: factors,
      passkeys: { relyingPartyId: 'localhost', userVerification: 'required' },
    })
    expect(findings).toEqual([])
  })

  test('by a passkey of a pool that names no host is not here', () => {
    const { document, findings } = layOutApp(template(appWith({}, choosing)), 'a.json')
    expect(document.userPool.firstFactors).toEqual(['PASSWORD', 'EMAIL_OTP'])
    expect(document.userPool).not.toHaveProperty('passkeys')
    expect(findings).toMatchObject([{ kind: 'not emulated', where: 'Pool' }])
  })

  test('that the client does not allow is a problem, and nobody’s', () => {
    const { document, findings } = layOutApp(template(appWith(localhost, ['ALLOW_USER_SRP_AUTH'])), 'a.json')
    expect(document.userPool).not.toHaveProperty('firstFactors')
    expect(findings).toMatchObject([{ kind: 'problem', where: 'Client' }])
  })
})

test('an identity pool without roles, and two of one name, are problems', () => {
  const without = { Pool: pools.Pool, Client: pools.Client, Identities: pools.Identities, Everyone: pools.Everyone }
  const bucket = { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'twice', CorsConfiguration: {} } }
  const { findings } = layOutApp(template({ ...without, One: bucket, Two: bucket }), 'a.json')
  expect(findings.map(({ kind, where, text }) => [kind, where, text.split('.')[0]])).toEqual([
    ['problem', 'Identities', 'The identity pool has no roles, so it gives nobody credentials'],
    ['problem', 'Two', 'One has the name twice too'],
  ])
})

test.each([
  ['no user pool', { Identities: pools.Identities }, /^AWS::Cognito::UserPool: the app makes no user pool/],
  ['no app client', { Pool: pools.Pool, Identities: pools.Identities }, /^Pool: the user pool has no app client/],
  [
    'no identity pool',
    { Pool: pools.Pool, Client: pools.Client },
    /^AWS::Cognito::IdentityPool: the app makes no identity pool/,
  ],
])('%s: nobody could use it, and the error says so', (_what, resources, problem) => {
  expect(() => layOutApp(template(resources), 'a.json')).toThrow(problem)
})

test('ON without quotes, which YAML reads as true, is a problem', () => {
  const Pool = { Type: 'AWS::Cognito::UserPool', Properties: { MfaConfiguration: true, UsernameAttributes: ['email'] } }
  expect(layOutApp(template({ ...pools, Pool }), 'a.json').findings).toEqual([
    { kind: 'problem', where: 'Pool', text: expect.stringContaining('Write "ON" or "OFF", in quotes') as string },
  ])
})

test('a nested template that is not there is a problem of its stack alone', () => {
  const { findings } = layOutApp(
    template({ ...pools, Lost: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: 'lost.json' } } }),
    'a.json',
  )
  expect(findings).toEqual([{ kind: 'problem', where: 'Lost', text: expect.stringContaining('not there') as string }])
})

test('stacks of a stage, which the CDK writes into an assembly of its own, are read too', () => {
  const manifest = (artifacts: object) => JSON.stringify({ artifacts })
  const files: Readonly<Record<string, string>> = {
    'manifest.json': manifest({ Prod: { type: 'cdk:cloud-assembly', properties: { directoryName: 'assembly-Prod' } } }),
    'assembly-Prod/manifest.json': manifest({
      App: { type: 'aws:cloudformation:stack', properties: { templateFile: 'App.template.json' } },
      Assets: { type: 'cdk:asset-manifest', properties: { file: 'App.assets.json' } },
    }),
    'assembly-Prod/App.assets.json': JSON.stringify({ files: { abc: { source: { path: 'Nested.json' } } } }),
    'assembly-Prod/Nested.json': JSON.stringify({
      Resources: {
        Files: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'of-the-stage', CorsConfiguration: {} } },
      },
    }),
    'assembly-Prod/App.template.json': JSON.stringify({
      Resources: {
        ...pools,
        Nested: {
          Type: 'AWS::CloudFormation::Stack',
          Properties: { TemplateURL: 'https://s3.amazonaws.com/assets/abc.json' },
        },
      },
    }),
  }
  const { document, findings } = layOutApp({ read: (path) => files[path] }, 'manifest.json')
  expect(findings).toEqual([])
  expect(document.buckets?.map(({ name }) => name)).toEqual(['of-the-stage'])
})

test.each([
  ['a file that is not there', {}, 'b.json', /^b\.json: there is no such file/],
  ['a manifest that is none', { 'manifest.json': 'x' }, 'manifest.json', /not the manifest of a cdk\.out/],
  ['an app without stacks', { 'manifest.json': '{"artifacts":{}}' }, 'manifest.json', /the app has no stack/],
])('%s is refused in words', (_what, files: Readonly<Record<string, string>>, entry, problem) => {
  expect(() => layOutApp({ read: (path) => files[path] }, entry)).toThrow(problem)
})
