import { expect, test } from 'vitest'
import { evaluate } from '#iam/evaluate/evaluate.ts'
import type { LayerChange } from '#iam/suggest/types.ts'
import type { PoliciesInForce } from '#iam/types.ts'
import { flipsWith } from './flipsWith.ts'

const asked = (resource: string) => ({
  principal: {
    type: 'AssumedRole' as const,
    account: '123456789012',
    arn: 'arn:aws:sts::123456789012:assumed-role/r/s',
    roleArn: 'arn:aws:iam::123456789012:role/r',
  },
  action: 's3:PutObject',
  resource,
  context: {},
})
const silent = { name: 'silent', document: { Version: '2012-10-17', Statement: [] } } as const
const change: LayerChange = {
  layer: 'identity-based',
  statement: { Effect: 'Allow', Action: 's3:PutObject', Resource: 'arn:aws:s3:::b/shared/*' },
  reason: '',
}

test.each<[string, PoliciesInForce, boolean]>([
  ['arn:aws:s3:::b/shared/plan.txt', { 'identity-based': [silent] }, true],
  ['arn:aws:s3:::b/private/plan.txt', { 'identity-based': [silent] }, false],
  ['arn:aws:s3:::b/shared/plan.txt', { 'identity-based': [silent], 'permissions boundary': [silent] }, false],
])('%s with %j', (resource, policies, flips) => {
  expect(flipsWith(evaluate(asked(resource), policies), [change])).toBe(flips)
})

test('what is allowed stays so', () => {
  const { statement } = change
  const policies = {
    'identity-based': [{ name: 'p', document: { Version: '2012-10-17', Statement: statement } }],
  } as const
  expect(flipsWith(evaluate(asked('arn:aws:s3:::b/shared/x'), policies), [])).toBe(true)
})

test('a change of a layer that was not in force changes nothing', () => {
  const session: LayerChange = { ...change, layer: 'session' }
  expect(flipsWith(evaluate(asked('arn:aws:s3:::b/shared/x'), { 'identity-based': [silent] }), [session])).toBe(false)
})
