import { expect, test } from 'vitest'
import { arnOf, examinedPool, refusedRead } from '../../../../tests/unit/examinedPool.ts'
import type { IdentityPoolSettings } from '../../../aws/services/cognito-identity/types.ts'
import { told, valueOf } from '../read/told.ts'
import { clientFinding, guestFinding, rolesFinding } from './poolFindings.ts'

const pool = valueOf(examinedPool().reading.pool) as IdentityPoolSettings
const withPool = (over: Partial<IdentityPoolSettings>) => examinedPool({ pool: told({ ...pool, ...over }) })

test('the client: accepted, another one accepted, none', () => {
  expect(clientFinding(examinedPool()).standing).toBe('holds')
  const other = { ProviderName: 'cognito-idp.us-east-1.amazonaws.com/us-east-1_Pool00001', ClientId: 'other' }
  expect(clientFinding(withPool({ CognitoIdentityProviders: [other] })).standing).toBe('inTheWay')
  expect(clientFinding(withPool({ CognitoIdentityProviders: [] })).standing).toBe('inTheWay')
  expect(clientFinding(examinedPool({ pool: refusedRead })).standing).toBe('untold')
})

test('guests: as the file says, or not', () => {
  expect(guestFinding(examinedPool()).standing).toBe('holds')
  expect(guestFinding(withPool({ AllowUnauthenticatedIdentities: false })).standing).toBe('inTheWay')
  const closed = { ...examinedPool(), configuration: { ...examinedPool().configuration, guestAccess: false } }
  expect(guestFinding(closed).standing).toBe('worthALook')
})

test('roles: set for everybody whom the pool lets in', () => {
  expect(rolesFinding(examinedPool()).standing).toBe('holds')
  const onlyPeople = { roles: told({ Roles: { authenticated: arnOf('authenticated') } }) }
  expect(rolesFinding(examinedPool(onlyPeople))).toMatchObject({ standing: 'inTheWay', title: 'No role for guests' })
  const closed = told({ ...pool, AllowUnauthenticatedIdentities: false })
  expect(rolesFinding(examinedPool({ ...onlyPeople, pool: closed })).standing).toBe('holds')
  expect(rolesFinding(examinedPool({ roles: told({ Roles: {} }) })).standing).toBe('inTheWay')
})
