import { expect, test } from 'vitest'
import { unscopedClaims } from './sharedProviders.ts'

const github = 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com'
const sub = 'token.actions.githubusercontent.com:sub'
const condition = (operator: string, key: string, ...values: readonly string[]) => [{ operator, key, values }]

test.each([
  ['StringEquals', 'repo:o/r:ref:refs/heads/main'],
  ['StringLike', 'repo:*'],
  ['stringequalsignorecase', 'repo:o/r'],
  ['ForAnyValue:StringLike', 'repo:o/*'],
])('%s %s says whose tokens are meant', (operator, value) => {
  expect(unscopedClaims(github, condition(operator, sub, value))).toBeUndefined()
  expect(unscopedClaims(github, condition(operator, sub.toUpperCase(), '*', value))).toBeUndefined()
})

test.each([
  ['StringLike', sub, '*'],
  ['StringLike', sub, '**'],
  ['StringNotEquals', sub, 'repo:o/r'],
  ['StringLikeIfExists', sub, 'repo:o/r'],
  ['ForAllValues:StringLike', sub, 'repo:o/r'],
  ['StringEquals', 'token.actions.githubusercontent.com:aud', 'sts.amazonaws.com'],
])('%s %s %s lets in everybody', (operator, key, value) => {
  expect(unscopedClaims(github, condition(operator, key, value))).toEqual([
    sub,
    'token.actions.githubusercontent.com:job_workflow_ref',
  ])
})

test('each shared provider has its own claim, others have none', () => {
  expect(unscopedClaims('cognito-identity.amazonaws.com', [])).toEqual(['cognito-identity.amazonaws.com:aud'])
  expect(unscopedClaims('arn:aws:iam::123456789012:oidc-provider/gitlab.com', [])).toEqual(['gitlab.com:sub'])
  expect(unscopedClaims('arn:aws:iam::123456789012:oidc-provider/oidc.example.com', [])).toBeUndefined()
  expect(unscopedClaims('constructor', [])).toBeUndefined()
})
