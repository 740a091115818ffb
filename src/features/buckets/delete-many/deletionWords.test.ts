import { expect, test } from 'vitest'
import type { ObjectRow } from '../folder/objectRows.ts'
import { deletionSummaryText, deletionTitle, isTypedNumber, partsText } from './deletionWords.ts'

const kept = (code: string) => ({ key: 'k', code, message: '' })

test.each([
  { deleted: 389, kept: [], untried: 0, text: '389 deleted' },
  { deleted: 1389, kept: [kept('AccessDenied')], untried: 0, text: '1,389 deleted, 1 refused' },
  { deleted: 0, kept: [kept('InternalError')], untried: 5, text: '0 deleted, 1 failed, 5 not tried' },
])('S3-120: $text', ({ deleted, kept: still, untried, text }) => {
  const keys = (amount: number) => Array.from({ length: amount }, (_, at) => `k${at}`)
  expect(deletionSummaryText({ deleted: keys(deleted), kept: still, untried: keys(untried) })).toBe(text)
})

test('what is done is called by the name of the one, or by the number of the many', () => {
  const folder = (name: string): ObjectRow => ({ kind: 'folder', id: `folder ${name}`, key: name, name })
  expect(deletionTitle([folder('2024/')], 'shared/')).toBe('Delete 2024/')
  expect(deletionTitle([folder('a/'), folder('b/')], 'shared/')).toBe('Delete 2 selected in shared/')
})

test('folders are told apart from what is selected itself, which comes last', () => {
  const objects = (...keys: string[]) => keys.map((key) => ({ key, size: 1 }))
  const parts = [
    { folder: undefined, objects: objects('s/x', 's/y.dng') },
    { folder: 's/a/', objects: objects('s/a/1', 's/a/2') },
    { folder: 's/b/', objects: objects('s/b/1.dng') },
  ]
  expect(partsText(parts, (key) => !key.endsWith('.dng'), 's/')).toBe('2 in a/, 1 selected here')
})

test.each([
  ['389', 389, true],
  [' 1,389 ', 1389, true],
  ['1.389', 1389, true],
  ['38', 389, false],
  ['', 0, false],
  ['3e2', 300, false],
])('S3-121: %j confirms %i: %s', (typed, wanted, confirms) => {
  expect(isTypedNumber(typed, wanted)).toBe(confirms)
})
