import { expect, test } from 'vitest'
import type { ReachVerdict } from '../verdict/reachVerdict.ts'
import { type GroupingOptions, operationGroups } from './operationGroups.ts'
import { operationId, type OperationRow } from './operationRow.ts'
import type { FoundOperation } from './searchOperations.ts'

const found = (service: OperationRow['service'], name: string): FoundOperation => ({
  row: { service, name, sentence: '' },
  by: 'name',
})
const all = [
  found('s3', 'GetObject'),
  found('s3', 'ListBuckets'),
  found('s3', 'PutBucketAcl'),
  found('route53', 'GetChange'),
]
const told: readonly ReachVerdict[] = ['unknown', 'browser', 'none', 'open']
const options: GroupingOptions = {
  verdicts: new Map(all.map(({ row }, index) => [operationId(row), told[index] ?? 'unknown'])),
  filter: undefined,
  isSearch: false,
  totals: new Map([
    ['s3', 112],
    ['route53', 74],
  ]),
}
const brief = (groups: ReturnType<typeof operationGroups>) =>
  groups.map(({ service, shown, folded }) => [
    service,
    shown.map(({ row }) => row.name),
    folded.map((fold) => [fold.by, fold.found.length]),
  ])

test('what the role may not call and what no browser may fold into a line each', () => {
  expect(brief(operationGroups(all, options)).slice(0, 2)).toEqual([
    [
      's3',
      ['GetObject'],
      [
        ['browser', 1],
        ['none', 1],
      ],
    ],
    ['route53', ['GetChange'], []],
  ])
})

test('a search folds nothing, and leaves services out in which nothing was found', () => {
  expect(brief(operationGroups(all.slice(0, 3), { ...options, isSearch: true }))).toEqual([
    ['s3', ['GetObject', 'ListBuckets', 'PutBucketAcl'], []],
  ])
})

test('a chosen verdict shows its operations alone; what asks no policy can be called', () => {
  expect(brief(operationGroups(all, { ...options, filter: 'none' }))).toEqual([['s3', ['PutBucketAcl'], []]])
  expect(brief(operationGroups(all, { ...options, filter: 'allowed' }))).toEqual([['route53', ['GetChange'], []]])
})
