import { expect, test } from 'vitest'
import { StreamStart } from '../../../aws/operations/streamStart.ts'
import { answerJson } from './answerJson.ts'
import { answerRows, branchWords, rowsWith } from './answerRows.ts'

const nothing: ReadonlySet<string> = new Set()
const answer = {
  ChangeInfo: { Id: '/change/C1', SubmittedAt: new Date('2026-11-28T14:02:11.204Z'), Gone: undefined },
  Keys: Array.from({ length: 10_000 }, (_, index) => ({ Key: `photo-${index}.jpg` })),
  Credentials: { AccessKeyId: 'ASIA1', SecretAccessKey: 'wJalr', SessionToken: 'FwoG' },
  Body: new StreamStart(new Uint8Array(4), { isWhole: false, length: 900 }),
}

test('members in their order, the elements of a long list closed', () => {
  const rows = answerRows(answer, { toggled: nothing })
  expect(rows.map(({ name, level, kind, isOpen }) => [name, level, kind, isOpen])).toEqual([
    ['ChangeInfo', 1, 'structure', true],
    ['Id', 2, 'scalar', undefined],
    ['SubmittedAt', 2, 'moment', undefined],
    ['Keys', 1, 'list', true],
    ...Array.from({ length: 10_000 }, (_, index) => [`[${index}]`, 2, 'structure', false]),
    ['Credentials', 1, 'structure', true],
    ['AccessKeyId', 2, 'scalar', undefined],
    ['SecretAccessKey', 2, 'secret', undefined],
    ['SessionToken', 2, 'secret', undefined],
    ['Body', 1, 'stream', undefined],
  ])
  expect(rows.find(({ name }) => name === 'Keys')).toMatchObject({ position: 2, siblings: 4 })
})

test('a branch is opened and closed', () => {
  const rows = answerRows(answer, { toggled: new Set(['/Keys', '/ChangeInfo']) })
  expect(rows.map(({ name }) => name)).toEqual([
    ...['ChangeInfo', 'Keys', 'Credentials', 'AccessKeyId', 'SecretAccessKey', 'SessionToken', 'Body'],
  ])
  expect(answerRows(answer, { toggled: new Set(['/Keys/7']) }).find(({ id }) => id === '/Keys/7/Key')).toBeDefined()
})

test('what is looked for is drawn with what it stands in, and no secret is looked into', () => {
  const names = (text: string) =>
    answerRows(answer, { toggled: nothing, found: rowsWith(answer, text) }).map(({ name }) => name)
  expect(names('PHOTO-77.')).toEqual(['Keys', '[77]', 'Key'])
  expect(names('submitted')).toEqual(['ChangeInfo', 'SubmittedAt'])
  expect(names('wJalr')).toEqual([])
})

test('keys of maps with slashes and names of prototypes are members like others', () => {
  const map = JSON.parse('{"a/b":{"c":1},"a":{"b/c":2},"__proto__":{"x":3},"constructor":4}') as object
  const rows = answerRows(map, { toggled: nothing })
  expect(new Set(rows.map(({ id }) => id)).size).toBe(7)
  expect(rows.map(({ name }) => name)).toEqual(['a/b', 'c', 'a', 'b/c', '__proto__', 'x', 'constructor'])
})

test('a list tells its length', () => {
  const [, , , keys] = answerRows(answer, { toggled: nothing })
  expect(keys && branchWords(keys)).toBe('list · 10,000')
})

test('as JSON instants are text, bytes are counted and secrets hidden', () => {
  expect(JSON.parse(answerJson({ ...answer, Keys: [1n] }))).toEqual({
    ChangeInfo: { Id: '/change/C1', SubmittedAt: '2026-11-28T14:02:11.204Z' },
    Keys: ['1'],
    Credentials: { AccessKeyId: 'ASIA1', SecretAccessKey: '(hidden)', SessionToken: '(hidden)' },
    Body: '(900 bytes)',
  })
})
