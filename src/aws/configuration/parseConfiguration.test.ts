import { expect, test } from 'vitest'
import { ConfigurationError } from './configurationError.ts'
import { parseConfiguration } from './parseConfiguration.ts'

const auth = {
  aws_region: 'us-east-1',
  user_pool_id: 'us-east-1_Rolecall1',
  user_pool_client_id: '4rolecalllocalclient000001',
  identity_pool_id: 'us-east-1:7d0e5a52-31a4-4f0b-9d0c-5a1e0b7c2d11',
}

const ofReaders = { role: 'readers', mayDo: 'reads shared/', mayNot: 'deletes nothing' }

const deployed = {
  account: '123456789012',
  roleArn: 'arn:aws:iam::123456789012:role/readers',
  identityBased: [{ name: 'Folders', document: { Version: '2012-10-17', Statement: [] } }],
  buckets: { 'team-photos': [] },
}

test('the outputs of a deployed backend are enough', async () => {
  const outputs = { version: '1.4', auth, storage: { aws_region: 'eu-west-1', bucket_name: 'photos-1' } }
  expect(await parseConfiguration(outputs, 'f')).toEqual({
    region: 'us-east-1',
    userPoolId: auth.user_pool_id,
    userPoolClientId: auth.user_pool_client_id,
    identityPoolId: auth.identity_pool_id,
    guestAccess: false,
    places: [{ bucket: 'photos-1', prefix: '', label: 'photos-1', region: 'eu-west-1' }],
  })
})

test('the section of Rolecall adds endpoints, places and people, and what it does not know is left out', async () => {
  const endpoint = 'http://127.0.0.1:4566'
  const rolecall = {
    endpoints: { userPool: endpoint, identityPool: endpoint, s3: endpoint, route53: endpoint, sts: endpoint },
    places: [{ bucket: 'team-photos', prefix: 'private/{identityId}/', label: 'My folder' }],
    identityPoolRoles: {
      Roles: { authenticated: 'arn:a' },
      RoleMappings: { p: { Type: 'Token', AmbiguousRoleResolution: 'Deny' } },
    },
    groupRoles: [{ group: 'readers', roleArn: 'arn:r', precedence: 30 }],
    label: 'local: no AWS account',
    people: [{ ...ofReaders, name: 'Rosa', email: 'rosa@example.test', password: 'p', passwordState: 'changed' }],
    peopleUrl: `${endpoint}/_rolecall/people`,
    guest: { ...ofReaders, role: 'guest' },
    decisionLogUrl: `${endpoint}/_rolecall/decisions`,
    policiesUrl: `${endpoint}/_rolecall/policies`,
    policies: [deployed],
    later: true,
  }
  const config = await parseConfiguration(
    { auth: { ...auth, unauthenticated_identities_enabled: true }, custom: { rolecall, other: 1 } },
    'f',
  )
  expect(config).toMatchObject({
    guestAccess: true,
    endpoints: rolecall.endpoints,
    places: rolecall.places,
    label: rolecall.label,
    people: rolecall.people,
    peopleUrl: rolecall.peopleUrl,
    guest: rolecall.guest,
    identityPoolRoles: rolecall.identityPoolRoles,
    groupRoles: rolecall.groupRoles,
    decisionLogUrl: rolecall.decisionLogUrl,
    policiesUrl: rolecall.policiesUrl,
    policies: rolecall.policies,
  })
  expect(config).not.toHaveProperty('later')
})

test('the password policy of the pool is kept, and nothing is required that it does not say', async () => {
  const config = await parseConfiguration(
    { auth: { ...auth, password_policy: { min_length: 12, require_numbers: true, require_symbols: false } } },
    'f',
  )
  expect(config.passwordPolicy).toEqual({
    minLength: 12,
    requireLowercase: false,
    requireUppercase: false,
    requireNumbers: true,
    requireSymbols: false,
  })
})

test('what the pool asks for as a second step is kept', async () => {
  const told = { mfa_configuration: 'OPTIONAL', mfa_methods: ['TOTP'] }
  expect(await parseConfiguration({ auth: { ...auth, ...told } }, 'f')).toMatchObject({
    mfa: 'OPTIONAL',
    mfaMethods: ['TOTP'],
  })
  const config = await parseConfiguration({ auth }, 'f')
  for (const member of ['mfa', 'mfaMethods', 'passwordless']) expect(config).not.toHaveProperty(member)
})

test.each([
  [{ email_otp_enabled: true }, { emailCode: true, textCode: false }],
  [
    { sms_otp_enabled: true, web_authn: {} },
    { emailCode: false, textCode: true, passkeys: {} },
  ],
  [
    {
      email_otp_enabled: false,
      web_authn: { relying_party_id: 'localhost', user_verification: 'preferred' },
      preferred_challenge: 'WEB_AUTHN',
    },
    { emailCode: false, textCode: false, passkeys: { relyingPartyId: 'localhost' } },
  ],
])('of ways without a password %j comes to %j', async (passwordless, wanted) => {
  expect((await parseConfiguration({ auth: { ...auth, passwordless } }, 'f')).passwordless).toEqual(wanted)
})

test('a word for second steps that nobody knows keeps nobody from signing in', async () => {
  const config = await parseConfiguration({ auth: { ...auth, mfa_configuration: 'OFF' } }, 'f')
  expect(config).not.toHaveProperty('mfa')
})

test.each([
  ['no JSON object', 'x', 'the whole file', 'expected Object, found "x"'],
  ['no auth section', {}, 'auth', 'this entry is missing'],
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
])('%s is refused with its place in the file', async (_, content, place, problem) => {
  const error: unknown = await parseConfiguration(content, '/amplify_outputs.json').catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(ConfigurationError)
  expect(error).toMatchObject({
    where: `/amplify_outputs.json, ${place}`,
    what: `The configuration cannot be used: ${problem}.`,
  })
})

test('a password policy that says a length alone requires nothing else', async () => {
  const { passwordPolicy } = await parseConfiguration({ auth: { ...auth, password_policy: { min_length: 6 } } }, 'f')
  expect(passwordPolicy).toEqual({
    minLength: 6,
    requireLowercase: false,
    requireUppercase: false,
    requireNumbers: false,
    requireSymbols: false,
  })
})

test.each(['1', '1.1', '1.2', '1.3', '1.4', '1.5'])(
  'a file of version %s is read, with what the console has no use for',
  async (version) => {
    const content = {
      version,
      auth: { ...auth, mfa_configuration: 'OFF', identity_providers: ['SAML'] },
      data: { url: 'https://example.com/graphql' },
      geo: { aws_region: 'us-east-1' },
      notifications: {},
    }
    expect(await parseConfiguration(content, 'f')).toMatchObject({ userPoolId: auth.user_pool_id, guestAccess: false })
  },
)

test('every path of every bucket is a place', async () => {
  const bucket = { name: 'photos', bucket_name: 'photos-1', aws_region: 'us-east-1' }
  const storage = {
    aws_region: 'us-east-1',
    bucket_name: 'photos-1',
    buckets: [
      {
        ...bucket,
        paths: {
          'public/*': { guest: ['get', 'list'], authenticated: ['get', 'list', 'write'] },
          'private/${cognito-identity.amazonaws.com:sub}/*': { entityidentity: ['get', 'list', 'write', 'delete'] },
        },
      },
      { name: 'archive', bucket_name: 'archive-1', aws_region: 'eu-west-1' },
    ],
  }
  expect((await parseConfiguration({ auth, storage }, 'f')).places).toEqual([
    { bucket: 'photos-1', region: 'us-east-1', prefix: 'public/', label: 'photos: public' },
    { bucket: 'photos-1', region: 'us-east-1', prefix: 'private/{identityId}/', label: 'photos: private/my own' },
    { bucket: 'archive-1', region: 'eu-west-1', prefix: '', label: 'archive' },
  ])
})

const gen1 = {
  aws_project_region: 'us-east-1',
  aws_cognito_region: 'us-east-1',
  aws_cognito_identity_pool_id: auth.identity_pool_id,
  aws_user_pools_id: auth.user_pool_id,
  aws_user_pools_web_client_id: auth.user_pool_client_id,
  aws_cognito_password_protection_settings: {
    passwordPolicyMinLength: '10',
    passwordPolicyCharacters: ['REQUIRES_NUMBERS'],
  },
  aws_user_files_s3_bucket: 'photos-1',
  aws_user_files_s3_bucket_region: 'eu-west-1',
}

test('a file of Amplify Gen 1 is read', async () => {
  expect(await parseConfiguration(gen1, 'f')).toEqual({
    region: 'us-east-1',
    signInBy: 'username',
    userPoolId: auth.user_pool_id,
    userPoolClientId: auth.user_pool_client_id,
    identityPoolId: auth.identity_pool_id,
    guestAccess: true,
    passwordPolicy: {
      minLength: 10,
      requireLowercase: false,
      requireUppercase: false,
      requireNumbers: true,
      requireSymbols: false,
    },
    places: [{ bucket: 'photos-1', prefix: '', label: 'photos-1', region: 'eu-west-1' }],
  })
})

test('a file of Gen 1 admits guests unless it says that everybody signs in, as Amplify reads it', async () => {
  const guestAccess = async (said: string) =>
    (await parseConfiguration({ ...gen1, aws_mandatory_sign_in: said }, 'f')).guestAccess
  expect([await guestAccess('enable'), await guestAccess('disable')]).toEqual([false, true])
})

test.each([
  ['a file without an identity pool', { auth: { ...auth, identity_pool_id: undefined } }, /no identity pool/],
  ['a file of Gen 1 without one', { ...gen1, aws_cognito_identity_pool_id: undefined }, /no identity pool/],
  ['a file of Gen 1 without a user pool', { aws_cognito_identity_pool_id: auth.identity_pool_id }, /Amplify Gen 1/],
])('%s is refused for what it is', async (_what, content, what) => {
  await expect(parseConfiguration(content, 'f')).rejects.toThrow(ConfigurationError)
  await expect(parseConfiguration(content, 'f')).rejects.toThrow(what)
})
