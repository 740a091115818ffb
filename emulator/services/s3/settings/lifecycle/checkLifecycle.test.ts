import type { LifecycleRule } from '@aws-sdk/client-s3'
import { describe, expect, test } from 'vitest'
import { checkedRules } from './checkLifecycle.ts'

const rule = (change: Partial<LifecycleRule>): LifecycleRule => ({
  ID: 'r',
  Status: 'Enabled',
  Filter: { Prefix: 'logs/' },
  ...change,
})
const expiring = (change: Partial<LifecycleRule>) => rule({ Expiration: { Days: 400 }, ...change })
const checked = (...rules: readonly LifecycleRule[]) => checkedRules(rules, () => 'made')
/** What a list of rules is rejected with; undefined where it is taken. */
function problemOf(...rules: readonly LifecycleRule[]): { code: string; message: string } | undefined {
  try {
    checked(...rules)
  } catch (problem) {
    return problem as { code: string; message: string }
  }
  return undefined
}

test('a rule without an id gets one, others keep theirs', () => {
  expect(checked(expiring({ ID: undefined }), expiring({ ID: 'mine' })).map(({ ID }) => ID)).toEqual(['made', 'mine'])
})

test.each<[string, LifecycleRule]>([
  ['of one tag', expiring({ Filter: { Tag: { Key: 'k', Value: '' } } })],
  ['of two sizes', expiring({ Filter: { And: { ObjectSizeGreaterThan: 0, ObjectSizeLessThan: 2 } } })],
  ['of all objects', expiring({ Filter: {} })],
  ['in the first form', expiring({ Filter: undefined, Prefix: '' })],
  ['by a date at midnight', rule({ Expiration: { Date: new Date('2030-01-01T00:00:00Z') } })],
  ['of delete markers', rule({ Expiration: { ExpiredObjectDeleteMarker: true } })],
  ['of uploads', rule({ AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } })],
  ['of former versions', rule({ NoncurrentVersionExpiration: { NoncurrentDays: 1, NewerNoncurrentVersions: 100 } })],
])('S3-224: takes a rule %s', (_what, one) => {
  expect(problemOf(one)).toBeUndefined()
})

const tags = [
  { Key: 'k', Value: '1' },
  { Key: 'k', Value: '2' },
]
const one = { Key: 'k', Value: 'v' }

test.each<[code: string, message: string, rule: LifecycleRule]>([
  ['InvalidArgument', 'ID length should not exceed allowed limit of 255', expiring({ ID: 'i'.repeat(256) })],
  ['MalformedXML', '', expiring({ Status: 'On' as never })],
  ['MalformedXML', '', expiring({ Filter: undefined })],
  ['InvalidRequest', 'Base level prefix cannot be used in V2', expiring({ Prefix: '' })],
  ['MalformedXML', '', expiring({ Filter: { Prefix: 'a', Tag: one } })],
  ['MalformedXML', '', expiring({ Filter: { And: { Prefix: 'a' } } })],
  ['InvalidRequest', 'Duplicate Tag Keys are not allowed.', expiring({ Filter: { And: { Tags: tags } } })],
  ['InvalidArgument', 'ObjectSizeGreaterThan', expiring({ Filter: { ObjectSizeGreaterThan: -1 } })],
  ['InvalidArgument', 'ObjectSizeLessThan', expiring({ Filter: { ObjectSizeLessThan: 0 } })],
  [
    'InvalidRequest',
    "'ObjectSizeLessThan' has to be a value greater than 'ObjectSizeGreaterThan'.",
    expiring({ Filter: { And: { ObjectSizeGreaterThan: 9, ObjectSizeLessThan: 9 } } }),
  ],
  ['InvalidRequest', 'At least one action needs to be specified in a rule', rule({})],
  ['InvalidRequest', 'At least one action needs to be specified in a rule', rule({ Transitions: [] })],
  ['MalformedXML', '', rule({ Expiration: {} })],
  ['MalformedXML', '', rule({ Expiration: { Days: 1, ExpiredObjectDeleteMarker: true } })],
  ['InvalidArgument', "'Days' for Expiration action must be a positive integer", rule({ Expiration: { Days: 0 } })],
  [
    'InvalidArgument',
    "'Date' must be at midnight GMT",
    rule({ Expiration: { Date: new Date('2030-01-01T01:00:00Z') } }),
  ],
  [
    'InvalidRequest',
    'ExpiredObjectDeleteMarker cannot be specified with Tags.',
    rule({ Filter: { Tag: one }, Expiration: { ExpiredObjectDeleteMarker: true } }),
  ],
  [
    'InvalidRequest',
    'AbortIncompleteMultipartUpload cannot be specified with Tags.',
    rule({ Filter: { Tag: one }, AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } }),
  ],
  ['MalformedXML', '', rule({ AbortIncompleteMultipartUpload: {} })],
  ['MalformedXML', '', rule({ NoncurrentVersionExpiration: { NewerNoncurrentVersions: 1 } })],
  [
    'InvalidArgument',
    "'NoncurrentDays' for NoncurrentVersionExpiration action must be a positive integer",
    rule({ NoncurrentVersionExpiration: { NoncurrentDays: 0 } }),
  ],
  [
    'InvalidArgument',
    'NewerNoncurrentVersions',
    rule({ NoncurrentVersionExpiration: { NoncurrentDays: 1, NewerNoncurrentVersions: 101 } }),
  ],
])('S3-224: %s: %s', (code, message, wrong) => {
  const problem = problemOf(wrong)
  expect(problem?.code).toBe(code)
  expect(problem?.message).toContain(message)
})

describe('several rules', () => {
  const first = (ID: string, Prefix: string, action: Partial<LifecycleRule>) =>
    rule({ ID, Filter: undefined, Prefix, ...action })
  const Expiration = { Days: 1 }
  const NoncurrentVersionExpiration = { NoncurrentDays: 1 }

  test('S3-224: have ids of their own, and are a thousand at most', () => {
    expect(problemOf(expiring({ ID: 'a' }), expiring({ ID: 'a' }))).toMatchObject({
      code: 'InvalidArgument',
      message: 'Rule ID must be unique. Found same ID for more than one rule',
    })
    const many = (count: number) => Array.from({ length: count }, (_, index) => expiring({ ID: `r${index}` }))
    expect(problemOf(...many(1000))).toBeUndefined()
    expect(problemOf(...many(1001))).toMatchObject({ code: 'InvalidRequest' })
    expect(problemOf()).toMatchObject({ code: 'MalformedXML' })
  })

  test('S3-224: in the second form may meet', () => {
    expect(problemOf(expiring({ ID: 'a' }), expiring({ ID: 'b' }))).toBeUndefined()
  })

  test('S3-224: in the first form have prefixes of their own, and overlap in different actions only', () => {
    expect(problemOf(first('a', 'x', { Expiration }), first('b', 'x', { NoncurrentVersionExpiration }))).toMatchObject({
      code: 'InvalidRequest',
      message: "Found two rules with same prefix 'x'",
    })
    expect(problemOf(first('a', '', { Expiration }), first('b', 'x', { Expiration }))).toMatchObject({
      code: 'InvalidRequest',
      message: "Found overlapping prefixes '' and 'x' for same action type 'Expiration'",
    })
    expect(problemOf(first('a', '', { Expiration }), first('b', 'x', { NoncurrentVersionExpiration }))).toBeUndefined()
    expect(problemOf(first('a', 'x', { Expiration }), first('b', 'y', { Expiration }))).toBeUndefined()
  })

  test('S3-224: are all of one form', () => {
    expect(problemOf(first('a', 'x', { Expiration }), expiring({ ID: 'b' }))).toMatchObject({ code: 'InvalidRequest' })
  })
})
