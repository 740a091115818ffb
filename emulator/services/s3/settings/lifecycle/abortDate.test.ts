import type { LifecycleRule } from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { abortDate } from './abortDate.ts'

const initiated = Date.parse('2026-01-10T12:00:00Z')
const rule = (ID: string, Prefix: string, DaysAfterInitiation: number): LifecycleRule => ({
  ID,
  Status: 'Enabled',
  Filter: { Prefix },
  AbortIncompleteMultipartUpload: { DaysAfterInitiation },
})
const of = (...rules: LifecycleRule[]) =>
  abortDate({ rules, minimumSize: 'all_storage_classes_128K' }, { key: 'logs/a', initiated })

test('S3-226: an upload that nobody completes ends at midnight, by the first rule to come', () => {
  expect(of(rule('week', '', 7), rule('day', 'logs/', 1))).toEqual({
    at: Date.parse('2026-01-12T00:00:00Z'),
    rule: 'day',
  })
})

test('an upload that no rule is about does not end', () => {
  expect(of(rule('day', 'images/', 1))).toBeUndefined()
  expect(of({ ID: 'r', Status: 'Enabled', Filter: {}, Expiration: { Days: 1 } })).toBeUndefined()
})
