import { expect, test } from 'vitest'
import { readBackendFile } from '../../../aws/configuration/backend-file/readBackendFile.ts'
import { factRows } from './factRows.ts'

const auth = {
  aws_region: 'eu-central-1',
  user_pool_id: 'eu-central-1_9XkTq2LmB',
  user_pool_client_id: 'c',
  identity_pool_id: 'eu-central-1:4c0f7a52-31a4-4f0b-9d0c-5a1e0b7c2d11',
}

async function factsOf(text: string): Promise<Readonly<Record<string, string>>> {
  const rows = factRows(await readBackendFile(text))
  return Object.fromEntries(
    rows.map(({ label, names = [], words }) => [label, [...names, ...(words ? [words] : [])].join(', ')]),
  )
}

test('a file that says little is told in few rows', async () => {
  expect(await factsOf(JSON.stringify({ auth }))).toEqual({
    'User pool': auth.user_pool_id,
    Client: 'c',
    'Identity pool': auth.identity_pool_id,
    Region: 'eu-central-1',
    Endpoints: "AWS's own",
    Guests: 'Off, says the file',
  })
})

test('sign-in, second step, groups, guests, buckets, places and what is not read are told', async () => {
  const content = {
    auth: {
      ...auth,
      unauthenticated_identities_enabled: true,
      username_attributes: ['email'],
      standard_required_attributes: ['email', 'preferred_username'],
      mfa_configuration: 'OPTIONAL',
      mfa_methods: ['TOTP'],
      password_policy: { min_length: 10 },
      groups: [{ editors: { precedence: 0 } }, { auditors: {} }],
      oauth: {
        domain: 'fjord.example',
        identity_providers: ['GOOGLE'],
        scopes: ['openid'],
        redirect_sign_in_uri: ['https://app.example/'],
        redirect_sign_out_uri: ['https://app.example/'],
        response_type: 'code',
      },
    },
    storage: {
      aws_region: 'eu-central-1',
      bucket_name: 'media',
      buckets: [{ bucket_name: 'media', aws_region: 'eu-central-1', paths: { 'public/*': {}, 'shared/*': {} } }],
    },
    data: { api_key: 'k' },
    geo: {},
  }
  expect(await factsOf(`run()\nconst a = ${JSON.stringify(content)}`)).toMatchObject({
    'Sign-in': 'E-mail; preferred username required',
    'Second step': 'Optional: authenticator app',
    Passwords: 'At least 10 characters',
    Groups: 'editors 0, auditors',
    Guests: 'On, says the file',
    'Hosted sign-in': 'fjord.example, GOOGLE',
    Buckets: 'media',
    Places: 'public/, shared/',
    'Kept unread': 'data, geo',
    'Taken away': 'data.api_key, secrets are not kept here',
    'Not run': 'Code around the object, from line 1 on: ignored',
  })
})

test('endpoints are told by their hosts, each once', async () => {
  const url = 'http://127.0.0.1:4566'
  const endpoints = { userPool: url, identityPool: url, s3: 'http://127.0.0.1:9000', route53: url, sts: url }
  const text = JSON.stringify({ auth, custom: { rolecall: { endpoints } } })
  expect(await factsOf(text)).toMatchObject({ Endpoints: '127.0.0.1:4566, 127.0.0.1:9000' })
})
