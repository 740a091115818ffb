import { expect, test } from 'vitest'
import { evaluate } from '#iam/evaluate/evaluate.ts'
import type { Statement } from '#iam/types.ts'
import { foretoldReason } from './foretoldReason.ts'
import { phraseText } from './phrase.ts'

const roleArn = 'arn:aws:iam::210987654321:role/readers'

function reasonOf(actions: readonly string[], statements: readonly Statement[], onResource: readonly Statement[] = []) {
  const decisions = actions.map((action) =>
    evaluate(
      {
        principal: { type: 'AssumedRole', account: '210987654321', arn: roleArn, roleArn },
        action,
        resource: '*',
        context: {},
      },
      {
        'identity-based': [{ name: 'Zones', document: { Version: '2012-10-17', Statement: statements } }],
        ...(onResource.length > 0 && {
          'resource-based': [{ name: 'Bucket', document: { Version: '2012-10-17', Statement: onResource } }],
        }),
      },
    ),
  )
  return phraseText(foretoldReason(decisions))
}
const allow = (Action: string, more: Partial<Statement> = {}): Statement => ({
  Effect: 'Allow',
  Action,
  Resource: '*',
  ...more,
})

test.each([
  [['route53:GetHostedZone'], [allow('route53:Get*', { Sid: 'Read' })], 'Read allows route53:GetHostedZone.'],
  [
    ['route53:GetHostedZone', 'route53:ListHostedZones'],
    [allow('route53:*', { Sid: 'Read' })],
    'Read allows route53:GetHostedZone and route53:ListHostedZones.',
  ],
  [
    ['route53:GetHostedZone', 'route53:ListHostedZones'],
    [allow('route53:Get*', { Sid: 'One' }), allow('route53:List*')],
    'One allows route53:GetHostedZone. Statement 2 of Zones allows route53:ListHostedZones.',
  ],
  [['route53:GetHostedZone'], [allow('s3:*')], 'No statement of the role allows route53:GetHostedZone.'],
  [
    ['s3:GetObject', 's3:GetObject'],
    [allow('s3:*'), { Sid: 'Never', Effect: 'Deny', Action: 's3:*', Resource: '*' }],
    'Statement Never of policy Zones denies s3:GetObject.',
  ],
] as const)('%j: %#', (actions, statements, sentence) => {
  expect(reasonOf(actions, statements)).toBe(sentence)
})

test('a statement of the policy on the resource is told as one', () => {
  const onBucket = allow('s3:GetObject', { Sid: 'Open', Principal: '*' })
  expect(reasonOf(['s3:GetObject'], [], [onBucket])).toBe('Open of the policy on the resource allows s3:GetObject.')
})
