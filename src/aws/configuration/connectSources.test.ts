// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import type { AwsConfig } from './configuration.ts'
import { blockedAddresses, readConnectSources } from './connectSources.ts'

const self = 'http://127.0.0.1:5173'
const config: AwsConfig = {
  region: 'eu-west-1',
  userPoolId: 'eu-west-1_Abc',
  userPoolClientId: 'c',
  identityPoolId: 'eu-central-1:1',
  guestAccess: false,
  places: [
    { bucket: 'photos', prefix: '', label: 'photos', region: 'eu-west-3' },
    { bucket: 'my.photos', prefix: '', label: 'my.photos' },
  ],
}
const ofAws = [
  'https://cognito-idp.eu-west-1.amazonaws.com',
  'https://cognito-identity.eu-central-1.amazonaws.com',
  'https://sts.eu-west-1.amazonaws.com',
  'https://route53.amazonaws.com',
  'https://iam.amazonaws.com',
  'https://iam-toolbox.us-east-1.amazonaws.com',
  'https://photos.s3.eu-west-3.amazonaws.com',
  'https://s3.eu-west-1.amazonaws.com/my.photos/',
]
const url = 'http://127.0.0.1:4566'
const local: AwsConfig = {
  ...config,
  endpoints: { userPool: url, identityPool: url, s3: url, route53: url, sts: url },
  inboxUrl: `${url}/_rolecall/inbox`,
}

afterEach(() => {
  vi.unstubAllGlobals()
})

test('each address of AWS has to be let in by its name, buckets too', () => {
  expect(blockedAddresses(config, ["'self'"], self)).toEqual(ofAws)
  expect(blockedAddresses(config, ofAws, self)).toEqual([])
  expect(blockedAddresses(config, ofAws.slice(1), self)).toEqual(ofAws.slice(0, 1))
})

test.each([
  [`${url}`, []],
  ['http://127.0.0.1:*', []],
  ['*', []],
  ['http:', []],
  ['http://127.0.0.1:4567', [url]],
  ['http://127.0.0.1', [url]],
  ['https://127.0.0.1:4566', [url]],
  ['http://127.0.0.1:4566/elsewhere/', [url]],
  ["'self'", [url]],
  ["'none'", [url]],
])('an emulator is told as blocked, or not, by the source %s', (source, blocked) => {
  expect(blockedAddresses(local, [source], self)).toEqual(blocked)
})

test('a wildcard stands for names below a host, in front alone', () => {
  expect(blockedAddresses(config, ['https://*.amazonaws.com'], self)).toEqual([])
  expect(blockedAddresses(config, ['https://*.example.com', 'https://sts.*.amazonaws.com'], self)).toEqual(ofAws)
})

test.each([
  ["default-src 'none'; connect-src 'self' https://a.test; img-src *", ["'self'", 'https://a.test']],
  ["default-src 'self'", ["'self'"]],
  ['img-src *', undefined],
  [undefined, undefined],
])('the sources are read from the header that the page came with: %s', async (header, sources) => {
  const headers: Record<string, string> = header === undefined ? {} : { 'content-security-policy': header }
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { headers })))
  expect(await readConnectSources()).toEqual(sources)
})

test('a host that cannot be asked says nothing', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
  expect(await readConnectSources()).toBeUndefined()
})
