import { expect, test } from 'vitest'
import { groupedRows, type RowGroup } from './groups.ts'

const common = (id: string, group: RowGroup) => ({ id, group, isCommon: true })
const other = (id: string, group: RowGroup) => ({ id, group, isCommon: false })
const rows = [
  common('list', 'zones'),
  other('change', 'zones'),
  other('delete', 'zones'),
  common('read', 'buckets'),
  other('pool', 'pools'),
  other('roles', 'pools'),
  other('sts', 'identity'),
  common('asked', 'asked'),
]
const shown = (unfolded: readonly RowGroup[], opened?: string) =>
  groupedRows(rows, new Set(unfolded), opened).map((one) => [one.group, one.isFolded, ...one.shown.map(({ id }) => id)])

test('each group stands once in its own order, with its common rows; the rest is folded', () => {
  expect(shown([])).toEqual([
    ['buckets', false, 'read'],
    ['zones', true, 'list'],
    ['pools', true],
    ['identity', false, 'sts'],
    ['asked', false, 'asked'],
  ])
})

test('a group that is unfolded has all of them, and so has the one of the row that is open', () => {
  expect(shown(['zones'])[1]).toEqual(['zones', false, 'list', 'change', 'delete'])
  expect(shown([], 'pool')[2]).toEqual(['pools', false, 'pool', 'roles'])
})
