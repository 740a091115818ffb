import { describe, expect, test } from 'vitest'
import { principals } from '../../tests/unit/policyCase.ts'
import { denialMessage } from '../explain/denialMessage.ts'
import { nearestStatement } from '../explain/nearestStatement.ts'
import type { AuthorizationRequest, PoliciesInForce, PolicyDocument, Statement } from '../types.ts'
import { decide } from './decide.ts'
import { evaluate } from './evaluate.ts'

const asked: AuthorizationRequest = {
  principal: principals.session,
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::photos/cat.jpg',
  context: {},
}
const everything: Statement = { Effect: 'Allow', Action: '*', Resource: '*' }
const inForce = (document: unknown): PoliciesInForce => ({
  'identity-based': [{ name: 'p', document: document as PolicyDocument }],
})
const allowAll = inForce({ Version: '2012-10-17', Statement: [everything] })
const nested = (depth: number) => JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`) as unknown
const verdictOf = (request: unknown, policies: unknown = allowAll) => {
  const decision = evaluate(request as AuthorizationRequest, policies as PoliciesInForce)
  expect(decide(request as AuthorizationRequest, policies as PoliciesInForce).verdict).toBe(decision.verdict)
  nearestStatement(decision)
  return decision.verdict
}
const noteOf = (document: unknown) => evaluate(asked, inForce(document)).layers[3]?.policies[0]
const thrower = (name: string) =>
  Object.defineProperty({}, name, {
    enumerable: true,
    get: () => {
      throw new Error('no')
    },
  })

describe('documents that nobody would write', () => {
  test.each<[string, unknown, string]>([
    ['null', null, 'the document must be an object'],
    ['a text', '{"Statement":[]}', 'the document must be an object'],
    ['a number', 7, 'the document must be an object'],
    ['an empty object', {}, 'the document has no Statement'],
    ['a statement that is a text', { Statement: 'Allow' }, 'the document has no Statement'],
    ['a statement that is null', { Statement: null }, 'the document has no Statement'],
    ['a document that is a list', [], 'the document has no Statement'],
  ])('%s grants nothing and is noted', (_, document, note) => {
    expect(verdictOf(asked, inForce(document))).toBe('implicitly denied')
    expect(noteOf(document)?.note).toBe(note)
  })

  test.each<[string, unknown, string]>([
    ['null', null, 'the statement must be an object: the statement has no effect'],
    ['a list', [], 'the statement must be an object: the statement has no effect'],
    ['a text', 'Allow', 'the statement must be an object: the statement has no effect'],
    [
      'one without an effect',
      { Action: '*', Resource: '*' },
      'Effect must be "Allow" or "Deny": the statement has no effect',
    ],
    [
      'one with an effect of another case',
      { ...everything, Effect: 'deny' },
      'Effect must be "Allow" or "Deny": the statement has no effect',
    ],
  ])('a statement that is %s has no effect and is noted', (_, statement, note) => {
    const traced = noteOf({ Statement: [statement, everything] })
    expect(traced?.statements[0]).toMatchObject({ index: 0, effect: 'Allow', matched: false, elements: [], note })
    expect(verdictOf(asked, inForce({ Statement: [statement, everything] }))).toBe('allowed')
  })

  test('a statement that cannot be read keeps its Sid', () => {
    expect(noteOf({ Statement: [{ Sid: 'Odd', Effect: 'x' }] })?.statements[0]).toMatchObject({ sid: 'Odd' })
    expect(noteOf({ Statement: [{ Sid: 7, Effect: 'x' }] })?.statements[0]).not.toHaveProperty('sid')
    expect(noteOf({ Statement: [{ ...everything, Sid: 7 }] })?.statements[0]).not.toHaveProperty('sid')
  })

  test('what is missing from a statement is noted and counted for a Deny', () => {
    expect(noteOf({ Statement: { Effect: 'Allow', Resource: '*' } })?.statements[0]?.elements[0]).toMatchObject({
      element: 'Action',
      matched: false,
      note: 'the statement has no Action; an Allow counts it as not matched',
    })
    expect(noteOf({ Statement: { Effect: 'Deny', Action: '*' } })?.statements[0]?.elements[1]).toMatchObject({
      element: 'Resource',
      matched: true,
      note: 'the statement has no Resource; a Deny counts it as matched',
    })
    expect(verdictOf(asked, inForce({ Statement: { Effect: 'Deny' } }))).toBe('explicitly denied')
  })

  test('Action and NotAction in one statement must both match', () => {
    const both = (Action: string, NotAction: string) =>
      verdictOf(asked, inForce({ Statement: { ...everything, Action, NotAction } }))
    expect([both('s3:*', 'sqs:*'), both('s3:*', 's3:*'), both('sqs:*', 'sqs:*')]).toEqual([
      'allowed',
      'implicitly denied',
      'implicitly denied',
    ])
    const resources = (Resource: string, NotResource: string) =>
      verdictOf(asked, inForce({ Statement: { ...everything, Resource, NotResource } }))
    expect([resources('*', 'arn:aws:s3:::other'), resources('*', '*')]).toEqual(['allowed', 'implicitly denied'])
  })

  test('a hundred levels of JSON, ten thousand, and a circle are answered', () => {
    for (const depth of [100, 5_000]) {
      const deep = nested(depth)
      expect(verdictOf(asked, inForce({ Statement: [{ ...everything, Condition: deep }] }))).toBe('implicitly denied')
      expect(verdictOf(asked, inForce({ Statement: [{ ...everything, Action: deep, Resource: deep }] }))).toBe(
        'implicitly denied',
      )
    }
    const circle: Record<string, unknown> = { ...everything }
    circle.Condition = { StringEquals: circle }
    circle.Principal = circle
    expect(verdictOf(asked, inForce({ Statement: [circle] }))).toBe('implicitly denied')
  })

  test('names of the prototype are names like any other', () => {
    const written = JSON.parse(
      '{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"__proto__":{"a":"b"},"StringEquals":{"constructor":"x"}}}}',
    )
    expect(verdictOf(asked, inForce(written))).toBe('implicitly denied')
    expect(
      verdictOf(
        { ...asked, context: JSON.parse('{"__proto__":"x","constructor":"x"}') },
        inForce({ Statement: { ...everything, Condition: { StringEquals: { constructor: 'x' } } } }),
      ),
    ).toBe('allowed')
    expect(({} as Record<string, unknown>).a).toBeUndefined()
  })
})

describe('requests that nobody would send', () => {
  test.each<[string, unknown, string]>([
    ['an action that is no text', { ...asked, action: 7 }, 'allowed'],
    ['a resource that is no text', { ...asked, resource: {} }, 'allowed'],
    ['no context', { ...asked, context: undefined }, 'allowed'],
    ['a context that is null', { ...asked, context: null }, 'allowed'],
    ['a principal that is null', { ...asked, principal: null }, 'implicitly denied'],
    ['a principal of an unknown type', { ...asked, principal: { type: 'constructor' } }, 'implicitly denied'],
    [
      'a session without its role',
      { ...asked, principal: { ...principals.session, roleArn: undefined } },
      'implicitly denied',
    ],
    [
      'a user without an account',
      { ...asked, principal: { type: 'User', arn: 'arn:aws:iam::123456789012:user/otto' } },
      'implicitly denied',
    ],
    [
      'a root user without an ARN',
      { ...asked, principal: { type: 'Account', account: '123456789012' } },
      'implicitly denied',
    ],
    ['a federated caller without a provider', { ...asked, principal: { type: 'Federated' } }, 'implicitly denied'],
  ])('%s: %s', (_, request, verdict) => {
    expect(verdictOf(request)).toBe(verdict)
  })

  test('what throws when read counts as not there', () => {
    expect(verdictOf({ ...asked, context: thrower('aws:x') })).toBe('allowed')
    expect(verdictOf(asked, inForce(thrower('Statement')))).toBe('implicitly denied')
    expect(noteOf(thrower('Statement'))?.note).toBe('the document cannot be read')
  })

  test('values of the wrong type in a context are as good as absent', () => {
    const asksFor = inForce({ Statement: { ...everything, Condition: { Null: { 'aws:x': 'true' } } } })
    for (const value of [7, true, null, undefined, {}, [], [7], ['a', 7]])
      expect(verdictOf({ ...asked, context: { 'aws:x': value } }, asksFor)).toBe('allowed')
    for (const value of ['', 'a', ['a']])
      expect(verdictOf({ ...asked, context: { 'aws:x': value } }, asksFor)).toBe('implicitly denied')
  })

  test('layers that are no lists are in force and silent; what is no policy in one counts for nothing', () => {
    expect(verdictOf(asked, { ...allowAll, session: {} })).toBe('implicitly denied')
    expect(verdictOf(asked, { 'identity-based': [null, 7, ...(allowAll['identity-based'] ?? [])] })).toBe('allowed')
    expect(verdictOf(asked, { 'identity-based': 'x' })).toBe('implicitly denied')
  })

  test('the sentence of a denial is given for all of them', () => {
    expect(denialMessage(evaluate({ ...asked, resource: '*' }, {}), 's3')).toContain(
      'is not authorized to perform: s3:GetObject because',
    )
  })
})
