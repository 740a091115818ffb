import fc from 'fast-check'
import { expect, test } from 'vitest'
import { principals } from '../../tests/unit/policyCase.ts'
import { decide } from '../evaluate/decide.ts'
import { evaluate } from '../evaluate/evaluate.ts'
import { policiesOfDecision } from '../evaluate/policiesOfDecision.ts'
import type { AuthorizationRequest, Principal, Statement } from '../types.ts'
import { suggestStatement, withStatement } from './suggestStatement.ts'

const id = 'us-east-1:1f0c'
const variable = '${cognito-identity.amazonaws.com:sub}'

const statement: fc.Arbitrary<Statement> = fc.record({
  Effect: fc.constantFrom('Allow' as const, 'Allow' as const, 'Allow' as const, 'Deny' as const),
  Action: fc.constantFrom('s3:Get*', 's3:ListBucket', '*', 'sqs:*'),
  Resource: fc.constantFrom('*', 'arn:aws:s3:::photos', 'arn:aws:s3:::photos/*', `arn:aws:s3:::photos/${variable}/*`),
  Condition: fc.dictionary(
    fc.constantFrom(
      'StringLike',
      'StringNotEquals',
      'Bool',
      'IpAddress',
      'ForAnyValue:StringLike',
      'NumericLessThan',
      'ArnLike',
      'Null',
      'DateLessThan',
    ),
    fc.dictionary(
      fc.constantFrom('s3:prefix', 'aws:TagKeys', 'aws:x'),
      fc.constantFrom('a*', 'true', '7', '10.0.0.0/8', variable, '2020-01-01'),
      { minKeys: 1, maxKeys: 2 },
    ),
    { maxKeys: 2 },
  ),
})
const list = fc
  .array(statement, { maxLength: 3 })
  .map((statements) => [{ name: 'p', document: { Version: '2012-10-17' as const, Statement: statements } }])
const value = fc.constantFrom('a', 'a*b', '${aws:username}', id, `x/${id}/`, 'true', '10.0.0.1', '7')
const anyRequest: fc.Arbitrary<AuthorizationRequest> = fc.record({
  principal: fc.constantFrom<Principal>(...Object.values(principals), {
    type: 'Federated',
    provider: 'cognito-identity.amazonaws.com',
  }),
  action: fc.constantFrom('s3:GetObject', 's3:ListBucket', 'sts:AssumeRole', 'route53:GetChange', 'kms:Decrypt'),
  resource: fc.oneof(
    fc.constantFrom('*', 'arn:aws:s3:::photos'),
    value.map((key) => `arn:aws:s3:::photos/${key}`),
  ),
  context: fc.record(
    {
      's3:prefix': value,
      'aws:TagKeys': fc.array(value, { maxLength: 2 }),
      'aws:x': value,
      'cognito-identity.amazonaws.com:sub': fc.constant(id),
    },
    { requiredKeys: [] },
  ),
  resourceAccount: fc.constantFrom('123456789012', '999999999999'),
})
const anyPolicies = fc.record(
  {
    'identity-based': list,
    'resource-based': list,
    'permissions boundary': list,
    session: list,
    'service control': list,
  },
  { requiredKeys: [] },
)

test('after adding what was suggested, the request is allowed', () => {
  fc.assert(
    fc.property(anyRequest, anyPolicies, (request, policies) => {
      const decision = evaluate(request, policies)
      const suggestion = suggestStatement(decision)
      if (suggestion.kind !== 'add') return
      const after = suggestion.changes.reduce(
        (sum, { layer, statement: added }) => withStatement(sum, layer, added),
        policiesOfDecision(decision),
      )
      expect(decide(request, after).verdict).toBe('allowed')
      expect(decide({ ...request, action: 's3:PutObject' }, after)).toEqual(
        decide({ ...request, action: 's3:PutObject' }, policies),
      )
      // The root user needs no statement, and * covers everything.
      if (request.resource === '*' || request.principal.type === 'Account') return
      const alone = { 'identity-based': after['identity-based']?.slice(-1) ?? [] }
      if (policies['identity-based'] === undefined)
        expect(decide({ ...request, resource: `${request.resource}x` }, alone).verdict).not.toBe('allowed')
    }),
    { numRuns: 1500 },
  )
})
