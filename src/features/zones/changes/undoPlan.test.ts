import { expect, test } from 'vitest'
import type { RecordChange, RecordSet } from '../../../aws/services/route53/types.ts'
import { inverseOf } from './inverseOf.ts'
import { changesBack, recordsOf, undoPlan } from './undoPlan.ts'

const a = (name: string, ...values: string[]): RecordSet => ({
  Name: `${name}.example.test.`,
  Type: 'A',
  TTL: 300,
  ResourceRecords: values.map((Value) => ({ Value })),
})
const change = (from: RecordSet | undefined, to: RecordSet | undefined): RecordChange[] => [
  ...(from ? [{ Action: 'DELETE' as const, ResourceRecordSet: from }] : []),
  ...(to ? [{ Action: 'CREATE' as const, ResourceRecordSet: to }] : []),
]
const old = a('api', '192.0.2.1')
const ours = a('api', '192.0.2.2')
const theirs = a('api', '192.0.2.3')
const inverse = inverseOf(change(old, ours))

test('R53-101: what was changed again since is put back from what it is now', () => {
  const plan = undoPlan(inverse, [theirs])
  expect(plan).toEqual([{ of: ours, now: theirs, before: old }])
  expect(changesBack(plan)).toEqual(change(theirs, old))
})

test('R53-101: what is gone is created again', () => {
  expect(changesBack(undoPlan(inverse, [undefined]))).toEqual(change(undefined, old))
})

test('R53-101: what is as it was before needs nothing, whatever the order of its values', () => {
  const two = inverseOf(change(a('api', '192.0.2.1', '192.0.2.9'), ours))
  expect(changesBack(undoPlan(two, [a('api', '192.0.2.9', '192.0.2.1')]))).toEqual([])
})

test('R53-101: of a new name and an old one each goes back as far as it is not there', () => {
  const renamed = inverseOf(change(old, a('www', '192.0.2.1')))
  expect(recordsOf(renamed).map(({ Name }) => Name)).toEqual(['www.example.test.', 'api.example.test.'])
  expect(changesBack(undoPlan(renamed, [undefined, undefined]))).toEqual(change(undefined, old))
  expect(changesBack(undoPlan(renamed, [a('www', '192.0.2.5'), old]))).toEqual(change(a('www', '192.0.2.5'), undefined))
})

test('R53-022: a wildcard is the same record however it is written', () => {
  const star = a('*', '192.0.2.1')
  const [one, ...more] = recordsOf([
    { Action: 'DELETE', ResourceRecordSet: star },
    { Action: 'CREATE', ResourceRecordSet: { ...star, Name: '\\052.example.test.' } },
  ])
  expect([one, more]).toEqual([star, []])
})
