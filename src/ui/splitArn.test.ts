import { expect, test } from 'vitest'
import { breakablePieces, splitArn } from './splitArn.ts'

test.each([
  ['arn:aws:s3:::team-photos/shared/plan.txt', 'arn:aws:s3:::', 'team-photos/shared/plan.txt'],
  ['arn:aws:iam::123456789012:role/readers', 'arn:aws:iam::123456789012:', 'role/readers'],
  ['arn:aws:s3:::b/private/us-east-1:9f1c/x', 'arn:aws:s3:::', 'b/private/us-east-1:9f1c/x'],
  ['*', '', '*'],
  ['arn:aws:s3', '', 'arn:aws:s3'],
])('%s parts into prefix and resource', (arn, prefix, resource) => {
  expect(splitArn(arn)).toEqual({ prefix, resource })
})

test('text breaks after slashes and colons only, and nothing of it is lost', () => {
  expect(breakablePieces('a:b//c/d-e')).toEqual(['a:', 'b/', '/', 'c/', 'd-e'])
  expect(breakablePieces('')).toEqual([])
})
