import { describe, expect, test } from 'vitest'
import { principals } from '../../tests/unit/policyCase.ts'
import { evaluate } from '../evaluate/evaluate.ts'
import type { Statement } from '../types.ts'
import { nearestStatement } from './nearestStatement.ts'

const request = {
  principal: principals.session,
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::photos/private/b/x',
  context: { 's3:prefix': 'b/' },
}
const nearest = (...statements: readonly Statement[]) =>
  nearestStatement(
    evaluate(request, {
      'identity-based': [{ name: 'p', document: { Version: '2012-10-17', Statement: statements } }],
    }),
  )

const other: Statement = {
  Effect: 'Allow',
  Action: 's3:PutObject',
  Resource: '*',
  Condition: { StringLike: { 's3:prefix': '*' } },
}
const wrongFolder: Statement = {
  Sid: 'OwnFolder',
  Effect: 'Allow',
  Action: 's3:GetObject',
  Resource: 'arn:aws:s3:::photos/private/a/*',
}

describe('the nearest statement of an implicit denial', () => {
  test('is about the action, even when a statement about another one matches in more elements', () => {
    const found = nearest(other, wrongFolder)
    expect(found?.statement.sid).toBe('OwnFolder')
    expect(found?.unmet.map(({ element }) => element)).toEqual(['Resource'])
    expect(found?.layer).toBe('identity-based')
    expect(found?.policy.name).toBe('p')
  })

  test('has the most matched elements', () => {
    const better: Statement = {
      ...wrongFolder,
      Sid: 'Better',
      Resource: '*',
      Condition: { StringEquals: { 's3:prefix': 'a/' } },
    }
    expect(nearest(wrongFolder, better)?.statement.sid).toBe('Better')
  })

  test('of as many matched elements, asks for what begins most like the request', () => {
    const folder = (Sid: string, path: string): Statement => ({
      ...wrongFolder,
      Sid,
      Resource: `arn:aws:s3:::photos/${path}/*`,
    })
    expect(
      nearest(folder('Public', 'public'), folder('Private', 'private/c'), folder('Shared', 'shared'))?.statement.sid,
    ).toBe('Private')
  })

  test('closeness never outweighs an element that matches', () => {
    const far: Statement = {
      Sid: 'Far',
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: '*',
      Condition: { StringEquals: { 's3:prefix': 'zz' } },
    }
    const long = 'x'.repeat(5_000)
    const close: Statement = {
      Sid: 'Close',
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: `arn:aws:s3:::photos/private/b/${long}`,
    }
    expect(nearest(close, far)?.statement.sid).toBe('Far')
  })

  test('is the first of equals', () => {
    expect(nearest(wrongFolder, { ...wrongFolder, Sid: 'Second' })?.statement.sid).toBe('OwnFolder')
  })

  test('is about another action when none is about this one', () => {
    expect(nearest({ ...wrongFolder, Action: 's3:ListBucket' }, other)?.statement.index).toBe(1)
  })

  test('is never a Deny, and absent when nothing matched in anything', () => {
    expect(nearest({ ...wrongFolder, Effect: 'Deny' })).toBeUndefined()
    expect(nearest({ ...wrongFolder, Action: 's3:ListBucket' })).toBeUndefined()
  })

  test('is absent for other verdicts', () => {
    expect(nearest({ Effect: 'Allow', Action: '*', Resource: '*' })).toBeUndefined()
    expect(nearest(wrongFolder, { Effect: 'Deny', Action: '*', Resource: '*' })).toBeUndefined()
  })
})
