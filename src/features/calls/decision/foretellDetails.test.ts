import { expect, test } from 'vitest'
import type { Policy } from '#iam/types.ts'
import type { Asker } from '../../../session/predictions/predictRequest.ts'
import { foretellDetails } from './foretellDetails.ts'

const askerWith = (identityBased: readonly Policy[]): Asker => ({
  roleName: 'readers',
  policies: {
    account: '123456789012',
    roleArn: 'arn:aws:iam::123456789012:role/readers',
    identityBased,
    buckets: {},
  },
  identity: { identityPoolId: 'us-east-1:1', identityId: 'us-east-1:2', amr: ['authenticated'] },
  isGuest: false,
  secureTransport: true,
})

test('the details of a refusal are foretold to be told, or not', () => {
  const Action = 'iam:GetRequestAuthorizationDetails'
  const document = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action, Resource: '*' } } as const
  expect(foretellDetails(askerWith([{ name: 'Details', document }]))?.verdict).toBe('allowed')
  expect(foretellDetails(askerWith([]))?.verdict).toBe('implicitly denied')
})
