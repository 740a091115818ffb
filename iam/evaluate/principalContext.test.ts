import { expect, test } from 'vitest'
import { principals } from '../../tests/unit/policyCase.ts'
import { principalContext } from './principalContext.ts'

test('4.3: a session carries the ARN of its role, with the path', () => {
  expect(principalContext(principals.session, 'AROAEXAMPLE:CognitoIdentityCredentials')).toEqual({
    'aws:PrincipalType': 'AssumedRole',
    'aws:PrincipalAccount': '123456789012',
    'aws:PrincipalIsAWSService': 'false',
    'aws:PrincipalArn': 'arn:aws:iam::123456789012:role/app/readers',
    'aws:userid': 'AROAEXAMPLE:CognitoIdentityCredentials',
  })
})

test('4.3: every signed request says that no AWS service makes it', () => {
  for (const principal of [principals.session, principals.user, principals.root]) {
    expect(principalContext(principal)).toHaveProperty(['aws:PrincipalIsAWSService'], 'false')
  }
})

test('4.3: only users have a user name', () => {
  expect(principalContext(principals.user)).toMatchObject({
    'aws:username': 'otto',
    'aws:PrincipalArn': principals.user.arn,
  })
  expect(principalContext(principals.root)).not.toHaveProperty('aws:username')
})

test('4.3: anonymous callers have a type and nothing else', () => {
  expect(principalContext(principals.anonymous)).toEqual({ 'aws:PrincipalType': 'Anonymous' })
})
