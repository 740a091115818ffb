import { expect, test } from 'vitest'
import { poolForm } from '../add/poolForm.ts'
import { personRow } from '../list/personRow.ts'
import { csvOfPeople } from './csvOfPeople.ts'
import { importRows } from './importRows.ts'
import { parseCsv } from './parseCsv.ts'
import { takenNames } from './takenNames.ts'
import { writeCsv } from './writeCsv.ts'

const schema = ['sub', 'email', 'email_verified', 'name', 'phone_number', 'preferred_username'].map((Name) => ({
  Name,
  Required: Name === 'preferred_username',
}))
const form = poolForm({ UsernameAttributes: ['email'], SchemaAttributes: schema }, 'username')
const read = (text: string, taken: ReadonlySet<string> = new Set()) => importRows(text, { form, taken })
const header = 'cognito:username,name,preferred_username\n'

test('quotes hold commas, quotes and line ends; lines are counted as an editor counts them', () => {
  expect(parseCsv('\u{feff}a,b\r\n"x, ""y""\n2",z\r\n\r\nlast')).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['x, "y"\n2', 'z'] },
    { line: 5, cells: ['last'] },
  ])
})

test('what is written is read as it was, and no spreadsheet takes a name for a formula', () => {
  const rows = [
    ['a', 'x,"y"\n'],
    ['+4712345678', ''],
  ]
  expect(parseCsv(writeCsv(rows)).map(({ cells }) => cells)).toEqual(rows)
  expect(writeCsv([['=1+1', '@x', '-2']])).toBe("'=1+1,'@x,'-2\r\n")
})

test('a row becomes the person that AdminCreateUser is given', () => {
  expect(read(`${header}ada@x.test,Ada,ada\n`).rows).toEqual([
    {
      line: 2,
      draft: { username: 'ada@x.test', attributes: { email: 'ada@x.test', name: 'Ada', preferred_username: 'ada' } },
      problems: [],
    },
  ])
})

test.each([
  ['no address', 'ada,Ada,ada', ['This is no e-mail address.']],
  ['nothing', ',Ada,ada', ['E-mail address is needed.']],
  ['somebody who is there', 'Taken@x.test,Ada,ada', ['Somebody in the pool has this already.']],
  ['a missing attribute', 'ada@x.test,Ada,', ['preferred_username: The pool requires it.']],
  ['too many values', 'ada@x.test,Ada,ada,more', ['It has 4 values for 3 columns.']],
])('%s stays out, and says why', (_, row, problems) => {
  expect(read(`${header}${row}\n`, new Set(['taken@x.test'])).rows[0]?.problems).toEqual(problems)
})

test('the same person twice stays out the second time', () => {
  const { rows } = read(`${header}a@x.test,A,a\nA@x.test,A,a\n`)
  expect(rows.map(({ problems }) => problems)).toEqual([[], ['The same as in line 2.']])
})

test('columns that nothing takes are named, and a file without a name or without people is no import', () => {
  expect(read('cognito:username,preferred_username,cognito:mfa_enabled,shoe\na@x.test,a,true,42\n').unread).toEqual([
    'cognito:mfa_enabled',
    'shoe',
  ])
  expect(read('name\nAda\n').problem).toBe('The first line names no column cognito:username or email.')
  expect(read(header).problem).toBe('There are no people in this file.')
})

test('what is exported can be imported into an empty pool, and stays out of the pool that it is from', () => {
  const attributes = { sub: 's', email: 'ada@x.test', name: 'Ada', preferred_username: 'ada' }
  const row = personRow(
    { username: 's', attributes, status: 'CONFIRMED', enabled: true, createdAt: undefined, modifiedAt: undefined },
    { groups: [{ name: 'admins' }], identity: { kind: 'not told' } },
  )
  const text = csvOfPeople([row])
  expect(read(text).rows[0]).toMatchObject({ draft: { username: 'ada@x.test' }, problems: [] })
  expect(read(text, takenNames([row])).rows[0]?.problems).toEqual(['Somebody in the pool has this already.'])
})
