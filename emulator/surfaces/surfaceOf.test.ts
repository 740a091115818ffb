import { expect, test } from 'vitest'
import { services } from '../services/registry.ts'
import { indexServices } from '../services/serviceIndex.ts'
import type { HttpRequest } from '../wire/message.ts'
import { type Surface, surfaceOf } from './surfaceOf.ts'

const index = indexServices(services)
const signed = (service: string) => ({
  authorization: `AWS4-HMAC-SHA256 Credential=AKIA/20261120/us-east-1/${service}/aws4_request, SignedHeaders=host, Signature=0`,
})

test.each<[string, Partial<HttpRequest>, object]>([
  [
    'a user pool call',
    { headers: { 'x-amz-target': 'AWSCognitoIdentityProviderService.SignUp' } },
    { service: 'cognito-idp' },
  ],
  [
    'an identity pool call',
    { headers: { 'x-amz-target': 'AWSCognitoIdentityService.GetId' } },
    { service: 'cognito-identity' },
  ],
  [
    'a call of another JSON service',
    { headers: { 'x-amz-target': 'DynamoDB_20120810.GetItem' } },
    { unknown: 'DynamoDB_20120810' },
  ],
  [
    'a target that is a word of JavaScript',
    { headers: { 'x-amz-target': 'constructor.name' } },
    { unknown: 'constructor' },
  ],
  ['a signed S3 call', { headers: signed('s3') }, { service: 's3' }],
  ['a signed Route 53 call', { headers: signed('route53') }, { service: 'route53' }],
  ['a signed IAM call', { method: 'POST', rawPath: '/', headers: signed('iam') }, { service: 'iam' }],
  [
    'a call of the IAM Toolbox, which signs for IAM too',
    { rawPath: '/authorization-details/4f9k2m7q1x', headers: signed('iam') },
    { service: 'iam-toolbox' },
  ],
  [
    'a call of Access Analyzer',
    { method: 'POST', rawPath: '/policy/validation', headers: signed('access-analyzer') },
    { service: 'access-analyzer' },
  ],
  ['a signed STS call', { method: 'POST', rawPath: '/', headers: signed('sts') }, { service: 'sts' }],
  ['a call signed for another service', { headers: signed('ec2') }, { unknown: 'ec2' }],
  [
    'a link with a signature',
    { rawQuery: 'X-Amz-Credential=AKIA%2F20261120%2Fus-east-1%2Fs3%2Faws4_request' },
    { service: 's3' },
  ],
  [
    'a link signed for another service',
    { rawQuery: 'a=1&X-Amz-Credential=AKIA/20261120/us-east-1/sqs/aws4_request' },
    { unknown: 'sqs' },
  ],
  ['an unsigned Route 53 path', { rawPath: '/2013-04-01/hostedzone' }, { service: 'route53' }],
  [
    'an unsigned form',
    { method: 'POST', rawPath: '/', headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' } },
    { service: 'sts' },
  ],
  ['anything else', { rawPath: '/bucket/key' }, { service: 's3' }],
  ['an unreadable signature', { headers: { authorization: 'AWS4-HMAC-SHA256 nonsense' } }, { service: 's3' }],
  ['a bucket in the host', { headers: { host: 'photos.localhost:4566' } }, { service: 's3' }],
  [
    'a bucket in the longer host',
    { rawPath: '/2013-04-01/x', headers: { host: 'photos.s3.localhost:4566' } },
    { service: 's3' },
  ],
  [
    'a preflight of a call that is signed later',
    { method: 'OPTIONS', headers: { 'access-control-request-method': 'POST' } },
    { service: 'sts' },
  ],
  [
    'a preflight of a call of the IAM Toolbox',
    {
      method: 'OPTIONS',
      rawPath: '/authorization-details/4f9k2m7q1x',
      headers: { 'access-control-request-method': 'GET' },
    },
    { service: 'iam-toolbox' },
  ],
  [
    'a preflight of a call of Access Analyzer',
    { method: 'OPTIONS', rawPath: '/policy/validation', headers: { 'access-control-request-method': 'POST' } },
    { service: 'access-analyzer' },
  ],
  [
    'a preflight of an object that is called so',
    {
      method: 'OPTIONS',
      rawPath: '/authorization-details/a',
      headers: { host: 'photos.localhost:4566', 'access-control-request-method': 'GET' },
    },
    { service: 's3' },
  ],
  ['an unsigned GET of an object that is called so', { rawPath: '/authorization-details/a' }, { service: 's3' }],
  [
    'the keys of a user pool',
    { rawPath: '/us-east-1_Pool1/.well-known/jwks.json' },
    { page: ['us-east-1_Pool1', 'jwks.json'] },
  ],
  ['the keys of identity pools', { rawPath: '/.well-known/jwks_uri' }, { page: [] }],
  [
    "a key that looks like a pool's",
    { rawPath: '/us-east-1_Pool1/.well-known/jwks.json', headers: { host: 'photos.localhost:4566' } },
    { service: 's3' },
  ],
  ["a pool's domain", { headers: { host: 'app.auth.localhost:4566' } }, { page: [] }],
  ["the emulator's own page", { rawPath: '/_rolecall/status' }, { own: 'status' }],
  ['where LocalStack tells of mail', { rawPath: '/_aws/ses' }, { own: 'ses', asLocalStack: true }],
  [
    'a key that looks like an own page',
    { rawPath: '/_rolecall/status', headers: { host: 'photos.localhost:4566' } },
    { service: 's3' },
  ],
])('%s goes where it belongs', (_name, request, expected) => {
  const asked = { method: 'GET', rawPath: '/', rawQuery: '', body: noBody(), ...request }
  const surface = surfaceOf({ ...asked, headers: { host: 'localhost:4566', ...request.headers } }, index, 4566)
  expect(told(surface)).toEqual(expected)
})

test.each([
  ['127.0.0.1:4566', true],
  ['localhost:4566', true],
  ['team-photos.localhost:4566', true],
  ['localhost', false],
  ['localhost:80', false],
  ['rebound.example:4566', false],
  ['localhost.example:4566', false],
  ['127.0.0.1:4566.example', false],
  ['[::1]:4566', false],
  ['0.0.0.0:4566', false],
  ['<b>.localhost:4566', false],
  ['', false],
  [undefined, false],
])("The Host header %j is the emulator's own: %s", (host, own) => {
  const headers: Record<string, string> = host === undefined ? {} : { host }
  const request = { method: 'GET', rawPath: '/a/b', rawQuery: '', headers, body: noBody() }
  expect(surfaceOf(request, index, 4566).kind !== 'foreign host').toBe(own)
})

test('On port 80 the Host header has no port', () => {
  const request = { method: 'GET', rawPath: '/', rawQuery: '', headers: { host: '127.0.0.1' }, body: noBody() }
  expect(surfaceOf(request, index, 80).kind).toBe('service')
})

/** A surface in the shortest words. */
function told(surface: Surface): object {
  switch (surface.kind) {
    case 'service':
      return { service: surface.service.id }
    case 'unknown service':
      return { unknown: surface.name }
    case 'page':
      return { page: surface.groups }
    case 'own page':
      return { own: surface.path, ...(surface.asLocalStack && { asLocalStack: true }) }
    case 'foreign host':
      return { foreign: surface.port }
  }
}

async function* noBody(): AsyncGenerator<Uint8Array> {
  yield* []
}
