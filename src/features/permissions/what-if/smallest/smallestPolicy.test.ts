import { expect, test } from 'vitest'
import type { DecidedRequest } from '#contract/decidedRequest.ts'
import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import type { PolicyDocument } from '#iam/types.ts'
import type { EditedDocument } from '../documents/editedDocument.ts'
import { smallestPolicy } from './smallestPolicy.ts'

const account = '123456789012'
const roleArn = `arn:aws:iam::${account}:role/r`
const inForce: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'All',
      Effect: 'Allow',
      Action: ['s3:Get*', 's3:PutObject', 'route53:ListHostedZones'],
      Resource: ['arn:aws:s3:::b/*', '*'],
    },
    { Sid: 'Never', Effect: 'Deny', Action: 's3:DeleteObject', Resource: '*' },
  ],
}
const policies: PoliciesOfRole = {
  account,
  roleArn,
  identityBased: [{ name: 'P', document: inForce }],
  buckets: { b: [] },
}
const document: EditedDocument = { id: 'policy:P', kind: 'identity', title: 'P', text: '' }
function call(action: string, resource: string, at: number): DecidedRequest {
  const principal = { type: 'AssumedRole', account, arn: `arn:aws:sts::${account}:assumed-role/r/s`, roleArn } as const
  return {
    requestId: `${action}-${at}`,
    at: '2026-12-01T04:00:00.000Z',
    service: 's3',
    operation: action.split(':')[1] ?? '',
    questions: [{ request: { principal, action, resource, context: {} }, verdict: 'allowed' }],
  }
}
const object = (key: string) => `arn:aws:s3:::b/${key}`

test('what was used stays, what was not goes, and denials stay', () => {
  const requests = [
    call('s3:GetObject', object('shared/a'), 1),
    call('s3:GetObject', object('shared/b'), 2),
    call('s3:PutObject', object('shared/c'), 3),
    call('s3:DeleteObject', object('shared/c'), 4),
  ]
  const smallest = smallestPolicy(requests, policies, document, inForce)
  expect(smallest?.used).toEqual([
    { action: 's3:GetObject', count: 2 },
    { action: 's3:PutObject', count: 1 },
  ])
  expect(smallest?.wouldGo).toEqual(['route53:ListHostedZones'])
  expect(smallest?.wouldNarrow[0]).toEqual({ from: object('*'), to: [object('shared/*'), object('shared/c')] })
  expect([smallest?.document.Statement].flat().map((statement) => statement?.Effect)).toEqual([
    'Allow',
    'Allow',
    'Deny',
  ])
  expect([smallest?.flips, smallest?.told]).toEqual([0, 4])
})

test('where no call needed the policy nothing is said of it', () => {
  expect(smallestPolicy([call('s3:DeleteObject', object('a'), 1)], policies, document, inForce)).toBeUndefined()
})

test('it comes to the same verdicts for every recorded call, whatever they were', () => {
  let seed = 7
  const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below
  const actions = ['s3:GetObject', 's3:PutObject', 's3:GetObjectTagging', 's3:DeleteObject', 's3:ListBucket']
  for (let round = 0; round < 40; round++) {
    const requests = Array.from({ length: 1 + random(20) }, (_, at) =>
      call(actions[random(actions.length)] ?? '', object(`${'abc'[random(3)]}/${'xyz'[random(3)]}`), at),
    )
    expect(smallestPolicy(requests, policies, document, inForce)?.flips ?? 0).toBe(0)
  }
})
