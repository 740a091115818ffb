import { expect, test } from 'vitest'
import { parsePlace } from './parsePlace.ts'

const own = { root: 'http://127.0.0.1:5173', endpoint: 'http://127.0.0.1:4566' }

test.each([
  ['team-photos', 'team-photos', '', undefined],
  ['  team-photos/shared/ ', 'team-photos', 'shared/', undefined],
  ['Old_Bucket', 'Old_Bucket', '', undefined],
  ['s3://team-photos', 'team-photos', '', undefined],
  ['s3://team-photos/shared/a b.txt', 'team-photos', 'shared/a b.txt', undefined],
  ['s3://team-photos//x', 'team-photos', '/x', undefined],
  ['arn:aws:s3:::team-photos', 'team-photos', '', undefined],
  ['arn:aws-cn:s3:::team-photos/shared/', 'team-photos', 'shared/', undefined],
  ['arn:aws-us-gov:s3:::team-photos/a', 'team-photos', 'a', undefined],
  [
    'arn:aws:s3:eu-west-1:123456789012:accesspoint/mine',
    'arn:aws:s3:eu-west-1:123456789012:accesspoint/mine',
    '',
    'eu-west-1',
  ],
  [
    'arn:aws:s3:eu-west-1:123456789012:accesspoint/mine/object/a/b',
    'arn:aws:s3:eu-west-1:123456789012:accesspoint/mine',
    'a/b',
    'eu-west-1',
  ],
  ['mine-abcdefgh-s3alias', 'mine-abcdefgh-s3alias', '', undefined],
  ['https://team-photos.s3.amazonaws.com/a/b.txt', 'team-photos', 'a/b.txt', undefined],
  ['https://team.photos.s3.eu-west-1.amazonaws.com/a%20b', 'team.photos', 'a b', 'eu-west-1'],
  ['https://team-photos.s3-eu-west-1.amazonaws.com/', 'team-photos', '', 'eu-west-1'],
  ['https://team-photos.s3.dualstack.us-gov-west-1.amazonaws.com/x', 'team-photos', 'x', 'us-gov-west-1'],
  ['http://team-photos.s3-website-eu-west-1.amazonaws.com/x', 'team-photos', 'x', 'eu-west-1'],
  ['http://team-photos.s3-website.eu-central-1.amazonaws.com', 'team-photos', '', 'eu-central-1'],
  ['https://team-photos.s3-accelerate.amazonaws.com/x', 'team-photos', 'x', undefined],
  ['https://team-photos.s3.cn-north-1.amazonaws.com.cn/x', 'team-photos', 'x', 'cn-north-1'],
  ['https://s3.eu-west-1.amazonaws.com/team-photos/a/../b', 'team-photos', 'a/../b', 'eu-west-1'],
  ['https://s3.amazonaws.com/team-photos', 'team-photos', '', undefined],
  ['https://s3-external-1.amazonaws.com/team-photos/x', 'team-photos', 'x', undefined],
  [
    'https://s3.console.aws.amazon.com/s3/buckets/team-photos?region=eu-west-1&prefix=shared/&showversions=false',
    'team-photos',
    'shared/',
    'eu-west-1',
  ],
  [
    'https://eu-west-1.console.aws.amazon.com/s3/object/team-photos?prefix=a%2Fb+c.txt',
    'team-photos',
    'a/b c.txt',
    'eu-west-1',
  ],
  [
    'https://team-photos.s3.amazonaws.com/a?X-Amz-Signature=abc&X-Amz-Security-Token=secret',
    'team-photos',
    'a',
    undefined,
  ],
  ['http://127.0.0.1:4566/team-photos/shared/', 'team-photos', 'shared/', undefined],
  ['http://127.0.0.1:5173/buckets/team-photos/shared/?find=a', 'team-photos', 'shared/', undefined],
] as const)('S3-002: %s leads to %s', (text, bucket, key, region) => {
  expect(parsePlace(text, own)).toEqual({ kind: 'place', bucket, key, ...(region && { region }) })
})

test('a console under a prefix knows its own pages by it', () => {
  const root = 'https://console.example/tools/rolecall/'
  const read = (page: string) => parsePlace(`https://console.example${page}`, { root })
  expect(read('/tools/rolecall/buckets/team-photos/a.txt')).toMatchObject({ bucket: 'team-photos', key: 'a.txt' })
  expect(read('/buckets/team-photos/a.txt').kind).toBe('refused')
})

test.each([
  ['', /Enter/],
  ['two words', /space/],
  ['ab', /short/],
  ['s3://', /missing/],
  ['/shared', /Begin/],
  ['a$b$c', /letters/],
  ['arn:aws:iam::123456789012:role/readers', /other than/],
  ['https://example.test/team-photos', /does not lead/],
  ['https://s3.amazonaws.com/', /does not lead/],
  ['https://console.aws.amazon.com/ec2/home', /does not lead/],
  ['ftp://team-photos/x', /does not lead/],
] as const)('S3-002: "%s" is refused with a reason', (text, reason) => {
  expect(parsePlace(text, own)).toEqual({ kind: 'refused', reason: expect.stringMatching(reason) })
})
