import { expect, test } from 'vitest'
import type { RecordSet } from '../../../aws/services/route53/types.ts'
import { editsOf, withEdits } from './recordEdits.ts'

const a = (name: string, more: Partial<RecordSet> = {}): RecordSet => ({
  Name: name === '@' ? 'example.test.' : `${name}.example.test.`,
  Type: 'A',
  TTL: 300,
  ResourceRecords: [{ Value: '192.0.2.1' }],
  ...more,
})
/** In the order in which Route 53 answers them. */
const list = [a('@', { Type: 'NS' }), a('@', { Type: 'SOA' }), a('api'), a('b.api'), a('www'), a('\\052.x')]
const namesAfter = (...created: RecordSet[]) =>
  withEdits(
    list,
    editsOf(
      created.map((ResourceRecordSet) => ({ Action: 'CREATE', ResourceRecordSet })),
      list,
    ),
  ).map(({ Name, Type, SetIdentifier }) => [Name?.replace('.example.test.', ''), Type, SetIdentifier].join(' ').trim())

test('R53-021: what is created stands at its place', () => {
  expect(namesAfter(a('@', { Type: 'MX' }), a('a.api'), a('*.www'), a('zz'), a('api', { Type: 'TXT' }))).toEqual([
    'example.test. MX',
    'example.test. NS',
    'example.test. SOA',
    'api A',
    'api TXT',
    'a.api A',
    'b.api A',
    'www A',
    '\\052.www A',
    '\\052.x A',
    'zz A',
  ])
})

test('what is changed takes the place of what was, however its name is written, and what is deleted is gone', () => {
  const next = a('*.x', { TTL: 60 })
  const batch = [
    { Action: 'DELETE' as const, ResourceRecordSet: a('\\052.x') },
    { Action: 'CREATE' as const, ResourceRecordSet: next },
    { Action: 'DELETE' as const, ResourceRecordSet: a('api') },
  ]
  const after = withEdits(list, editsOf(batch, list))
  expect(after.map(({ Name, TTL }) => [Name, TTL])).toEqual([
    ['example.test.', 300],
    ['example.test.', 300],
    ['b.api.example.test.', 300],
    ['www.example.test.', 300],
    ['\\052.x.example.test.', 60],
  ])
})

test('of a group only the set that was changed changes', () => {
  const [blue, green] = [a('shop', { SetIdentifier: 'blue' }), a('shop', { SetIdentifier: 'green' })]
  const batch = [
    { Action: 'DELETE' as const, ResourceRecordSet: blue },
    { Action: 'CREATE' as const, ResourceRecordSet: { ...blue, Weight: 5 } },
  ]
  expect(withEdits([blue, green], editsOf(batch, [blue, green]))).toEqual([{ ...blue, Weight: 5 }, green])
})

test('without edits the list is the same one', () => {
  expect(withEdits(list, new Map())).toBe(list)
})
