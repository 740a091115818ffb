import { expect, test } from 'vitest'
import { bucketOfArn } from './bucketOfArn.ts'

test.each([
  ['arn:aws:s3:::team-photos', 'team-photos'],
  ['arn:aws-cn:s3:::team-photos/shared/a:b', 'team-photos'],
  ['arn:aws:s3:us-east-1:123456789012:accesspoint/x', undefined],
  ['arn:aws:route53:::hostedzone/Z1', undefined],
  ['arn:aws:s3:::team-*/a', undefined],
  ['arn:aws:s3:::*', undefined],
  ['*', undefined],
])('%s: %s', (arn, bucket) => expect(bucketOfArn(arn)).toBe(bucket))
