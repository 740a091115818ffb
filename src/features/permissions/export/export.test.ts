import { expect, test } from 'vitest'
import { matrixCsv } from './matrixCsv.ts'
import { matrixMarkdown } from './matrixMarkdown.ts'
import { matrixTable } from './matrixTable.ts'

const role = { arn: 'arn:aws:iam::1:role/readers', name: 'readers', givenTo: 'group readers', isGuest: false }
const cell = { verdict: 'unknown', reason: 'Nothing is told of it.' } as const
const row = (label: string) => ({ id: label, label, group: 'buckets', isCommon: true, cells: [cell] }) as const

test('a line for each row, in words', () => {
  expect(matrixTable([role], [row('Read shared/')])).toEqual({
    head: ['', 'readers (group readers)'],
    rows: [['Read shared/', 'unknown']],
  })
})

test('CSV: quoted where it has to be, and no cell begins as a formula does', () => {
  const csv = matrixCsv(matrixTable([role], [row('Read "a", b\n'), row('=1+1')]))
  expect(csv).toBe('\uFEFF,readers (group readers)\r\n"Read ""a"", b\n",unknown\r\n\'=1+1,unknown\r\n')
})

test('Markdown: pipes, stars and lines of a key stay text', () => {
  expect(matrixMarkdown(matrixTable([role], [row('Read a|b*\nc')]))).toBe(
    '|  | readers (group readers) |\n| --- | --- |\n| Read a\\|b\\* c | unknown |\n',
  )
})
