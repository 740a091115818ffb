import { expect, test } from 'vitest'
import type { CallRecord } from '../../../aws/record/callRecord.ts'
import type { OperationRow } from '../../../features/operations/list/operationRow.ts'
import { operationRows } from './operationRows.ts'

const listed: readonly OperationRow[] = [
  { service: 's3', name: 'GetObject', sentence: '' },
  { service: 'route53', name: 'GetChange', sentence: '' },
  { service: 'cognito-idp', name: 'ChangePassword', sentence: '' },
]
const call = (service: OperationRow['service'], operation: string, startedAt: number): CallRecord => ({
  id: `${startedAt}`,
  service,
  operation,
  startedAt,
  outcome: 'done',
})

test('what was called last comes first, and leads to its form', () => {
  const calls = [
    call('route53', 'GetChange', 3),
    call('cognito-idp', 'ChangePassword', 2),
    call('route53', 'GetChange', 1),
  ]
  const rows = operationRows(listed, calls)
  expect(rows.map(({ label, detail }) => [label, detail])).toEqual([
    ['GetChange', 'Route 53'],
    ['ChangePassword', 'Cognito user pools'],
    ['GetObject', 'S3'],
  ])
  expect(rows[0]).toMatchObject({
    deed: { to: '/operations/route53/GetChange' },
    figure: expect.stringMatching(/^last call /),
  })
  expect(rows[2]?.figure).toBeUndefined()
})
