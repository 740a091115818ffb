import { parseAmplifyConfig } from 'aws-amplify/utils'
import { expect, test } from 'vitest'
import { outputsOf } from './outputsOf.ts'
import { describeContent } from './readBackendFile.ts'

const auth = {
  aws_region: 'eu-central-1',
  user_pool_id: 'eu-central-1_9XkTq2LmB',
  user_pool_client_id: '6n1v0k2p',
  identity_pool_id: 'eu-central-1:4c0f7a52-31a4-4f0b-9d0c-5a1e0b7c2d11',
  unauthenticated_identities_enabled: true,
}
const gen1 = {
  aws_project_region: 'us-west-2',
  aws_cognito_region: 'us-west-2',
  aws_user_pools_id: 'us-west-2_bV3nR8yCk',
  aws_user_pools_web_client_id: '4album',
  aws_cognito_identity_pool_id: 'us-west-2:7d0e5a52-31a4-4f0b-9d0c-5a1e0b7c2d11',
  aws_cognito_username_attributes: ['EMAIL'],
  aws_cognito_signup_attributes: ['EMAIL'],
  aws_cognito_verification_mechanisms: ['EMAIL'],
  aws_cognito_social_providers: ['GOOGLE'],
  aws_cognito_mfa_configuration: 'OPTIONAL',
  aws_cognito_mfa_types: ['TOTP'],
  aws_user_files_s3_bucket: 'album-2019',
  aws_user_files_s3_bucket_region: 'us-west-2',
  aws_mandatory_sign_in: 'enable',
  oauth: {
    domain: 'album.auth.us-west-2.amazoncognito.com',
    scope: ['openid', 'email'],
    redirectSignIn: 'https://a.example/,https://b.example/',
    redirectSignOut: 'https://a.example/',
    responseType: 'code',
  },
}

test("what is exported is what Amplify's own parser takes, and says the same to it", async () => {
  const outputs = outputsOf({ auth, custom: { rolecall: { label: 'x' } } })
  expect(parseAmplifyConfig({ ...outputs }).Auth?.Cognito).toMatchObject({
    userPoolId: auth.user_pool_id,
    userPoolClientId: auth.user_pool_client_id,
    identityPoolId: auth.identity_pool_id,
    allowGuestAccess: true,
  })
  const again = await describeContent(JSON.parse(JSON.stringify(outputs)) as typeof outputs)
  expect(again.configuration).toEqual(
    (await describeContent({ auth, custom: { rolecall: { label: 'x' } } })).configuration,
  )
})

test('a file of Gen 1 becomes outputs of Gen 2 that Amplify reads as it reads the file of Gen 1', async () => {
  const outputs = outputsOf(gen1)
  const fromGen1 = parseAmplifyConfig({ ...gen1 })
  const fromGen2 = parseAmplifyConfig({ ...outputs })
  const common = ['userPoolId', 'userPoolClientId', 'identityPoolId', 'mfa', 'userAttributes'] as const
  for (const name of common) expect(fromGen2.Auth?.Cognito[name], name).toEqual(fromGen1.Auth?.Cognito[name])
  expect(fromGen2.Auth?.Cognito.loginWith?.oauth).toEqual(fromGen1.Auth?.Cognito.loginWith?.oauth)
  expect(fromGen2.Storage?.S3).toMatchObject({ bucket: 'album-2019', region: 'us-west-2' })
  expect((await describeContent(outputs)).configuration).toEqual((await describeContent(gen1)).configuration)
})
