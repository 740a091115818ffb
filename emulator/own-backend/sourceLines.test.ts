import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { editsBetween, readSource } from './sourceLines.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolecall-source-'))
  for (const path of ['amplify/storage', 'amplify/node_modules/x']) mkdirSync(join(folder, path), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (path: string, text: string) => writeFileSync(join(folder, path), text)

test('of an app its code is read: no packages, no secrets, nothing that is huge', () => {
  write('amplify/backend.ts', 'defineBackend()')
  write('amplify/storage/resource.ts', 'defineStorage()')
  write('amplify/.env', 'SECRET=1')
  write('amplify/node_modules/x/index.js', 'module')
  write('amplify/huge.json', 'x'.repeat(400_000))
  expect(Object.fromEntries(readSource({ kind: 'amplify', folder }))).toEqual({
    'backend.ts': 'defineBackend()',
    'storage/resource.ts': 'defineStorage()',
  })
})

test('of a template only itself is read', () => {
  write('app.json', '{}')
  write('other.json', '{}')
  expect([...readSource({ kind: 'synthesized', folder, entry: 'app.json' }).keys()]).toEqual(['app.json'])
})

test('a folder that is gone has no text', () => {
  expect(readSource({ kind: 'amplify', folder: join(folder, 'gone') }).size).toBe(0)
})

test('the changed lines are told with those around them, by their numbers before and now', () => {
  const before = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'].join('\n')
  const now = before.replace('four', 'FOUR\nand more')
  expect(editsBetween(new Map([['a.ts', before]]), new Map([['a.ts', now]]))).toEqual([
    {
      file: 'a.ts',
      lines: [
        { kind: 'same', number: 2, text: 'two' },
        { kind: 'same', number: 3, text: 'three' },
        { kind: 'removed', number: 4, text: 'four' },
        { kind: 'added', number: 4, text: 'FOUR' },
        { kind: 'added', number: 5, text: 'and more' },
        { kind: 'same', number: 6, text: 'five' },
        { kind: 'same', number: 7, text: 'six' },
      ],
    },
  ])
})

test('new and removed files are edits, equal ones are not', () => {
  const edits = editsBetween(
    new Map([
      ['same.ts', 'x'],
      ['gone.ts', 'old'],
    ]),
    new Map([
      ['same.ts', 'x'],
      ['new.ts', 'fresh\n'],
    ]),
  )
  expect(edits).toEqual([
    { file: 'gone.ts', lines: [{ kind: 'removed', number: 1, text: 'old' }] },
    { file: 'new.ts', lines: [{ kind: 'added', number: 1, text: 'fresh' }] },
  ])
})
