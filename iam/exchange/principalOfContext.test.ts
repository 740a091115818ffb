import { expect, test } from 'vitest'
import type { Principal, RequestContext } from '../types.ts'
import { principalOfContext } from './principalOfContext.ts'

const role = 'arn:aws-cn:iam::123456789012:role/app/readers'
const session = (name: string): Principal => ({
  type: 'AssumedRole',
  account: '123456789012',
  arn: `arn:aws-cn:sts::123456789012:assumed-role/readers/${name}`,
  roleArn: role,
})
const user: Principal = { type: 'User', account: '123456789012', arn: 'arn:aws:iam::123456789012:user/team/otto' }
const root: Principal = { type: 'Account', account: '123456789012', arn: 'arn:aws:iam::123456789012:root' }

test.each<[string, RequestContext, Principal]>([
  ['nothing', {}, { type: 'Anonymous' }],
  ['a type that names nobody', { 'aws:PrincipalType': 'Anonymous' }, { type: 'Anonymous' }],
  [
    'a provider',
    { 'aws:FederatedProvider': 'accounts.google.com' },
    { type: 'Federated', provider: 'accounts.google.com' },
  ],
  [
    'a user',
    { 'aws:PrincipalArn': user.arn, 'aws:PrincipalType': 'User', 'aws:PrincipalAccount': '123456789012' },
    user,
  ],
  ['a user by its ARN alone', { 'aws:principalarn': user.arn }, user],
  [
    'a user by its type alone',
    { 'aws:PrincipalType': 'User', 'aws:PrincipalAccount': '123456789012', 'aws:PrincipalArn': 'x' },
    { type: 'User', account: '123456789012', arn: 'x' },
  ],
  ['the root user', { 'aws:PrincipalArn': root.arn, 'aws:PrincipalType': 'Account' }, root],
  ['the root user by its ARN alone', { 'aws:PrincipalArn': root.arn }, root],
  [
    'the root user by its type alone',
    { 'aws:PrincipalType': 'Account', 'aws:PrincipalAccount': '123456789012' },
    { type: 'Account', account: '123456789012', arn: '' },
  ],
  [
    'a session',
    { 'aws:PrincipalArn': role, 'aws:PrincipalType': 'AssumedRole', 'aws:userid': 'AROAX:mika:1' },
    session('mika:1'),
  ],
  ['a session by its ARN alone', { 'aws:PrincipalArn': role }, session('unknown')],
  ['a session without a name in its id', { 'aws:PrincipalArn': role, 'aws:userid': 'AROAX' }, session('unknown')],
  [
    'an account that is not the one of the ARN',
    { 'aws:PrincipalArn': user.arn, 'aws:PrincipalAccount': '999999999999' },
    { ...user, account: '999999999999' },
  ],
  ['a list where a text should be', { 'aws:PrincipalArn': [user.arn] }, { type: 'Anonymous' }],
])('%s', (_, context, principal) => {
  expect(principalOfContext(context)).toEqual(principal)
})
