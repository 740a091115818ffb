import { expect, test } from 'vitest'
import { accessRoles } from '#access/roles.ts'
import { guestSessionPolicies } from '#iam/identity-pool/guestSessionPolicies.ts'
import type { AwsConfig } from '../../aws/configuration/configuration.ts'
import { askerOf } from '../../session/may-do/askerOf.ts'
import { anyIdentity } from '../../session/may-do/ownIdentity.ts'
import { pageCapabilities } from './pageCapabilities.ts'
import { pageDifference, pageWords } from './pageDifference.ts'

const configuration: AwsConfig = {
  region: 'us-east-1',
  userPoolId: 'us-east-1_p',
  userPoolClientId: 'c',
  identityPoolId: 'us-east-1:1',
  guestAccess: true,
  places: [{ bucket: 'team-photos', prefix: 'public/', label: 'Public' }],
}
const zones = [{ id: 'Z1', name: 'example.test' }]
const askerAs = (role: string, buckets: Readonly<Record<string, []>> = { 'team-photos': [] }) => {
  const policies = {
    account: '210987654321',
    roleArn: `arn:aws:iam::210987654321:role/${role}`,
    identityBased: accessRoles.find(({ name }) => name === role)?.policies ?? [],
    guestSession: guestSessionPolicies,
    buckets,
  }
  return askerOf(configuration, policies, { isGuest: role === 'guest' })
}
const on = (path: string, params: Record<string, string | string[]> = {}) =>
  pageCapabilities({ path, params, query: {} }, configuration, anyIdentity, zones)
const words = (capabilities: ReturnType<typeof on>, now = askerAs('operators'), then = askerAs('auditors')) => {
  const difference = pageDifference(capabilities, now, then)
  return difference && pageWords(difference)
}

test('in a folder and in a zone it is what is done there, elsewhere what the page does', () => {
  const folder = on('/buckets/team-photos/private/', { bucket: 'team-photos', prefix: ['private', ''] })
  expect(new Set(folder.map(({ call }) => call.target))).toEqual(new Set(['team-photos/private/']))
  expect(folder.map(({ call }) => call.operation)).toContain('ListObjectsV2')
  const zone = on('/zones/Z1', { id: 'Z1' })
  expect(new Set(zone.map(({ call }) => call.target))).toEqual(new Set(['example.test']))
  expect(on('/zones/Z9', { id: 'Z9' }).every(({ call }) => call.target === 'Z9')).toBe(true)
  expect(new Set(on('/people').map(({ page }) => page))).toEqual(new Set(['people']))
  expect(on('/account')).toEqual([])
})

test('what a role turns on this page is counted; on a page that calls nothing there is nothing to say', () => {
  const folder = on('/buckets/team-photos/private/', { bucket: 'team-photos', prefix: ['private', ''] })
  expect(words(folder)).toBe('On this page: 3 gained, 0 lost.')
  expect(words(on('/zones/Z1', { id: 'Z1' }))).toBe('On this page: 0 gained, 2 lost.')
  expect(words(on('/people'))).toBe('On this page nothing changes.')
  expect(words(on('/account'))).toBeUndefined()
  expect(words(folder, askerAs('operators'), askerAs('auditors', {}))).toBe(
    'On this page nothing changes that can be foretold. 11 cannot be foretold.',
  )
})
