import { beforeEach, expect, test } from 'vitest'
import { systemRandom } from '../../program/clockAndRandom.ts'
import { houseOrganization } from '../../seed/house/houseOrganization.ts'
import { houseSeed } from '../../seed/house/houseSeed.ts'
import { seedOrganization } from '../../services/organizations/seed.ts'
import { openStore } from '../../state/sqliteStore.ts'
import type { Store } from '../../state/store.ts'
import { controlLayers, memberOf } from './controlLayers.ts'
import { controlPoliciesOf, fullAccess } from './controlPolicies.ts'
import { keepOrganization, levelsTo, type Organization, organizationIn } from './organization.ts'

const own = '123456789012'
const management = '111122223333'
const partner = '444455556666'

let store: Store
beforeEach(() => {
  store = openStore({ folder: ':memory:', random: systemRandom })
  const facts = { store, random: systemRandom, clock: () => 0, account: own, region: 'us-east-1' }
  seedOrganization({ ...facts, document: houseSeed, organization: houseOrganization })
})

const organization = (): Organization => {
  const known = organizationIn(store)
  if (!known) throw new Error('There is no organization.')
  return known
}
const enable = (...enabledTypes: Organization['enabledTypes']) => {
  const everywhere = enabledTypes.map((type) => fullAccess[type].id)
  const targets = ['r-ex4m', 'ou-ex4m-2rolecal', own, management, partner]
  const attachments = Object.fromEntries(targets.map((target) => [target, everywhere]))
  keepOrganization(store, { ...organization(), enabledTypes, attachments })
}
const layersFor = (principal: string | undefined, resource = own) => controlLayers(store, { principal, resource })

test('nothing limits anybody before a type is enabled, nor where there is no organization', () => {
  expect(layersFor(own)).toBeUndefined()
  const empty = openStore({ folder: ':memory:', random: systemRandom })
  expect(controlLayers(empty, { principal: own, resource: own })).toBeUndefined()
  expect(memberOf(empty, own)).toBeUndefined()
})

test('service control policies follow who asks, level by level from the root', () => {
  enable('SERVICE_CONTROL_POLICY')
  const places = layersFor(own)?.['service control']?.map(({ attachedTo }) => attachedTo?.split('/').at(-1))
  expect(places).toEqual(['r-ex4m', 'ou-ex4m-2rolecal', own])
  expect(layersFor(partner)?.['service control']).toHaveLength(2)
  expect(layersFor(own)).not.toHaveProperty('resource control')
})

test('resource control policies follow what is asked for, whoever asks', () => {
  enable('RESOURCE_CONTROL_POLICY')
  expect(layersFor(own)?.['resource control']).toHaveLength(3)
  expect(layersFor(undefined, partner)?.['resource control']).toHaveLength(2)
  expect(layersFor(own)).not.toHaveProperty('service control')
})

test('neither limits the management account, nobody’s account, or one of elsewhere', () => {
  enable('SERVICE_CONTROL_POLICY', 'RESOURCE_CONTROL_POLICY')
  expect(layersFor(management, management)).toEqual({})
  expect(layersFor('999999999999', '999999999999')).toEqual({})
  expect(layersFor(undefined)).not.toHaveProperty('service control')
})

test('layers are made once, and again when the organization or a policy changes', () => {
  enable('SERVICE_CONTROL_POLICY')
  const before = layersFor(own)
  expect(layersFor(own)).toBe(before)
  const { document } = fullAccess.SERVICE_CONTROL_POLICY
  const policy = { id: 'p-12345678', type: 'SERVICE_CONTROL_POLICY', name: 'n', description: '', document } as const
  controlPoliciesOf(store).set(policy.id, policy)
  keepOrganization(store, { ...organization(), revision: 1 })
  expect(layersFor(own)).not.toBe(before)
  expect(layersFor(own)).toEqual(before)
})

test('an account knows where in its organization it is', () => {
  expect(memberOf(store, own)).toEqual({ id: 'o-2rolecall0', path: 'o-2rolecall0/r-ex4m/ou-ex4m-2rolecal/' })
  expect(memberOf(store, management)?.path).toBe('o-2rolecall0/r-ex4m/')
  expect(memberOf(store, own)).toBe(memberOf(store, own))
  expect(memberOf(store, '999999999999')).toBeUndefined()
  expect(levelsTo(organization(), 'ou-ex4m-00000000')).toEqual([])
})
