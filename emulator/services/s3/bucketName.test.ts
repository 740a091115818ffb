import { expect, test } from 'vitest'
import { isValidBucketName } from './bucketName.ts'

test.each(['abc', 'team-photos', 'a.b.c', '1-2', 'x'.repeat(63), '192.168.5'])(
  'S3-003: %s may name a bucket',
  (name) => {
    expect(isValidBucketName(name)).toBe(true)
  },
)

test.each([
  '',
  'ab',
  'x'.repeat(64),
  'Upper',
  'under_score',
  '-start',
  'end-',
  '.start',
  'end.',
  'a..b',
  '192.168.5.4',
  'with space',
  'xn--abc',
  'sthree-abc',
  'amzn-s3-demo-abc',
  'abc-s3alias',
  'abc--ol-s3',
  'abc.mrap',
  'abc--x-s3',
  'å-bucket',
])('S3-003: "%s" may not', (name) => {
  expect(isValidBucketName(name)).toBe(false)
})
