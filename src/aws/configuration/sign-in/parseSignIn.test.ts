import { expect, test } from 'vitest'
import { ConfigurationError } from '../configurationError.ts'
import { parseConfiguration } from '../parseConfiguration.ts'
import { parseSignIn } from './parseSignIn.ts'

const auth = {
  aws_region: 'us-east-1',
  user_pool_id: 'us-east-1_Rolecall1',
  user_pool_client_id: 'c',
  identity_pool_id: 'us-east-1:7d0e5a52-31a4-4f0b-9d0c-5a1e0b7c2d11',
}
const place = { protocol: 'https:', hostname: 'console.fjord.example', path: '/' }
const whole = {
  storage: 'cookie',
  cookieStorage: { domain: 'fjord.example', path: '/', expires: 7, secure: true, sameSite: 'strict' },
  authenticationFlowType: 'CUSTOM_WITH_SRP',
  clientMetadata: { campaign: 'spring' },
}

test('every option is read, and what is not known is left out', async () => {
  expect(parseSignIn({ ...whole, later: 1 }, 'f', place)).toEqual(whole)
  const config = await parseConfiguration({ auth, custom: { rolecall: { label: 'x', signIn: whole } } }, 'f')
  expect([config.signIn, config.label]).toEqual([whole, 'x'])
})

test.each([
  ['session', 'signIn', /expected Object/],
  [{ storage: 'disk' }, 'signIn.storage', /"local"/],
  [{ authenticationFlowType: 'USER_AUTH' }, 'signIn.authenticationFlowType', /"USER_SRP_AUTH"/],
  [{ clientMetadata: { tries: 3 } }, 'signIn.clientMetadata.tries', /expected string, found 3/],
  [{ storage: 'cookie', cookieStorage: { expires: 0 } }, 'signIn.cookieStorage.expires', /0 days/],
  [{ storage: 'cookie', cookieStorage: { domain: 'other.example' } }, 'signIn.cookieStorage.domain', /This page/],
])('%j is told with its place', (value, at, what) => {
  const read = () => parseSignIn(value, 'f', place)
  expect(read).toThrow(ConfigurationError)
  expect(read).toThrow(
    expect.objectContaining({ where: `f, custom.rolecall.${at}`, what: expect.stringMatching(what) as string }),
  )
})

test.each<[readonly string[] | undefined, string | undefined, true | undefined]>([
  [undefined, undefined, undefined],
  [['email'], undefined, undefined],
  [['phone_number'], 'phone_number', undefined],
  [['email', 'phone_number'], undefined, true],
  [['phone_number', 'email'], undefined, true],
  [[], 'username', undefined],
])('username attributes %j: people sign in by %s, or either: %s', async (username_attributes, signInBy, either) => {
  const config = await parseConfiguration(
    { auth: { ...auth, ...(username_attributes && { username_attributes }) } },
    'f',
  )
  expect([config.signInBy, config.signInByEither]).toEqual([signInBy, either])
})

test.each<[readonly string[], readonly string[] | undefined, readonly string[] | undefined]>([
  [['email'], ['email', 'preferred_username'], undefined],
  [['email'], ['birthdate', 'email'], ['birthdate']],
  [['phone_number'], ['email', 'phone_number'], ['email']],
  [[], ['email', 'phone_number'], ['email', 'phone_number']],
  [['phone_number', 'email'], ['email', 'phone_number'], ['phone_number']],
  [['email'], undefined, undefined],
])('who signs in by %j and must have %j is asked for %j besides', async (username_attributes, required, asked) => {
  const told = { ...auth, username_attributes, ...(required && { standard_required_attributes: required }) }
  expect((await parseConfiguration({ auth: told }, 'f')).requiredAttributes).toEqual(asked)
})

test.each<[object, string | undefined]>([
  [{}, 'username'],
  [{ aws_cognito_username_attributes: [] }, 'username'],
  [{ aws_cognito_username_attributes: ['PHONE_NUMBER'] }, 'phone_number'],
  [{ aws_cognito_username_attributes: ['EMAIL'] }, undefined],
  [{ aws_cognito_login_mechanisms: ['PREFERRED_USERNAME'] }, 'username'],
  [{ aws_cognito_login_mechanisms: ['PREFERRED_USERNAME', 'EMAIL'] }, undefined],
])('Gen 1 with %j: people sign in by %s', async (told, signInBy) => {
  const gen1 = {
    aws_project_region: 'us-east-1',
    aws_user_pools_id: auth.user_pool_id,
    aws_user_pools_web_client_id: 'c',
    aws_cognito_identity_pool_id: auth.identity_pool_id,
    authenticationFlowType: 'CUSTOM_AUTH',
    ...told,
  }
  const config = await parseConfiguration(gen1, 'f')
  expect([config.signInBy, config.signIn]).toEqual([signInBy, { authenticationFlowType: 'CUSTOM_WITH_SRP' }])
})
