import { describe, expect, test } from 'vitest'
import { mayName } from './mayName.ts'

const bucket = 'arn:${Partition}:s3:::${BucketName}'
const object = 'arn:${Partition}:s3:::${BucketName}/${ObjectName}'
const zone = 'arn:${Partition}:route53:::hostedzone/${Id}'
const role = 'arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}'

describe('mayName', () => {
  test.each([
    ['*', bucket, true],
    ['arn:aws:s3:::photos', bucket, true],
    ['arn:aws:s3:::photos', object, false],
    ['arn:aws:s3:::photos/*', bucket, false],
    ['arn:aws:s3:::photos/*', object, true],
    ['arn:aws:s3:::photos*', bucket, true],
    ['arn:aws:s3:::photos*', object, true],
    ['arn:aws:s3:::*/x', bucket, false],
    ['arn:aws:s3:::photo?', bucket, true],
    ['arn:aws:s3:::photo?x', object, true],
    ['arn:aws:s3:::${aws:PrincipalTag/bucket}', bucket, true],
    ['arn:aws:s3:::photos/${aws:username}/*', bucket, false],
    ['arn:aws:route53:::hostedzone/Z1', zone, true],
    ['arn:aws:route53:::change/*', zone, false],
    ['arn:aws:route53:::*', zone, true],
    ['arn:aws:iam::123456789012:role/app/r', role, true],
    ['arn:aws:iam::*:user/*', role, false],
    ['arn:aws:iam::${aws:PrincipalAccount}:role/app', role, true],
    ['arn:aws:iam::${aws:PrincipalAccount}:user/app', role, false],
    ['arn:aws:iam:*', role, true],
    ['arn:aws:s3:*', role, false],
    ['arn:aws:s3:::photos:*', bucket, false],
    ['', bucket, false],
    ['arn:aws:s3:::${', bucket, true],
  ])('%s, %s: %s', (pattern, format, expected) => {
    expect(mayName(pattern, format)).toBe(expected)
  })

  test('a pattern longer than any ARN is not judged', () => {
    expect(mayName(`arn:aws:s3:::${'x'.repeat(3000)}`, zone)).toBe(true)
  })
})
