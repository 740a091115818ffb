import type { LifecycleRule } from '@aws-sdk/client-s3'
import { describe, expect, test } from 'vitest'
import { type AgedVersion, dueActions } from './dueActions.ts'
import type { Lifecycle } from './storedLifecycle.ts'

const written = Date.parse('2026-01-10T12:00:00Z')
const mebibyte = 1024 * 1024

const rule = (change: Partial<LifecycleRule>): LifecycleRule => ({ ID: 'r', Status: 'Enabled', Filter: {}, ...change })
const version = (change: Partial<AgedVersion> = {}): AgedVersion => ({
  key: 'logs/a',
  size: mebibyte,
  tags: {},
  storageClass: 'STANDARD',
  lastModified: written,
  ...change,
})
const due = (
  rules: readonly LifecycleRule[],
  {
    of = {},
    at,
    keepsVersions = true,
    minimumSize = 'all_storage_classes_128K',
  }: {
    readonly of?: Partial<AgedVersion>
    readonly at: string
    readonly keepsVersions?: boolean
    readonly minimumSize?: Lifecycle['minimumSize']
  },
) => dueActions({ rules: [...rules], minimumSize }, version(of), { keepsVersions, now: Date.parse(at) })

const expire = { action: 'expire', rule: 'r' }
const deleteVersion = { action: 'deleteVersion', rule: 'r' }

describe('an expiration', () => {
  const in3Days = [rule({ Expiration: { Days: 3 } })]

  test('S3-226: by days is due at midnight, not a millisecond before', () => {
    expect(due(in3Days, { at: '2026-01-13T23:59:59.999Z' })).toEqual([])
    expect(due(in3Days, { at: '2026-01-14T00:00:00Z' })).toEqual([expire])
  })

  test('S3-226: by date is due from then on, whenever the object was written', () => {
    const byDate = [rule({ Expiration: { Date: new Date('2026-01-01T00:00:00Z') } })]
    expect(due(byDate, { at: '2025-12-31T23:59:59Z' })).toEqual([])
    expect(due(byDate, { at: '2026-01-10T12:00:00Z' })).toEqual([expire])
  })

  test('says nothing of former versions, and nothing of a delete marker that hides some', () => {
    const at = '2027-01-01T00:00:00Z'
    expect(due(in3Days, { of: { noncurrent: { since: written, newer: 0 } }, at })).toEqual([])
    expect(due(in3Days, { of: { size: 0, deleteMarker: { alone: false } }, at })).toEqual([])
  })

  test('S3-227: takes a delete marker along that hides nothing, once it is as old', () => {
    const of = { size: 0, deleteMarker: { alone: true } }
    expect(due(in3Days, { of, at: '2026-01-13T00:00:00Z' })).toEqual([])
    expect(due(in3Days, { of, at: '2026-01-14T00:00:00Z' })).toEqual([deleteVersion])
  })
})

test('S3-227: a delete marker that hides nothing goes at once where a rule says so, other versions do not', () => {
  const markers = [rule({ Expiration: { ExpiredObjectDeleteMarker: true } })]
  const at = '2026-01-10T12:00:01Z'
  expect(due(markers, { of: { size: 0, deleteMarker: { alone: true } }, at })).toEqual([deleteVersion])
  expect(due(markers, { of: { size: 0, deleteMarker: { alone: false } }, at })).toEqual([])
  expect(due(markers, { at })).toEqual([])
})

describe('a former version', () => {
  const since = Date.parse('2026-02-01T08:00:00Z')
  const after10 = rule({ NoncurrentVersionExpiration: { NoncurrentDays: 10 } })

  test('S3-226: is deleted so many days after another one took its place', () => {
    const of = { noncurrent: { since, newer: 0 } }
    expect(due([after10], { of, at: '2026-02-11T23:59:59Z' })).toEqual([])
    expect(due([after10], { of, at: '2026-02-12T00:00:00Z' })).toEqual([deleteVersion])
    expect(due([after10], { at: '2027-01-01T00:00:00Z' })).toEqual([])
  })

  test('S3-227: stays while it is among the newest that are to stay, however old', () => {
    const keeping2 = rule({ NoncurrentVersionExpiration: { NoncurrentDays: 10, NewerNoncurrentVersions: 2 } })
    const at = '2027-01-01T00:00:00Z'
    expect(due([keeping2], { of: { noncurrent: { since, newer: 1 } }, at })).toEqual([])
    expect(due([keeping2], { of: { noncurrent: { since, newer: 2 } }, at })).toEqual([deleteVersion])
  })

  test('may be a delete marker', () => {
    const of = { size: 0, deleteMarker: { alone: false }, noncurrent: { since, newer: 0 } }
    expect(due([after10], { of, at: '2026-02-12T00:00:00Z' })).toEqual([deleteVersion])
  })

  test('goes to another class by transitions of its own', () => {
    const moving = rule({
      Transitions: [{ Days: 0, StorageClass: 'GLACIER_IR' }],
      NoncurrentVersionTransitions: [{ NoncurrentDays: 30, StorageClass: 'STANDARD_IA', NewerNoncurrentVersions: 1 }],
    })
    const at = '2026-03-04T00:00:00Z'
    const to = { action: 'transition', rule: 'r', to: 'STANDARD_IA' }
    expect(due([moving], { of: { noncurrent: { since, newer: 1 } }, at })).toEqual([to])
    expect(due([moving], { of: { noncurrent: { since, newer: 0 } }, at })).toEqual([])
  })
})

describe('a transition', () => {
  const steps = rule({
    Transitions: [
      { Days: 30, StorageClass: 'STANDARD_IA' },
      { Days: 90, StorageClass: 'GLACIER' },
    ],
  })
  const to = (StorageClass: string) => ({ action: 'transition', rule: 'r', to: StorageClass })

  test('S3-227: goes to the coldest class that is due first, and never back', () => {
    expect(due([steps], { at: '2026-02-10T00:00:00Z' })).toEqual([to('STANDARD_IA')])
    expect(due([steps], { at: '2026-04-11T00:00:00Z' })).toEqual([to('GLACIER'), to('STANDARD_IA')])
    const of = { storageClass: 'STANDARD_IA' } as const
    expect(due([steps], { of, at: '2026-04-11T00:00:00Z' })).toEqual([to('GLACIER')])
    expect(due([steps], { of: { storageClass: 'DEEP_ARCHIVE' }, at: '2027-01-01T00:00:00Z' })).toEqual([])
    const instant = rule({ Transitions: [{ Days: 1, StorageClass: 'GLACIER_IR' }] })
    expect(due([instant], { of: { storageClass: 'ONEZONE_IA' }, at: '2027-01-01T00:00:00Z' })).toEqual([])
  })

  test('S3-227: leaves objects below 128 KiB, where neither the rule nor the bucket says otherwise', () => {
    const at = '2026-04-11T00:00:00Z'
    const of = { size: 128 * 1024 - 1 }
    expect(due([steps], { of, at })).toEqual([])
    expect(due([steps], { of: { size: 128 * 1024 }, at })).toHaveLength(2)
    expect(due([steps], { of, at, minimumSize: 'varies_by_storage_class' })).toEqual([to('GLACIER')])
    const bySize = { ...steps, Filter: { ObjectSizeGreaterThan: 500 } }
    expect(due([bySize], { of, at })).toHaveLength(2)
  })
})

test('S3-227: deleting for good goes first, then transitions, then delete markers', () => {
  const both = [
    rule({ ID: 'move', Transitions: [{ Days: 1, StorageClass: 'GLACIER_IR' }] }),
    rule({ ID: 'end', Expiration: { Days: 1 } }),
  ]
  const at = '2026-02-01T00:00:00Z'
  const move = { action: 'transition', rule: 'move', to: 'GLACIER_IR' }
  const end = { action: 'expire', rule: 'end' }
  expect(due(both, { at, keepsVersions: true })).toEqual([move, end])
  expect(due(both, { at, keepsVersions: false })).toEqual([end, move])
})

describe('a rule', () => {
  const at = '2027-01-01T00:00:00Z'
  const Expiration = { Days: 1 }

  test.each([
    { what: 'that is disabled', change: { Status: 'Disabled' as const }, meets: false },
    { what: 'of its prefix', change: { Filter: { Prefix: 'logs/' } }, meets: true },
    { what: 'of its prefix in the first form', change: { Filter: undefined, Prefix: 'logs/' }, meets: true },
    { what: 'of another prefix', change: { Filter: { Prefix: 'logs/b' } }, meets: false },
    { what: 'of one of its tags', change: { Filter: { Tag: { Key: 'k', Value: 'v' } } }, meets: true },
    { what: 'of a tag with another value', change: { Filter: { Tag: { Key: 'k', Value: 'w' } } }, meets: false },
    { what: 'of a tag that it has not', change: { Filter: { Tag: { Key: 'toString', Value: '' } } }, meets: false },
    {
      what: 'of all its tags',
      change: {
        Filter: {
          And: {
            Tags: [
              { Key: 'k', Value: 'v' },
              { Key: 'l', Value: '' },
            ],
          },
        },
      },
      meets: true,
    },
    {
      what: 'of one tag that it has and one that it has not',
      change: {
        Filter: {
          And: {
            Tags: [
              { Key: 'k', Value: 'v' },
              { Key: 'm', Value: '' },
            ],
          },
        },
      },
      meets: false,
    },
    { what: 'of sizes above its own', change: { Filter: { ObjectSizeGreaterThan: mebibyte } }, meets: false },
    { what: 'of sizes above a smaller one', change: { Filter: { ObjectSizeGreaterThan: mebibyte - 1 } }, meets: true },
    { what: 'of sizes below its own', change: { Filter: { ObjectSizeLessThan: mebibyte } }, meets: false },
    { what: 'of sizes below a larger one', change: { Filter: { ObjectSizeLessThan: mebibyte + 1 } }, meets: true },
  ])('$what is about an object: $meets', ({ change, meets }) => {
    const rules = [{ ...rule({ Expiration }), ...change }]
    expect(due(rules, { of: { tags: { k: 'v', l: '' } }, at })).toHaveLength(meets ? 1 : 0)
  })
})
