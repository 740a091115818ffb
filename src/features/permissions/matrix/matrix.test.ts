import { expect, test } from 'vitest'
import { accessRoles } from '#access/roles.ts'
import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import { guestSessionPolicies } from '#iam/identity-pool/guestSessionPolicies.ts'
import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import type { ToldPolicies } from '../../../aws/policies/policies.ts'
import { decidingStatement, policiesRead } from '../cell/decidingStatement.ts'
import type { PoolRole } from '../roles/poolRoles.ts'
import type { MatrixCell } from './matrixCell.ts'
import { matrixOf } from './matrixOf.ts'
import { wholeSentence } from './wholeSentence.ts'

const configuration: AwsConfig = {
  region: 'us-east-1',
  userPoolId: 'us-east-1_p',
  userPoolClientId: 'c',
  identityPoolId: 'us-east-1:1',
  guestAccess: true,
  places: [{ bucket: 'team-photos', prefix: 'shared/', label: 'Shared' }],
}
const roleOf = (name: string): PoolRole => ({
  arn: `arn:aws:iam::210987654321:role/${name}`,
  name,
  givenTo: name,
  isGuest: name === 'guest',
})
const policiesOf = ({ arn, name }: PoolRole): PoliciesOfRole => ({
  account: '210987654321',
  roleArn: arn,
  identityBased: accessRoles.find((role) => role.name === name)?.policies ?? [],
  guestSession: guestSessionPolicies,
  buckets: { 'team-photos': [] },
})
const [guest, readers, operators, lost] = [roleOf('guest'), roleOf('readers'), roleOf('operators'), roleOf('lost')]
const told = (role: PoolRole, other: Partial<PoliciesOfRole> = {}): readonly [string, ToldPolicies] => [
  role.arn,
  { kind: 'told', policies: { ...policiesOf(role), ...other } },
]
const zones = [{ id: 'Z1', name: 'example.test' }]

function cellsOf(
  role: PoolRole,
  answer: readonly [string, ToldPolicies],
): Readonly<Record<string, MatrixCell | undefined>> {
  const rows = matrixOf(configuration, [role], new Map([answer]), zones)
  return Object.fromEntries(rows.map(({ label, cells }) => [label, cells[0]]))
}
const reasonOf = (cell: MatrixCell | undefined) => (typeof cell?.reason === 'string' ? cell.reason : undefined)

test('a row for each capability, and in it a verdict for each role', () => {
  const roles = [guest, readers, operators, lost]
  const answers = new Map([told(guest), told(readers), told(operators), [lost.arn, { kind: 'not told' }] as const])
  const rows = matrixOf(configuration, roles, answers, zones)
  const common = rows.filter(({ isCommon }) => isCommon)
  expect(common.map(({ label, cells }) => [label, ...cells.map(({ verdict }) => verdict)])).toEqual([
    ['Read shared/', 'none', 'allowed', 'allowed', 'unknown'],
    ['Write to shared/', 'none', 'none', 'none', 'unknown'],
    ['List every folder of team-photos', 'none', 'none', 'none', 'unknown'],
    ['Read every object of team-photos', 'none', 'none', 'none', 'unknown'],
    ['Read the policy of team-photos', 'none', 'none', 'none', 'unknown'],
    ['List the zones', 'none', 'allowed', 'allowed', 'unknown'],
    ['Change TXT records of example.test', 'none', 'none', 'allowed', 'unknown'],
    ['Change MX records of example.test', 'none', 'none', 'none', 'unknown'],
    ['Delete the zone example.test', 'none', 'denied', 'denied', 'unknown'],
    ['See who is in the pool', 'none', 'none', 'none', 'unknown'],
  ])
  expect(wholeSentence(roles, common)).toBe('guest may 0 of 10, readers 2, operators 3; of lost nothing is told')
  expect(wholeSentence([lost], matrixOf(configuration, [lost], new Map(), zones))).toBe('of lost nothing is told')
})

test('a cell gives the statement as it is written, or the policies that have none', () => {
  const cells = cellsOf(operators, told(operators))
  const decisionOf = (label: string) => {
    const reason = cells[label]?.reason
    if (reason === undefined || typeof reason === 'string') throw new Error(`Nothing is decided of ${label}.`)
    return reason
  }
  expect(decidingStatement(decisionOf('Delete the zone example.test'))).toMatchObject({
    name: 'NeverDeleteZones',
    statement: { Sid: 'NeverDeleteZones', Effect: 'Deny', Action: expect.anything() },
  })
  const silent = decisionOf('Write to shared/')
  expect(decidingStatement(silent)).toBeUndefined()
  expect(policiesRead(silent)).toEqual(policiesOf(operators).identityBased.map(({ name }) => name))
})

test('a statement without a Sid is named by its place', () => {
  const Statement = [
    { Effect: 'Deny' as const, Action: 's3:DeleteObject', Resource: '*' },
    { Effect: 'Allow' as const, Action: 's3:GetObject', Resource: '*' },
  ]
  const identityBased = [{ name: 'Bare', document: { Version: '2012-10-17' as const, Statement } }]
  const reason = cellsOf(lost, told(lost, { identityBased }))['Read shared/']?.reason
  if (reason === undefined || typeof reason === 'string') throw new Error('Nothing is decided.')
  expect(decidingStatement(reason)).toEqual({ name: 'Statement 2', policy: 'Bare', statement: Statement[1] })
})

test('what cannot be told says why', () => {
  const why = (role: PoolRole, answer: ToldPolicies) => reasonOf(cellsOf(role, [role.arn, answer])['Read shared/'])
  expect(why(lost, { kind: 'not told' })).toBe(
    'The backend does not tell the policies of lost: the role was deleted, or they are not told here.',
  )
  expect(why(lost, { kind: 'no answer' })).toContain('did not answer')
  const { account, roleArn, identityBased: ofGuest, buckets } = policiesOf(guest)
  expect(why(guest, { kind: 'told', policies: { account, roleArn, identityBased: ofGuest, buckets } })).toContain(
    'AWS gives every guest a session policy',
  )
  expect(reasonOf(cellsOf(readers, told(readers, { buckets: {} }))['Read shared/'])).toContain('bucket team-photos')
  const Condition = { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }
  const statement = { Effect: 'Allow' as const, Action: 's3:GetObject', Resource: '*', Condition }
  const identityBased = [{ name: 'Office', document: { Version: '2012-10-17' as const, Statement: statement } }]
  expect(reasonOf(cellsOf(lost, told(lost, { identityBased }))['Read shared/'])).toContain('only the request itself')
})
