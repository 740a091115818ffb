import { expect, test } from 'vitest'
import { principals } from '../../tests/unit/policyCase.ts'
import type { PoliciesInForce } from '../types.ts'
import { evaluate } from './evaluate.ts'
import { policiesOfDecision } from './policiesOfDecision.ts'

const document = { Version: '2012-10-17', Statement: [] } as const

test('a decision gives back the policies that it was made with', () => {
  const policies: PoliciesInForce = {
    'service control': [
      { name: 's', arn: 'arn:s', attachedTo: 'r-1', document },
      { name: 't', attachedTo: 'ou-1', document },
    ],
    'identity-based': [
      { name: 'p', document },
      { name: 'q', arn: 'arn:q', document },
    ],
    session: [],
  }
  const request = { principal: principals.session, action: 's3:GetObject', resource: '*', context: {} }
  expect(policiesOfDecision(evaluate(request, policies))).toEqual(policies)
})

test('layers that did not apply are left out', () => {
  const request = { principal: principals.anonymous, action: 's3:GetObject', resource: '*', context: {} }
  expect(policiesOfDecision(evaluate(request, { 'identity-based': [{ name: 'p', document }] }))).toEqual({})
})
