/** What `amplify/` deploys, proven from its templates: no role can do more than `amplify/access` says. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readableHeaders } from '#access/readableHeaders.ts'
import { accessRoles } from '#access/roles.ts'
import { trustPolicyOf } from '#access/trust.ts'
import { guestSessionPolicies } from '#iam/identity-pool/guestSessionPolicies.ts'
import type { SeedCorsRule } from '../../emulator/seed/seedDocument.ts'
import { resourcesOf } from '../../emulator/template/app.ts'
import { layOutApp } from '../../emulator/template/layOutApp.ts'
import { root } from '../../scripts/builds.mjs'
import { sourcesHash } from '../../scripts/synthesisSources.mjs'
import { parseConfiguration } from '../../src/aws/configuration/parseConfiguration.ts'
import { corsRule } from '../../src/aws/failures/paste/corsRule.ts'
import { deployedOutputs } from './deployedOutputs.ts'
import { asDeployed, only, synthesizedApp, synthesizedFiles } from './synthesizedApp.ts'

const app = synthesizedApp()
const { document, findings } = layOutApp(synthesizedFiles(), 'manifest.json')
const bucket = only(app, 'AWS::S3::Bucket')
const roleOf = (name: string) => document.roles.find((role) => role.name.endsWith(`-${name}`))

test('the templates are of these sources; otherwise: npm run amplify:install, npm run amplify:synthesize', () => {
  const { hash } = JSON.parse(readFileSync(join(root, 'tests/amplify/synthesized/sources.json'), 'utf8')) as {
    hash: string
  }
  expect(hash).toBe(sourcesHash(root))
})

test('everything in the templates can be read', () => {
  expect(findings.filter(({ kind }) => kind === 'problem')).toEqual([])
})

test('each role has the policies of access/, on the bucket that is deployed, and no other', () => {
  for (const { name, policies } of accessRoles) {
    const role = roleOf(name)
    expect(role?.policies, name).toEqual(asDeployed(policies, { bucket: bucket.ref, document }))
    expect(role?.managedPolicyArns, name).toBeUndefined()
  }
})

test('each role lets in whom access/ says, and nobody from a pool gets any other', () => {
  for (const role of accessRoles) {
    const deployed = roleOf(role.name)
    expect(deployed?.trustPolicy, role.name).toEqual(trustPolicyOf(role, { identityPoolId: document.identityPool.id }))
  }
  const others = document.roles.filter(({ name }) => !accessRoles.some((role) => name.endsWith(`-${role.name}`)))
  expect(others.map(({ name }) => name)).toEqual([expect.stringContaining('AutoDeleteObjects')])
  for (const { trustPolicy } of others) expect(JSON.stringify(trustPolicy)).not.toContain('cognito')
})

test('the identity pool gives the role of the first group, or the one for all; guests get none', () => {
  expect(document.identityPool).toMatchObject({
    allowGuests: false,
    authenticated: roleOf('authenticated')?.name,
    unauthenticated: roleOf('guest')?.name,
    roleMapping: { type: 'Token', ambiguous: 'AuthenticatedRole' },
  })
  // The roles trust the pool to give nobody what their token does not name, which it does not where people name the role to STS.
  expect(only(app, 'AWS::Cognito::IdentityPool').properties.AllowClassicFlow).toBe(false)
  const byPrecedence = accessRoles
    .filter(({ givenTo }) => givenTo === 'group')
    .sort((one, other) => (one.precedence ?? 0) - (other.precedence ?? 0))
  expect(document.userPool.groups).toEqual(
    byPrecedence.map(({ name }, precedence) => ({ name, precedence, role: roleOf(name)?.name })),
  )
})

test('people sign in by e-mail, must say what to call them, and passwords never leave the browser', () => {
  const { properties: pool } = only(app, 'AWS::Cognito::UserPool')
  expect(pool).toMatchObject({
    AutoVerifiedAttributes: ['email'],
    UsernameAttributes: ['email'],
    MfaConfiguration: 'OPTIONAL',
    EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    Schema: expect.arrayContaining([
      { Name: 'email', Required: true, Mutable: true },
      { Name: 'preferred_username', Required: true, Mutable: true },
      { Name: 'picture', Required: false, Mutable: true },
    ]),
  })
  const { properties: client } = only(app, 'AWS::Cognito::UserPoolClient')
  expect(client.ExplicitAuthFlows).not.toContain('ALLOW_USER_PASSWORD_AUTH')
  expect(client).toMatchObject({ PreventUserExistenceErrors: 'ENABLED' })
  expect(client.GenerateSecret ?? false).toBe(false)
})

test("the bucket keeps versions, is encrypted, is nobody else's, and tells pages what they need", () => {
  expect(bucket.properties).toMatchObject({
    VersioningConfiguration: { Status: 'Enabled' },
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
    },
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
  })
  const [cors] = document.buckets?.[0]?.corsRules ?? []
  expect(cors?.AllowedMethods).toEqual(['GET', 'HEAD', 'PUT', 'POST', 'DELETE'])
  expect(cors?.AllowedOrigins).not.toContain('*')
  expect(cors?.ExposeHeaders).toEqual(readableHeaders)
})

test('what the console tells people to put into a bucket lets pages do and read the same', () => {
  const [told] = JSON.parse(corsRule('http://127.0.0.1:5173')) as [SeedCorsRule]
  expect(document.buckets?.[0]?.corsRules).toEqual([
    { ...told, ID: 'BrowserClients', AllowedOrigins: expect.arrayContaining([...told.AllowedOrigins]) as string[] },
  ])
})

test('the outputs tell the console places, roles and the very policies that are deployed', async () => {
  const configuration = await parseConfiguration(deployedOutputs(app, document), 'amplify_outputs.json')
  expect(configuration.places.map(({ bucket, prefix }) => [bucket, prefix])).toEqual([
    [bucket.ref, 'public/'],
    [bucket.ref, 'shared/'],
    [bucket.ref, 'private/{identityId}/'],
  ])
  expect(configuration.policies?.map(({ roleArn, identityBased }) => [roleArn.split('/')[1], identityBased])).toEqual(
    accessRoles.map(({ name }) => [roleOf(name)?.name, roleOf(name)?.policies]),
  )
  const guest = configuration.policies?.find(({ roleArn }) => roleArn.endsWith('-guest'))
  expect(guest?.guestSession).toEqual(guestSessionPolicies)
  const { policy } = document.buckets?.[0] ?? {}
  for (const { buckets } of configuration.policies ?? [])
    expect(buckets[bucket.ref]).toEqual([{ name: 'BucketPolicy', document: policy }])
  expect(configuration.identityPoolRoles?.Roles.authenticated).toContain(roleOf('authenticated')?.name)
  expect(Object.keys(configuration.identityPoolRoles?.RoleMappings ?? {})).toEqual([
    `cognito-idp.us-east-1.amazonaws.com/${document.userPool.id}:${document.userPool.clientId}`,
  ])
})

test('nothing is made that somebody has to know of and does not: functions only clear the bucket at its end', () => {
  const types = new Set(resourcesOf(app).map(({ type }) => type))
  expect([...types].filter((type) => !/^AWS::(Cognito|IAM|S3)::/.test(type)).sort()).toEqual([
    'AWS::Lambda::Function',
    'Custom::S3AutoDeleteObjects',
  ])
})
