import { expect, test } from 'vitest'
import { describeContent } from '../../../aws/configuration/backend-file/readBackendFile.ts'
import { checkForm } from './checkForm.ts'
import { contentOf, type FormDraft, formOf } from './formDraft.ts'

const url = 'http://127.0.0.1:4566'
const endpoints = { userPool: url, identityPool: url, s3: url, route53: url, sts: url }
const content = {
  version: '1.4',
  auth: {
    aws_region: 'eu-central-1',
    user_pool_id: 'eu-central-1_9XkTq2LmB',
    user_pool_client_id: '6n1v0k2p',
    identity_pool_id: 'eu-central-1:4c0f7a52-31a4-4f0b-9d0c-5a1e0b7c2d11',
    unauthenticated_identities_enabled: true,
    password_policy: { min_length: 12, require_numbers: true },
    groups: [{ editors: { precedence: 0 } }],
    oauth: {
      identity_providers: ['GOOGLE'],
      domain: 'fjord.auth.eu-central-1.amazoncognito.com',
      scopes: ['openid', 'email'],
      redirect_sign_in_uri: ['https://console.fjord.example/'],
      redirect_sign_out_uri: ['https://console.fjord.example/'],
      response_type: 'code',
    },
  },
  data: { url: 'https://example.test/graphql' },
  custom: {
    mine: 1,
    rolecall: {
      label: 'Fjord',
      endpoints,
      places: [{ bucket: 'media', prefix: 'public/', label: 'For all', region: 'eu-west-1' }],
    },
  },
}
const filled = (changed: Partial<FormDraft>): FormDraft => ({ ...formOf(content), ...changed })

test('a form that nobody touched says what the file said, with all that it does not show', () => {
  expect(contentOf(formOf(content), content)).toEqual(content)
})

test('what is typed takes the place of what was there; what is emptied is gone', async () => {
  const form = filled({
    userPoolId: ' eu-west-1_Other ',
    guests: false,
    passwordLength: '',
    domain: '',
    hasEndpoints: false,
    places: 'media/public/\narchive\nmedia/private/{identityId}/',
  })
  const { configuration } = await describeContent(contentOf(form, content))
  expect(configuration).toMatchObject({
    userPoolId: 'eu-west-1_Other',
    guestAccess: false,
    passwordPolicy: { minLength: 6, requireNumbers: true },
    places: [
      { bucket: 'media', prefix: 'public/', label: 'For all', region: 'eu-west-1' },
      { bucket: 'archive', prefix: '', label: 'archive' },
      { bucket: 'media', prefix: 'private/{identityId}/', label: 'media/private/{identityId}/' },
    ],
  })
  expect(configuration).not.toHaveProperty('endpoints')
  expect(contentOf(form, content)).not.toHaveProperty('auth.oauth')
})

test('what is told of the pages of one domain is not kept for another', () => {
  const signInPages = { url: 'http://fjord.auth.localhost:4566', providers: ['FjordSSO'] }
  const begun = { ...content, custom: { rolecall: { ...content.custom.rolecall, signInPages } } }
  expect(contentOf(formOf(begun), begun)).toHaveProperty('custom.rolecall.signInPages', signInPages)
  const moved = { ...formOf(begun), domain: 'other.auth.eu-central-1.amazoncognito.com' }
  expect(contentOf(moved, begun)).not.toHaveProperty('custom.rolecall.signInPages')
})

test("places of Amplify's storage stay in it until somebody types others", () => {
  const begun = { auth: content.auth, storage: { aws_region: 'eu-west-1', bucket_name: 'photos' } }
  expect(contentOf(formOf(begun), begun)).toEqual({ ...begun, version: '1.4' })
  const form = { ...formOf(begun), places: 'photos\nmore/' }
  expect(contentOf(form, begun)).toMatchObject({
    custom: {
      rolecall: {
        places: [
          { bucket: 'photos', region: 'eu-west-1' },
          { bucket: 'more', prefix: '' },
        ],
      },
    },
  })
})

test('a form that was never filled asks for four fields, and one that is whole for none', () => {
  expect(Object.keys(checkForm(formOf({})))).toEqual(['region', 'userPoolId', 'clientId', 'identityPoolId'])
  expect(checkForm(formOf(content))).toEqual({})
})

test.each<[Partial<FormDraft>, string, RegExp]>([
  [{ region: 'Frankfurt' }, 'region', /eu-central-1/],
  [{ userPoolId: 'pool' }, 'userPoolId', /looks like/],
  [{ clientId: 'a b' }, 'clientId', /letters and digits/],
  [{ identityPoolId: 'eu-central-1:1' }, 'identityPoolId', /looks like/],
  [{ passwordLength: '5' }, 'passwordLength', /6 to 99/],
  [{ passwordLength: 'ten' }, 'passwordLength', /6 to 99/],
  [{ places: 'media/\nUpper/' }, 'places', /"Upper\/"/],
  [{ domain: 'https://fjord.example' }, 'domain', /without https/],
  [{ scopes: ' ' }, 'scopes', /at least one/],
  [{ redirectsIn: '' }, 'redirectsIn', /at least one/],
  [{ redirectsOut: 'console' }, 'redirectsOut', /"console" is not a whole address/],
  [{ endpoints: { ...endpoints, s3: '' } }, 'endpoints.s3', /needed/],
  [{ endpoints: { ...endpoints, s3: '127.0.0.1:4566' } }, 'endpoints.s3', /whole address/],
  [{ endpoints: { ...endpoints, s3: 'ftp://127.0.0.1' } }, 'endpoints.s3', /whole address/],
  [{ endpoints: { ...endpoints, s3: `${url}/s3` } }, 'endpoints.s3', /ends with its host/],
  [{ endpoints: { ...endpoints, s3: 'http://a:b@127.0.0.1' } }, 'endpoints.s3', /no password/],
])('%j is told at its field', (changed, field, words) => {
  expect(checkForm(filled(changed))).toEqual({ [field]: expect.stringMatching(words) as string })
})

test.each<[Partial<FormDraft>, string, RegExp]>([
  [{ tokens: 'cookie', cookieDays: '0' }, 'cookieDays', /more than 0 days/],
  [{ tokens: 'cookie', cookieDays: 'week' }, 'cookieDays', /days/],
  [{ tokens: 'cookie', cookiePath: 'app' }, 'cookiePath', /slash/],
  [{ tokens: 'cookie', cookieSecure: false, cookieSameSite: 'none' }, 'cookieSameSite', /secure/],
  [{ metadata: 'campaign' }, 'metadata', /not a pair/],
  [{ metadata: 'a=1\na=2' }, 'metadata', /twice/],
  [{ metadata: 'client_secret=1' }, 'metadata', /sounds like a secret/],
])('of the sign-in, %j is told at its field', (changed, field, words) => {
  expect(checkForm(filled(changed))).toEqual({ [field]: expect.stringMatching(words) as string })
})

test('every option of the sign-in is written, read again, and gone when it is taken back', async () => {
  const chosen: Partial<FormDraft> = {
    signInBy: 'username',
    flow: 'USER_PASSWORD_AUTH',
    tokens: 'cookie',
    cookieDomain: 'fjord.example',
    cookiePath: '/',
    cookieDays: '7',
    cookieSecure: true,
    cookieSameSite: 'strict',
    metadata: 'campaign=spring\nquery=a=b',
  }
  const written = contentOf(filled(chosen), content)
  expect((await describeContent(written)).configuration).toMatchObject({
    signInBy: 'username',
    signIn: {
      storage: 'cookie',
      cookieStorage: { domain: 'fjord.example', path: '/', expires: 7, secure: true, sameSite: 'strict' },
      authenticationFlowType: 'USER_PASSWORD_AUTH',
      clientMetadata: { campaign: 'spring', query: 'a=b' },
    },
  })
  expect(formOf(written)).toMatchObject(chosen)
  const back = { ...formOf(written), signInBy: 'email', flow: 'USER_SRP_AUTH', tokens: 'local', metadata: '' } as const
  expect(contentOf(back, written)).toEqual({ ...content, auth: { ...content.auth, username_attributes: ['email'] } })
})

test('several attributes of a file stay while the first is the one that is chosen', () => {
  const both = { ...content, auth: { ...content.auth, username_attributes: ['email', 'phone_number'] } }
  expect(contentOf(formOf(both), both)).toEqual(both)
  const byPhone = { ...formOf(both), signInBy: 'phone_number' } as const
  expect(contentOf(byPhone, both)).toMatchObject({ auth: { username_attributes: ['phone_number'] } })
})

test('what is not used is not checked', () => {
  expect(checkForm(filled({ hasEndpoints: false, endpoints: { ...endpoints, s3: '' } }))).toEqual({})
  expect(checkForm(filled({ domain: '', scopes: '', redirectsIn: '' }))).toEqual({})
})
