import { afterEach, beforeEach, expect, test } from 'vitest'
import { clientWith, testClient, testPool } from '../../../../tests/unit/testPool.ts'
import { systemRandom } from '../../../program/clockAndRandom.ts'
import { openStore } from '../../../state/sqliteStore.ts'
import type { Store } from '../../../state/store.ts'
import { newUser } from './newUser.ts'
import { simulatedPassword, simulatedRecipient, simulatedUserId, userNamed } from './userNamed.ts'
import { PoolUsers } from './users.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
let store: Store
beforeEach(() => {
  store = openStore({ folder: ':memory:', random: systemRandom })
})
afterEach(() => store.close())

test('finds a user by address in any case, and by username', () => {
  const clock = () => 0
  const user = newUser({ clock, random: systemRandom }, testPool, {
    attributes: { email: 'Mika@Example.test' },
    password: 'Mika-local-1',
    status: 'CONFIRMED',
  })
  new PoolUsers(store, testPool).save(user)
  const named = (name: string) => userNamed(store, { pool: testPool, client: testClient }, name)
  for (const name of ['mika@example.test', 'MIKA@EXAMPLE.TEST', user.username])
    expect(named(name)).toEqual({
      id: user.username,
      user,
    })
  new PoolUsers(store, testPool).save({ ...user, attributes: { email: 'new@example.test' } })
  expect(named('new@example.test').id).toBe(user.username)
  expect(named('mika@example.test').user).toBeUndefined()
})

test('a user that does not exist has the same id and salt each time, and another in another pool', () => {
  const id = simulatedUserId(testPool, 'nobody@example.test')
  expect(id).toMatch(uuid)
  expect(simulatedUserId(testPool, 'NOBODY@example.test')).toBe(id)
  expect(
    simulatedUserId({ ...testPool, secret: Buffer.alloc(32, 2).toString('base64') }, 'nobody@example.test'),
  ).not.toBe(id)
  expect(simulatedUserId(testPool, 'somebody@example.test')).not.toBe(id)
  expect(simulatedPassword(testPool, id)).toEqual(simulatedPassword(testPool, id))
  expect(simulatedPassword(testPool, id).salt).toMatch(/^[0-9a-f]{32}$/)
})

test('a client of the old kind is told that there is no such user', () => {
  const client = clientWith({ PreventUserExistenceErrors: 'LEGACY' })
  expect(() => userNamed(store, { pool: testPool, client }, 'nobody@example.test')).toThrow(
    'Username/client id combination not found.',
  )
})

test('pretends to send to what was typed, or to an address of its own', () => {
  expect(simulatedRecipient(testPool, 'nobody@example.test')).toEqual({ contact: 'email', to: 'nobody@example.test' })
  expect(simulatedRecipient(testPool, '+4712345678')).toEqual({ contact: 'phone_number', to: '+4712345678' })
  expect(simulatedRecipient(testPool, 'no address').to).toMatch(/^[a-f]@[a-f]$/)
})
