import { expect, test } from 'vitest'
import type { PolicyDocument } from '#iam/types.ts'
import { RecentDecisions } from './recentDecisions.ts'

const document: PolicyDocument = {
  Version: '2012-10-17',
  Statement: { Sid: 'Read', Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/*' },
}

function record(requestId: string) {
  return {
    requestId,
    at: Date.UTC(2026, 10, 20),
    service: 's3' as const,
    operation: 'GetObject',
    authorization: 'permission' as const,
    questions: [
      {
        request: {
          principal: {
            type: 'AssumedRole' as const,
            account: '123456789012',
            arn: 'arn:aws:sts::123456789012:assumed-role/r/s',
            roleArn: 'arn:aws:iam::123456789012:role/r',
          },
          action: 's3:GetObject',
          resource: 'arn:aws:s3:::b/k',
          context: {},
        },
        policies: { 'identity-based': [{ name: 'Inline', document }] },
      },
    ],
    notes: [{ about: 'role', detail: 'first rule' }],
  }
}

test('The log answers with the full decision of each question, and with the notes', () => {
  const log = new RecentDecisions()
  log.add(record('one'))
  expect(log.find('one')).toMatchObject({
    requestId: 'one',
    at: '2026-11-20T00:00:00.000Z',
    operation: 'GetObject',
    decisions: [{ verdict: 'allowed', decidedBy: { policyName: 'Inline', sid: 'Read' } }],
    notes: [{ about: 'role', detail: 'first rule' }],
  })
})

test('The log keeps the latest ten thousand requests and forgets the oldest', () => {
  const log = new RecentDecisions()
  for (let count = 0; count <= 10_000; count++) log.add(record(`request-${count}`))
  expect(log.find('request-0')).toBeUndefined()
  expect(log.find('request-1')).toBeDefined()
  expect(log.find('request-10000')).toBeDefined()
})
