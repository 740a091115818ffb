import { expect, test } from 'vitest'
import type { CallRecord } from '../../../aws/record/callRecord.ts'
import { type CallFilter, filterCalls, noFilter } from './filterCalls.ts'

const call = (id: string, more: Partial<CallRecord> = {}): CallRecord => ({
  id,
  service: 's3',
  operation: 'PutObject',
  startedAt: 0,
  durationMs: 100,
  outcome: 'done',
  ...more,
})
const readers = { name: 'readers', arn: 'arn:aws:sts::123456789012:assumed-role/readers/x' }
const denial = { code: 'AccessDenied', status: 403, message: 'no', action: 's3:PutObject', explicit: false }

const mixed = [
  call('flight', { outcome: 'in flight' }),
  call('refused', { outcome: 'denied', status: 403, denial, role: readers, cause: 'Upload plan.txt' }),
  call('expired', { outcome: 'expired', service: 'route53' }),
  call('failed', { outcome: 'failed', target: 'team-photos/shared/plan.txt' }),
  call('given up', { outcome: 'aborted' }),
  call('allowed', { service: 'route53', operation: 'GetHostedZone', status: 200, role: readers }),
]

test.each<[Partial<CallFilter>, readonly string[]]>([
  [{}, ['flight', 'refused', 'expired', 'failed', 'given up', 'allowed']],
  [{ outcome: 'allowed' }, ['allowed']],
  [{ outcome: 'refused' }, ['refused']],
  [{ outcome: 'failed' }, ['expired', 'failed', 'given up']],
  [{ service: 'route53' }, ['expired', 'allowed']],
  [{ service: 'route53', outcome: 'refused' }, []],
  [{ role: 'readers' }, ['refused', 'allowed']],
  [{ role: 'guest' }, []],
  [{ text: 'PLAN.txt' }, ['refused', 'failed']],
  [{ text: '403' }, ['refused']],
  [{ text: ' accessdenied  upload ' }, ['refused']],
  [{ text: 'route 53' }, ['expired', 'allowed']],
  [{ text: 'gethosted', role: 'readers' }, ['allowed']],
  [{ text: 'nothing of this' }, []],
])('the filter %j leaves %j', (filter, ids) => {
  expect(filterCalls(mixed, { ...noFilter, ...filter }).map(({ id }) => id)).toEqual(ids)
})
