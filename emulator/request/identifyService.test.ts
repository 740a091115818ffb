import { expect, test } from 'vitest'
import { identifyService } from './identifyService.ts'
import type { HttpRequest } from '../wire/message.ts'

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
])('%s goes where it belongs', (_name, request, expected) => {
  const body = (async function* () {
    /* none */
  })()
  expect(identifyService({ method: 'GET', rawPath: '/', rawQuery: '', headers: {}, body, ...request })).toEqual(
    expected,
  )
})
