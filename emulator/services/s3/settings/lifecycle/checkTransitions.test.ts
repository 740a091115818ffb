import type { LifecycleRule } from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { checkTransitions } from './checkTransitions.ts'

const rule = (change: Partial<LifecycleRule>): LifecycleRule => ({
  Status: 'Enabled',
  Filter: { Prefix: 'a/' },
  ...change,
})
function problemOf(change: Partial<LifecycleRule>): { code: string; message: string } | undefined {
  try {
    checkTransitions(rule(change))
  } catch (problem) {
    return problem as { code: string; message: string }
  }
  return undefined
}
const day = (text: string) => new Date(`${text}T00:00:00Z`)

test.each<Partial<LifecycleRule>>([
  {},
  { Transitions: [{ Days: 0, StorageClass: 'GLACIER' }] },
  {
    Transitions: [
      { Days: 90, StorageClass: 'GLACIER' },
      { Days: 30, StorageClass: 'STANDARD_IA' },
    ],
    Expiration: { Days: 91 },
  },
  { Transitions: [{ Date: day('2030-01-01'), StorageClass: 'GLACIER' }], Expiration: { Date: day('2030-01-02') } },
  { Transitions: [{ Days: 1, StorageClass: 'GLACIER' }], Expiration: { ExpiredObjectDeleteMarker: true } },
  {
    NoncurrentVersionTransitions: [{ NoncurrentDays: 30, StorageClass: 'ONEZONE_IA' }],
    NoncurrentVersionExpiration: { NoncurrentDays: 31 },
  },
])('S3-225: takes %j', (change) => {
  expect(problemOf(change)).toBeUndefined()
})

test.each<[message: string, code: string, change: Partial<LifecycleRule>]>([
  ['', 'MalformedXML', { Transitions: [{ StorageClass: 'GLACIER' }] }],
  ['', 'MalformedXML', { Transitions: [{ Days: 1, Date: day('2030-01-01'), StorageClass: 'GLACIER' }] }],
  ['', 'MalformedXML', { Transitions: [{ Days: 1 }] }],
  ['', 'MalformedXML', { Transitions: [{ Days: 1, StorageClass: 'STANDARD' as never }] }],
  ['', 'MalformedXML', { NoncurrentVersionTransitions: [{ StorageClass: 'GLACIER' }] }],
  [
    "'Date' must be at midnight GMT",
    'InvalidArgument',
    { Transitions: [{ Date: new Date('2030-01-01T00:00:01Z'), StorageClass: 'GLACIER' }] },
  ],
  [
    "'Days' for Transition action must be nonnegative",
    'InvalidArgument',
    { Transitions: [{ Days: -1, StorageClass: 'GLACIER' }] },
  ],
  [
    "'Days' in Transition action must be greater than or equal to 30 for storageClass 'STANDARD_IA'",
    'InvalidArgument',
    { Transitions: [{ Days: 29, StorageClass: 'STANDARD_IA' }] },
  ],
  [
    "'NoncurrentDays' in NoncurrentVersionTransition action must be greater than or equal to 30 for storageClass 'ONEZONE_IA'",
    'InvalidArgument',
    { NoncurrentVersionTransitions: [{ NoncurrentDays: 29, StorageClass: 'ONEZONE_IA' }] },
  ],
  [
    "'StorageClass' must be different for 'Transition' actions in same 'Rule' with filter '(prefix=a/)'",
    'InvalidRequest',
    {
      Transitions: [
        { Days: 1, StorageClass: 'GLACIER' },
        { Days: 2, StorageClass: 'GLACIER' },
      ],
    },
  ],
  [
    "StorageClass 'DEEP_ARCHIVE' for filter '(prefix=a/)' must be greater than",
    'InvalidArgument',
    {
      Transitions: [
        { Days: 5, StorageClass: 'GLACIER' },
        { Days: 5, StorageClass: 'DEEP_ARCHIVE' },
      ],
    },
  ],
  [
    "'Days' in the Expiration action for filter '(prefix=a/)' must be greater than 'Days' in the Transition action",
    'InvalidArgument',
    { Transitions: [{ Days: 5, StorageClass: 'GLACIER' }], Expiration: { Days: 5 } },
  ],
  [
    "'Date' in the Expiration action for filter '(prefix=a/)' must be greater than 'Date' in the Transition action",
    'InvalidArgument',
    { Transitions: [{ Date: day('2030-01-02'), StorageClass: 'GLACIER' }], Expiration: { Date: day('2030-01-02') } },
  ],
  [
    "Found mixed 'Date' and 'Days' based Expiration and Transition actions in lifecycle rule for filter '(prefix=a/)'",
    'InvalidRequest',
    { Transitions: [{ Days: 5, StorageClass: 'GLACIER' }], Expiration: { Date: day('2030-01-02') } },
  ],
])('S3-225: %s %s', (message, code, change) => {
  const problem = problemOf(change)
  expect(problem?.code).toBe(code)
  expect(problem?.message).toContain(message)
})
