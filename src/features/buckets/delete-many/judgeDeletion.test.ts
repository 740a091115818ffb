import { expect, test } from 'vitest'
import type { Decision } from '#iam/types.ts'
import { bytesOf, createJudge } from './judgeDeletion.ts'

const request: Decision['request'] = {
  action: 's3:DeleteObject',
  resource: 'arn:aws:s3:::b/k',
  context: {},
  principal: { type: 'AssumedRole', account: '1', arn: 'a', roleArn: 'a' },
}
const denied = (sid: string): Decision => ({
  verdict: 'explicitly denied',
  request,
  layers: [],
  decidedBy: { layer: 'resource-based', policyName: 'bucket policy', sid, statement: 0 },
})
const allowed: Decision = { verdict: 'allowed', request, layers: [] }

test('objects are sorted by what is foretold, page after page, refusals by their reason with the largest first', () => {
  const foretold: Readonly<Record<string, Decision>> = {
    a: allowed,
    one: denied('One'),
    two: denied('Two'),
    three: denied('Two'),
  }
  const judge = createJudge((key) => foretold[key])
  judge.add([
    { key: 'a', size: 1 },
    { key: 'one', size: 2 },
    { key: 'two', size: 4 },
  ])
  judge.add([
    { key: 'three', size: 8 },
    { key: 'nobody knows', size: 16 },
  ])
  const { allowed: may, unknown, refused } = judge.verdicts()
  expect([may, unknown].map((some) => some.map(({ key }) => key))).toEqual([['a'], ['nobody knows']])
  expect(refused.map(({ decision, objects }) => [decision.decidedBy?.sid, bytesOf(objects)])).toEqual([
    ['Two', 12],
    ['One', 2],
  ])
})
