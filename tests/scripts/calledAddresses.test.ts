/** What the console calls is worked out twice: by the host that lets a page call it, and by the page that tells what is left out. */
import { expect, test } from 'vitest'
import type { RolecallOutputs } from '../../contract/backendOutputs.ts'
import { backendOrigins } from '../../scripts/securityHeaders.mjs'
import { blockedAddresses } from '../../src/aws/configuration/connectSources.ts'
import { parseConfiguration } from '../../src/aws/configuration/parseConfiguration.ts'

const auth = {
  aws_region: 'eu-west-1',
  user_pool_id: 'eu-west-1_AbC123xyz',
  user_pool_client_id: 'client',
  identity_pool_id: 'us-east-2:7d0e5a52-31a4-4f0b-9d0c-5a1e0b7c2d11',
}
const bucket = (bucket_name: string, aws_region = 'eu-west-1') => ({ bucket_name, aws_region })
const emulator = 'http://127.0.0.1:4566'
const endpoints = { userPool: emulator, identityPool: emulator, s3: emulator, route53: emulator, sts: emulator }

type Address = Extract<keyof RolecallOutputs, `${string}Url`>
/** All that there are, each elsewhere: a further one does not compile while it is missing here. */
const addresses: Readonly<Record<Address, string>> = {
  codeUrl: 'https://code.test/code',
  decisionLogUrl: 'https://decisions.test/decisions',
  faultsUrl: 'https://faults.test/faults',
  identitiesUrl: 'https://identities.test/identities',
  inboxUrl: 'https://inbox.test/inbox',
  peopleUrl: 'https://people.test/people',
  policiesUrl: 'https://policies.test/policies',
  strictUrl: 'https://strict.test/strict',
}

test.each([
  ['a backend without buckets', { auth }],
  ['one bucket', { auth, storage: bucket('photos') }],
  [
    'several buckets, one with a dot in its name, one in another region',
    {
      auth,
      storage: { ...bucket('photos'), buckets: [bucket('photos'), bucket('a.test'), bucket('far', 'us-west-2')] },
    },
  ],
  ['places', { auth, custom: { rolecall: { places: [{ bucket: 'p', prefix: '', label: 'P' }] } } }],
  ['endpoints of its own', { auth, custom: { rolecall: { endpoints, inboxUrl: `${emulator}/_rolecall/inbox` } } }],
  ['addresses of its own, each elsewhere', { auth, custom: { rolecall: addresses } }],
  [
    'sign-in pages by https',
    {
      auth: {
        ...auth,
        oauth: {
          identity_providers: ['GOOGLE'],
          domain: 'team.auth.eu-west-1.amazoncognito.com',
          scopes: ['openid'],
          redirect_sign_in_uri: [],
          redirect_sign_out_uri: [],
          response_type: 'code',
        },
      },
    },
  ],
  [
    'China',
    {
      auth: { ...auth, aws_region: 'cn-north-1', user_pool_id: 'cn-north-1_AbC123xyz' },
      storage: bucket('photos', 'cn-north-1'),
    },
  ],
])('the host lets the page call just what the page calls: %s', async (_what, outputs) => {
  const config = await parseConfiguration(outputs, 'amplify_outputs.json')
  const allowed = backendOrigins(outputs)
  expect(blockedAddresses(config, allowed, 'https://console.example')).toEqual([])
  const called = blockedAddresses(config, [], 'https://console.example')
  expect([...called].sort()).toEqual([...allowed].sort())
})

test('every address that the backend tells is called, and let in', async () => {
  const outputs = { auth, custom: { rolecall: addresses } }
  expect(backendOrigins(outputs)).toEqual(
    expect.arrayContaining(Object.values(addresses).map((address) => new URL(address).origin)),
  )
})
