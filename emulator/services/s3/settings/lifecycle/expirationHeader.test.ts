import { expect, test } from 'vitest'
import { expirationHeader } from './expirationHeader.ts'
import type { Lifecycle } from './storedLifecycle.ts'

const object = { key: 'logs/a', size: 1, tags: {}, lastModified: Date.parse('2012-12-19T10:00:00Z') }
const of = (...rules: Lifecycle['rules']) =>
  expirationHeader({ rules, minimumSize: 'all_storage_classes_128K' }, object)

test('S3-227: tells when and by which rule, whose id is encoded', () => {
  const rule = { ID: 'Rule for "logs"', Status: 'Enabled', Filter: {}, Expiration: { Days: 1 } } as const
  expect(of(rule)).toBe('expiry-date="Fri, 21 Dec 2012 00:00:00 GMT", rule-id="Rule%20for%20%22logs%22"')
})

test('S3-227: of several rules tells the first to come', () => {
  const late = { ID: 'late', Status: 'Enabled', Filter: {}, Expiration: { Days: 90 } } as const
  const Expiration = { Date: new Date('2013-01-01T00:00:00Z') }
  const early = { ID: 'early', Status: 'Enabled', Filter: { Prefix: 'logs/' }, Expiration } as const
  expect(of(late, early)).toBe('expiry-date="Tue, 01 Jan 2013 00:00:00 GMT", rule-id="early"')
})

test('tells nothing where no rule ends it', () => {
  const former = { ID: 'former', Status: 'Enabled', Filter: {}, NoncurrentVersionExpiration: { NoncurrentDays: 1 } }
  expect(of(former as never)).toBeUndefined()
  expect(of({ ID: 'markers', Status: 'Enabled', Filter: {}, Expiration: { ExpiredObjectDeleteMarker: true } })).toBe(
    undefined,
  )
  expect(of({ ID: 'off', Status: 'Disabled', Filter: {}, Expiration: { Days: 1 } })).toBeUndefined()
})
