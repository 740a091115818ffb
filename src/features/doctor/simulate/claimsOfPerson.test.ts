import { expect, test } from 'vitest'
import { arnOf, examinedPool } from '../../../../tests/unit/examinedPool.ts'
import { claimsOfPerson, withGroups } from './claimsOfPerson.ts'

const groups = [
  { name: 'admins', precedence: 10, roleArn: arnOf('admins') },
  { name: 'readers', precedence: 30, roleArn: arnOf('readers') },
]

test('a person’s token as the user pool writes it', () => {
  const person = { username: 'rosa', attributes: { sub: 's', email_verified: 'true', 'custom:team': 'fjord' } }
  expect(claimsOfPerson(person, groups, examinedPool().configuration)).toEqual({
    sub: 's',
    email_verified: true,
    'custom:team': 'fjord',
    aud: 'client1',
    token_use: 'id',
    iss: 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Pool00001',
    'cognito:username': 'rosa',
    'cognito:groups': ['admins', 'readers'],
    'cognito:roles': [arnOf('admins'), arnOf('readers')],
    'cognito:preferred_role': arnOf('admins'),
  })
})

test('other groups bring their roles, and none take all of them away', () => {
  const claims = { sub: 's', 'cognito:groups': ['admins'], 'cognito:roles': [arnOf('admins')] }
  expect(withGroups(claims, ['readers', 'nobody knows'], groups)).toEqual({
    sub: 's',
    'cognito:groups': ['readers', 'nobody knows'],
    'cognito:roles': [arnOf('readers')],
    'cognito:preferred_role': arnOf('readers'),
  })
  expect(withGroups(claims, [], groups)).toEqual({ sub: 's' })
})
