import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { principals } from '../../tests/unit/policyCase.ts'
import type { AuthorizationRequest, PoliciesInForce, PolicyDocument, Principal, Statement } from '../types.ts'
import { decide } from './decide.ts'
import { evaluate } from './evaluate.ts'
import { evaluationOrder } from './layers.ts'

const account = '123456789012'
const { session } = principals

const oneOrMany = <T>(value: fc.Arbitrary<T>) => fc.oneof(value, fc.array(value, { minLength: 1, maxLength: 3 }))
const action = oneOrMany(
  fc.constantFrom('*', 's3:*', 's3:Get*', 's3:GetObject', 'S3:putobject', 's3:???Object', 'route53:*'),
)
const resource = oneOrMany(
  fc.constantFrom(
    '*',
    'arn:aws:s3:::a*',
    'arn:aws:s3:::a/*',
    'arn:aws:s3:::a/${aws:PrincipalTag/team}/*',
    'arn:aws:s3:::a/?/b',
    'arn:aws:s3:::b',
  ),
)
const principalValue = fc.constantFrom(
  '*',
  session.arn,
  session.roleArn,
  account,
  `arn:aws:iam::${account}:root`,
  `arn:aws:iam::${account}:user/otto`,
)
const principal = fc.oneof(fc.constant('*' as const), fc.record({ AWS: oneOrMany(principalValue) }))
const operatorName = fc.constantFrom(
  'StringEquals',
  'StringNotLike',
  'ForAllValues:StringLike',
  'ForAnyValue:StringNotEquals',
  'StringEqualsIfExists',
  'Null',
  'NumericLessThan',
  'NoSuchOperator',
)
const condition = fc.dictionary(
  operatorName,
  fc.dictionary(
    fc.constantFrom('aws:PrincipalTag/team', 'AWS:TagKeys'),
    oneOrMany(fc.constantFrom('a', 'x', 'true', '${aws:PrincipalTag/team}', '7')),
  ),
  { maxKeys: 2 },
)

const statement = fc.record(
  {
    Effect: fc.constantFrom('Allow' as const, 'Allow' as const, 'Deny' as const),
    Principal: principal,
    Action: action,
    Resource: resource,
    NotAction: action,
    NotResource: resource,
    NotPrincipal: principal,
    Condition: condition,
  },
  { requiredKeys: ['Effect'] },
)
const document: fc.Arbitrary<PolicyDocument> = fc.record(
  {
    Version: fc.constantFrom('2012-10-17' as const, '2008-10-17' as const),
    Statement: fc.array(statement as fc.Arbitrary<Statement>, { maxLength: 4 }),
  },
  { requiredKeys: ['Statement'] },
)
const policy = fc.record(
  { name: fc.constant('p'), attachedTo: fc.constantFrom('root', 'unit'), document },
  { requiredKeys: ['name', 'document'] },
)
const policies: fc.Arbitrary<PoliciesInForce> = fc.record(
  Object.fromEntries(evaluationOrder.map((layer) => [layer, fc.array(policy, { maxLength: 3 })])),
  { requiredKeys: [] },
)
const anyPrincipal = fc.constantFrom<Principal>(...Object.values(principals), {
  type: 'Federated',
  provider: 'cognito-identity.amazonaws.com',
})
const request: fc.Arbitrary<AuthorizationRequest> = fc.record({
  principal: anyPrincipal,
  action: fc.constantFrom(
    's3:GetObject',
    's3:PutObject',
    's3:ListAllMyBuckets',
    'route53:GetChange',
    'sts:AssumeRole',
    'sts:GetCallerIdentity',
  ),
  resource: fc.constantFrom('*', 'arn:aws:s3:::a', 'arn:aws:s3:::a/x/b', 'arn:aws:s3:::b'),
  context: fc.record(
    {
      'AWS:principaltag/team': fc.constantFrom('x', 'a', '*'),
      'aws:TagKeys': fc.array(fc.constantFrom('a', 'x'), { maxLength: 2 }),
    },
    { requiredKeys: [] },
  ),
})

describe('evaluate and decide', () => {
  test('agree on verdict, layer and deciding statement for every request', () => {
    fc.assert(
      fc.property(request, policies, (asked, inForce) => {
        const { verdict, layer, decidedBy } = evaluate(asked, inForce)
        expect({ verdict, layer, decidedBy }).toEqual({
          layer: undefined,
          decidedBy: undefined,
          ...decide(asked, inForce),
        })
      }),
      { numRuns: 1000 },
    )
  })

  test('a matching Deny is always an explicit denial, and an explicit denial always has a matching Deny', () => {
    fc.assert(
      fc.property(request, policies, (asked, inForce) => {
        fc.pre(asked.action !== 'sts:GetCallerIdentity')
        const decision = evaluate(asked, inForce)
        const statements = decision.layers.flatMap((layer) => layer.policies).flatMap((traced) => traced.statements)
        expect(decision.verdict === 'explicitly denied').toBe(
          statements.some(({ effect, matched }) => matched && effect === 'Deny'),
        )
      }),
      { numRuns: 1000 },
    )
  })

  test('the decision is plain JSON and names all six layers in order', () => {
    fc.assert(
      fc.property(request, policies, (asked, inForce) => {
        const decision = evaluate(asked, inForce)
        expect(JSON.parse(JSON.stringify(decision))).toEqual(decision)
        expect(decision.layers.map(({ layer }) => layer)).toEqual(evaluationOrder)
      }),
      { numRuns: 300 },
    )
  })

  test('never throw, whatever stands in the documents and the context', () => {
    const anything = fc.anything({ withNullPrototype: true })
    const strange = fc.oneof(
      anything,
      fc.record({
        Version: fc.constant('2012-10-17'),
        Statement: fc.oneof(
          anything,
          fc.record({
            Effect: fc.constant('Allow'),
            Action: anything,
            Resource: anything,
            Condition: anything,
            Principal: anything,
          }),
        ),
      }),
    )
    fc.assert(
      fc.property(strange, fc.dictionary(fc.string(), anything), anyPrincipal, (written, context, who) => {
        const inForce = Object.fromEntries(
          evaluationOrder.map((layer) => [layer, [{ name: 'p', document: written as PolicyDocument }]]),
        )
        const asked = {
          principal: who,
          action: 's3:GetObject',
          resource: 'arn:aws:s3:::a/b',
          context,
        } as AuthorizationRequest
        expect(evaluate(asked, inForce).verdict).toBe(decide(asked, inForce).verdict)
      }),
      { numRuns: 1000 },
    )
  })

  test('a document that cannot be read is noted and grants nothing', () => {
    const broken = { name: 'broken', document: null as unknown as PolicyDocument }
    const decision = evaluate(
      { principal: session, action: 's3:GetObject', resource: '*', context: {} },
      { 'identity-based': [broken] },
    )
    expect(decision.verdict).toBe('implicitly denied')
    expect(decision.layers[3]?.policies[0]?.note).toBe('the document must be an object')
  })

  test('keys called __proto__ are keys like any other', () => {
    const written = JSON.parse(
      '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringEquals":{"__proto__":"x"}}}}',
    )
    const asked = { principal: session, action: 's3:GetObject', resource: '*', context: {} }
    expect(evaluate(asked, { 'identity-based': [{ name: 'p', document: written }] }).verdict).toBe('implicitly denied')
  })

  test('a cyclic document is answered', () => {
    const cyclic: Record<string, unknown> = { Version: '2012-10-17' }
    cyclic.Statement = [{ Effect: 'Allow', Action: '*', Resource: '*', Condition: cyclic }]
    const asked = { principal: session, action: 's3:GetObject', resource: '*', context: {} }
    expect(
      evaluate(asked, { 'identity-based': [{ name: 'p', document: cyclic as unknown as PolicyDocument }] }).verdict,
    ).toBe('implicitly denied')
  })
})

describe('documents of a megabyte', () => {
  const asked = { principal: session, action: 's3:GetObject', resource: 'arn:aws:s3:::photos/cat.jpg', context: {} }
  const verdict = (Statement: unknown, more: Partial<AuthorizationRequest> = {}) => {
    const inForce = { 'identity-based': [{ name: 'p', document: { Statement } as PolicyDocument }] }
    expect(evaluate({ ...asked, ...more }, inForce).verdict).toBe('implicitly denied')
  }

  test('are answered when they hold twelve thousand statements', () => {
    verdict(
      Array.from({ length: 12_000 }, (_, index) => ({
        Effect: 'Allow',
        Action: 's3:GetObject',
        Resource: `arn:aws:s3:::photos/${index}/*`,
      })),
    )
  })

  test('are answered when they hold half a million stars', () => {
    const stars = {
      Effect: 'Allow',
      Action: `s3:${'*e'.repeat(250_000)}*x`,
      Resource: `arn:aws:s3:::${'*a'.repeat(250_000)}*b*`,
    }
    verdict([stars], { resource: `arn:aws:s3:::${'a'.repeat(200_000)}` })
  })
})
