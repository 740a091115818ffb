import { expect, test } from 'vitest'
import { accessRoles } from '#access/roles.ts'
import { guestAmr } from '#iam/identity-pool/webIdentityContext.ts'
import type { RecordChange, RecordType } from '../../../aws/services/route53/types.ts'
import type { Asker } from '../../../session/predictions/predictRequest.ts'
import { predictChange } from './predictChange.ts'

const askerOf = (roleName: string, more: Partial<Asker> = {}): Asker => ({
  roleName,
  policies: {
    account: '210987654321',
    roleArn: `arn:aws:iam::210987654321:role/${roleName}`,
    identityBased: accessRoles.find(({ name }) => name === roleName)?.policies ?? [],
    buckets: {},
  },
  identity: { identityPoolId: 'us-east-1:1', identityId: 'us-east-1:2', amr: guestAmr },
  isGuest: false,
  secureTransport: undefined,
  ...more,
})
const change = (Name: string, Type: RecordType): RecordChange[] => [
  { Action: 'CREATE', ResourceRecordSet: { Name, Type, TTL: 60, ResourceRecords: [{ Value: '192.0.2.1' }] } },
]
const verdict = (role: string, batch?: readonly RecordChange[]) => predictChange(askerOf(role), 'Z1', batch)?.verdict

test.each([
  ['readers', 'implicitly denied'],
  ['operators', undefined],
  ['admins', 'allowed'],
])('of any change in a zone it is known of %s: %s', (role, expected) => expect(verdict(role)).toBe(expected))

test.each([
  ['www.example.test', 'A', 'allowed'],
  ['www.example.test', 'MX', 'implicitly denied'],
  ['www.elsewhere.test', 'A', 'implicitly denied'],
] as const)('of one record it is known of operators: %s %s: %s', (name, type, expected) => {
  expect(verdict('operators', change(name, type))).toBe(expected)
})

test('for a guest whose session policy is not told nothing is foretold', () => {
  expect(predictChange(askerOf('guest', { isGuest: true }), 'Z1')).toBeUndefined()
})
