import { expect, test } from 'vitest'
import { roleNameOf } from './roleNameOf.ts'

test.each([
  ['arn:aws:iam::123456789012:role/readers', 'readers'],
  ['arn:aws:iam::123456789012:role/service/deep/readers', 'readers'],
  ['arn:aws:sts::123456789012:assumed-role/readers/CognitoIdentityCredentials', 'readers'],
  ['arn:aws:iam::123456789012:user/otto', undefined],
  ['arn:aws:iam::123456789012:root', undefined],
  ['*', undefined],
])('%s names the role %s', (arn, name) => {
  expect(roleNameOf(arn)).toBe(name)
})
