import { beforeEach, describe, expect, test } from 'vitest'
import { systemRandom } from '../../program/clockAndRandom.ts'
import { houseSeed } from '../../seed/house/houseSeed.ts'
import { localBackend } from '../../seed/localBackend.ts'
import { openStore } from '../../state/sqliteStore.ts'
import { identityForLogins, identityWithLogins, requireGuest } from './identityOf.ts'
import { identities, type IdentityPool, identityPools } from './identityPools.ts'
import { newIdentity } from './newIdentity.ts'
import { seedCognitoIdentity } from './seed.ts'

const mika = { provider: 'cognito-idp.us-east-1.amazonaws.com/us-east-1_Rolecall1', subject: 'mika' }
const otto = { ...mika, subject: 'otto' }
const mikaElsewhere = { provider: 'accounts.example.test', subject: 'mika' }

let pool: IdentityPool
let context: Parameters<typeof newIdentity>[2]

beforeEach(() => {
  const { identityPoolId } = localBackend
  const store = openStore({ folder: ':memory:', random: systemRandom })
  context = { store, random: systemRandom, clock: () => 1_000 }
  seedCognitoIdentity({ store, document: houseSeed })
  const seeded = identityPools(store).get(identityPoolId)
  if (!seeded) throw new Error('The pool was not seeded.')
  pool = seeded
})

const again = (id: string) => identities(context.store).get(id)

describe('Without a login', () => {
  test("every call gives another identity, in the form of AWS's ids", () => {
    const ids = [newIdentity(pool, [], context).id, newIdentity(pool, [], context).id]
    expect(ids[0]).not.toBe(ids[1])
    expect(ids[0]).toMatch(/^us-east-1:[0-9a-f]{8}-[0-9a-f-]{27}$/)
  })
})

describe('With a login', () => {
  test('GetId answers the same identity each time', () => {
    expect(identityWithLogins(pool, [mika], context).id).toBe(identityWithLogins(pool, [mika], context).id)
    expect(identityWithLogins(pool, [otto], context).id).not.toBe(identityWithLogins(pool, [mika], context).id)
  })

  test('a guest who signs in for the first time keeps the identity', () => {
    const guest = newIdentity(pool, [], context)
    expect(identityForLogins(guest, pool, [mika], context)).toMatchObject({ id: guest.id, logins: [mika] })
    expect(identityWithLogins(pool, [mika], context).id).toBe(guest.id)
  })

  test("a guest who signs in as somebody known gets that identity, and the guest's is closed", () => {
    const known = identityWithLogins(pool, [mika], context)
    const guest = newIdentity(pool, [], context)
    expect(identityForLogins(guest, pool, [mika], context).id).toBe(known.id)
    const closed = again(guest.id)
    expect(closed?.mergedInto).toBe(known.id)
    expect(() => closed && requireGuest(closed)).toThrow(`Access to Identity '${guest.id}' is forbidden.`)
  })

  test("a closed guest's id leads to the login's identity, and to none for an unknown login", () => {
    const known = identityWithLogins(pool, [mika], context)
    const guest = newIdentity(pool, [], context)
    identityForLogins(guest, pool, [mika], context)
    const closed = again(guest.id) ?? guest
    expect(identityForLogins(closed, pool, [mika], context).id).toBe(known.id)
    expect(() => identityForLogins(closed, pool, [otto], context)).toThrow('is forbidden')
  })

  test('the identity of somebody else is refused, whether the login is known or not', () => {
    const others = identityWithLogins(pool, [mika], context)
    expect(() => identityForLogins(others, pool, [otto], context)).toThrow("Logins don't match.")
    identityWithLogins(pool, [otto], context)
    expect(() => identityForLogins(others, pool, [otto], context)).toThrow("Logins don't match.")
  })

  test("a login of another provider is added where one of the identity's own comes with it", () => {
    const known = identityWithLogins(pool, [mika], context)
    expect(identityForLogins(known, pool, [mika, mikaElsewhere], context).logins).toEqual([mika, mikaElsewhere])
    expect(identityWithLogins(pool, [mikaElsewhere], context).id).toBe(known.id)
  })

  test('a second login of one provider is a conflict', () => {
    const known = identityWithLogins(pool, [mika, mikaElsewhere], context)
    const another = { ...mikaElsewhere, subject: 'someone' }
    expect(() => identityForLogins(known, pool, [mika, another], context)).toThrow(
      expect.objectContaining({ code: 'ResourceConflictException' }),
    )
  })

  test("an identity that has a login is nobody's without it", () => {
    expect(() => requireGuest(identityWithLogins(pool, [mika], context))).toThrow('is forbidden')
  })
})

test('Where the clock was set back, later guests go before the new ones, and those of other pools never', () => {
  const kept = identities(context.store)
  context.store.transaction(() => {
    for (let n = 1; n <= 10_000; n++) {
      kept.set(`us-east-1:${n}`, { id: `us-east-1:${n}`, poolId: pool.id, logins: [], createdAt: 1_000 + n })
    }
    kept.set('us-east-1:x', { id: 'us-east-1:x', poolId: `${pool.id}x`, logins: [], createdAt: 5_000 })
  })
  const guests = [newIdentity(pool, [], context).id, newIdentity(pool, [], context).id]
  const wanted = [...guests, 'us-east-1:x', 'us-east-1:3']
  expect([...wanted, 'us-east-1:2'].map((id) => kept.get(id)?.id)).toEqual([...wanted, undefined])
  expect(kept.countByIndex('guest', { equal: pool.id })).toBe(10_000)
})

test('A pool remembers its 10,000 latest guests, and everybody who ever signed in', () => {
  const store = context.store
  const kept = identities(store)
  store.transaction(() => {
    for (let n = 0; n < 10_000; n++) {
      kept.set(`us-east-1:${n}`, { id: `us-east-1:${n}`, poolId: pool.id, logins: [], createdAt: n })
    }
    kept.set('us-east-1:x', { id: 'us-east-1:x', poolId: 'another pool', logins: [], createdAt: 0 })
  })
  const person = identityWithLogins(pool, [{ provider: 'p', subject: 'old' }], context)
  const guest = newIdentity(pool, [], { ...context, clock: () => 10_000 })
  expect(['us-east-1:0', 'us-east-1:1', 'us-east-1:x', person.id, guest.id].map((id) => kept.get(id)?.id)).toEqual([
    undefined,
    'us-east-1:1',
    'us-east-1:x',
    person.id,
    guest.id,
  ])
  expect(kept.countByIndex('guest', { equal: pool.id })).toBe(10_000)
})
