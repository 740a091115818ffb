import { expect, test } from 'vitest'
import type { PaletteRow } from '../paletteRow.ts'
import { findRows, wordsOf } from './findRows.ts'
import { searchable } from './searchable.ts'

const row = (label: string, detail: string): PaletteRow => ({
  id: label,
  kind: 'records',
  label,
  detail,
  deed: { work: () => undefined },
  calls: [],
})
const offered = searchable([
  row('autodiscover.example.test', 'CNAME mail.example.test'),
  row('old-mail.example.test', 'A 192.0.2.1'),
  row('mail.example.test', 'MX 10 mx1'),
  row('Mailbox', 'page'),
  row('two\nlines', ''),
])
const found = (text: string, refused: readonly string[] = []) =>
  findRows(offered, wordsOf(text), ({ label }) => refused.includes(label)).rows.map(({ label }) => label)

test.each([
  ['', offered.map(({ row: { label } }) => label)],
  ['mail', ['mail.example.test', 'Mailbox', 'old-mail.example.test', 'autodiscover.example.test']],
  ['  MAIL   mx ', ['mail.example.test']],
  ['192.0.2.1', ['old-mail.example.test']],
  ['\\n', ['two\nlines']],
  ['nothing', []],
])('"%s" finds %j', (text, labels) => {
  expect(found(text)).toEqual(labels)
})

test('what would be refused is found after all that would not be, however well it fits', () => {
  expect(found('mail', ['mail.example.test', 'autodiscover.example.test'])).toEqual([
    'Mailbox',
    'old-mail.example.test',
    'mail.example.test',
    'autodiscover.example.test',
  ])
})

test.each([
  ['mailb', 0],
  ['box', 1],
  ['page', 2],
])('how well the best fits is known: "%s" %i', (text, best) => {
  expect(findRows(offered, wordsOf(text), () => false).best).toBe(best)
})
