import { expect, test } from 'vitest'
import { arnOf, examinedPool, refusedRead } from '../../../../tests/unit/examinedPool.ts'
import { told } from '../read/told.ts'
import { examinePool } from './examinePool.ts'

test('a pool in which everything holds has nothing else', () => {
  const findings = examinePool(examinedPool())
  expect(findings.filter(({ standing }) => standing !== 'holds')).toEqual([])
  expect(findings.map(({ title }) => title)).toEqual([
    ...['guest', 'authenticated', 'admins', 'readers'].map((name) => `Trust of ${name}`),
    ...['Client accepted', 'Roles set for guests and signed-in', 'Role mapping', 'A tie of roles', 'Group precedence'],
    ...['Rights of admins', 'Rights of readers', 'Principal tags', 'Guest access', 'Rights of guest', 'Classic flow'],
    ...['CORS of team-photos', 'Clock'],
  ])
})

test('every finding has a name of its own', () => {
  const ids = examinePool(examinedPool()).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('what is not told never holds', () => {
  const nothing = examinedPool({
    pool: refusedRead,
    roles: refusedRead,
    tags: refusedRead,
    groups: refusedRead,
    trust: new Map(),
    policies: new Map(),
    cors: new Map([['team-photos', refusedRead]]),
    clockOffMs: undefined,
  })
  const findings = examinePool(nothing)
  expect(findings.every(({ standing }) => standing === 'untold')).toBe(true)
  const [client] = findings.filter(({ id }) => id === 'client')
  expect(client).toMatchObject({ seen: 'admins may not read it: service:Read', callId: 'call1' })
  expect(client?.fix?.after).toContain('"Action": "service:Read"')
})

test('what is to mend comes first', () => {
  const trust = new Map(examinedPool().reading.trust)
  trust.set(arnOf('readers'), told({ Statement: [] }))
  const [first, second] = examinePool(examinedPool({ trust, clockOffMs: undefined }))
  expect([first?.standing, second?.standing]).toEqual(['inTheWay', 'untold'])
})
