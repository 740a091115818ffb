import { expect, test } from 'vitest'
import { targetOf } from './targetOf.ts'

test.each([
  ['s3', { Bucket: 'b', Key: 'shared/plan.txt' }, 'b/shared/plan.txt'],
  ['s3', { Bucket: 'b', Prefix: 'shared/' }, 'b/shared/'],
  ['s3', { Bucket: 'b', Prefix: '' }, 'b'],
  ['s3', { Bucket: 'b' }, 'b'],
  ['s3', { Bucket: 'b', Key: 'folder/' }, 'b/folder/'],
  ['s3', {}, undefined],
  ['route53', { HostedZoneId: '/hostedzone/Z1' }, 'Z1'],
  ['route53', { HostedZoneId: 'Z1' }, 'Z1'],
  ['route53', { Id: '/change/C1' }, 'C1'],
  ['route53', {}, undefined],
  ['sts', {}, undefined],
] as const)('%s %j is about %s', (service, input, target) => {
  expect(targetOf(service, input)).toBe(target)
})
