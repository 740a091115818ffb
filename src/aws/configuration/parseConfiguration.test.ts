import { expect, test } from 'vitest'
import { ConfigurationError } from './configurationError.ts'
import { parseConfiguration } from './parseConfiguration.ts'

const auth = {
  aws_region: 'us-east-1',
  user_pool_id: 'us-east-1_Rolecall1',
  user_pool_client_id: '4rolecalllocalclient000001',
  identity_pool_id: 'us-east-1:7d0e5a52-31a4-4f0b-9d0c-5a1e0b7c2d11',
}

const deployed = {
  account: '123456789012',
  roleArn: 'arn:aws:iam::123456789012:role/readers',
  identityBased: [{ name: 'Folders', document: { Version: '2012-10-17', Statement: [] } }],
  buckets: { 'team-photos': [] },
}

test('the outputs of a deployed backend are enough', () => {
  const outputs = { version: '1.4', auth, storage: { aws_region: 'eu-west-1', bucket_name: 'photos-1' } }
  expect(parseConfiguration(outputs, 'f')).toEqual({
    region: 'us-east-1',
    userPoolId: auth.user_pool_id,
    userPoolClientId: auth.user_pool_client_id,
    identityPoolId: auth.identity_pool_id,
    guestAccess: false,
    places: [{ bucket: 'photos-1', prefix: '', label: 'photos-1', region: 'eu-west-1' }],
  })
})

test('the section of Rolecall adds endpoints, places and people, and what it does not know is left out', () => {
  const endpoint = 'http://127.0.0.1:4566'
  const rolecall = {
    endpoints: { userPool: endpoint, identityPool: endpoint, s3: endpoint, route53: endpoint, sts: endpoint },
    places: [{ bucket: 'team-photos', prefix: 'private/{identityId}/', label: 'My folder' }],
    identityPoolRoles: {
      Roles: { authenticated: 'arn:a' },
      RoleMappings: { p: { Type: 'Token', AmbiguousRoleResolution: 'Deny' } },
    },
    label: 'local: no AWS account',
    decisionLogUrl: `${endpoint}/_rolecall/decisions`,
    policiesUrl: `${endpoint}/_rolecall/policies`,
    policies: [deployed],
    later: true,
  }
  const config = parseConfiguration(
    { auth: { ...auth, unauthenticated_identities_enabled: true }, custom: { rolecall, other: 1 } },
    'f',
  )
  expect(config).toMatchObject({
    guestAccess: true,
    endpoints: rolecall.endpoints,
    places: rolecall.places,
    label: rolecall.label,
    identityPoolRoles: rolecall.identityPoolRoles,
    decisionLogUrl: rolecall.decisionLogUrl,
    policiesUrl: rolecall.policiesUrl,
    policies: rolecall.policies,
  })
  expect(config).not.toHaveProperty('later')
})

test("the password policy of the pool is kept, with Cognito's default for what it does not say", () => {
  const config = parseConfiguration(
    { auth: { ...auth, password_policy: { min_length: 12, require_symbols: false } } },
    'f',
  )
  expect(config.passwordPolicy).toEqual({
    minLength: 12,
    requireLowercase: true,
    requireUppercase: true,
    requireNumbers: true,
    requireSymbols: false,
  })
})

test.each([
  ['no JSON object', 'x', 'the whole file', 'expected Object, found "x"'],
  ['no auth section', {}, 'auth', 'this entry is missing'],
  [
    'no identity pool',
    { auth: { ...auth, identity_pool_id: undefined } },
    'auth.identity_pool_id',
    'this entry is missing',
  ],
  [
    'a pool id of the wrong form',
    { auth: { ...auth, user_pool_id: 'pool' } },
    'auth.user_pool_id',
    'must look like us-east-1_AbC123xyz',
  ],
  [
    'an empty client id',
    { auth: { ...auth, user_pool_client_id: '' } },
    'auth.user_pool_client_id',
    'must not be empty',
  ],
  [
    'an endpoint that is no URL',
    { auth, custom: { rolecall: { inboxUrl: '/inbox' } } },
    'custom.rolecall.inboxUrl',
    'must be an absolute URL',
  ],
  [
    'a place without a bucket',
    { auth, custom: { rolecall: { places: [{ prefix: '', label: 'x' }] } } },
    'custom.rolecall.places.0.bucket',
    'this entry is missing',
  ],
  [
    'a deployed policy without its document',
    { auth, custom: { rolecall: { policies: [{ ...deployed, identityBased: [{ name: 'Folders' }] }] } } },
    'custom.rolecall.policies.0.identityBased.0.document',
    'this entry is missing',
  ],
])('%s is refused with its place in the file', (_, content, place, problem) => {
  let error: unknown
  try {
    parseConfiguration(content, '/amplify_outputs.json')
  } catch (thrown) {
    error = thrown
  }
  expect(error).toBeInstanceOf(ConfigurationError)
  expect(error).toMatchObject({
    where: `/amplify_outputs.json, ${place}`,
    what: `The configuration cannot be used: ${problem}.`,
  })
})
