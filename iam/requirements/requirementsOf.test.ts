import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { requirementsOf } from './requirementsOf.ts'
import type { OperationInput, ServiceId } from './types.ts'

/** A requirement as the files write it: action, resource, and the context unless it is empty. */
type Written = readonly [action: string, resource: string, context?: Readonly<Record<string, unknown>>]

interface RequirementCase {
  readonly operation: string
  /** What this case shows, where the operation has several. */
  readonly says?: string
  readonly input: OperationInput
  readonly needs: readonly Written[]
}

const folder = new URL('./cases/', import.meta.url)
const services = readdirSync(folder).map((file) => file.replace('.json', '')) as ServiceId[]

describe.each(services)('%s', (service) => {
  const cases: readonly RequirementCase[] = JSON.parse(readFileSync(new URL(`${service}.json`, folder), 'utf8'))

  test.each(cases)('$operation $says', ({ operation, input, needs }) => {
    const expected = needs.map(([action, resource, context = {}]) => ({ action, resource, context }))
    expect(requirementsOf(service, operation, input)).toEqual(expected)
  })
})

describe('requirementsOf', () => {
  test.each(['constructor', '__proto__', 'toString', 'NoSuchOperation'])('knows nothing of %s', (operation) => {
    expect(requirementsOf('s3', operation, {})).toBeUndefined()
  })

  test('knows nothing of services without a table', () => {
    expect(requirementsOf('cognito-idp', 'AdminGetUser', {})).toBeUndefined()
  })

  test('takes inputs of any shape', () => {
    const strange = { Bucket: 7, Key: null, Delete: 'x', Tagging: { TagSet: [null, 'x'] }, CopySource: '%E0%A4%A', ChangeBatch: [] }
    for (const operation of ['PutObject', 'DeleteObjects', 'CopyObject', 'PutObjectTagging', 'CreateBucket', 'ListObjectsV2']) {
      expect(requirementsOf('s3', operation, strange)?.length).toBeGreaterThan(0)
    }
    expect(requirementsOf('route53', 'ChangeResourceRecordSets', strange)).toHaveLength(1)
  })

  test('dates of an input are ISO 8601', () => {
    const until = new Date('2027-01-01T00:00:00Z')
    const needs = requirementsOf('s3', 'PutObject', { Bucket: 'b', Key: 'k', ObjectLockMode: 'GOVERNANCE', ObjectLockRetainUntilDate: until })
    expect(needs?.[1]?.context['s3:object-lock-retain-until-date']).toBe('2027-01-01T00:00:00.000Z')
  })
})
