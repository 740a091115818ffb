import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { changedSince, filesOfBuildInfo, passedAgo, readTree, rememberPass } from '../../scripts/passedAgo.mjs'

const words = ['lint.js', '--strict']
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolecall-passed-ago-'))
  execFileSync('git', ['init', '--quiet'], { cwd: folder })
  write('.gitignore', 'build/\n')
  write('settings.json', '{}')
  write('README.md', '')
  write('src/read.ts', 'export const read = 1\n')
  write('src/unread.ts', 'export const unread = 1\n')
  mkdirSync(join(folder, 'build/checks'), { recursive: true })
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

const passes = (reads?: string[]) => rememberPass('lint', words, readTree(folder), reads, folder)
const passed = (asked = words) => passedAgo('lint', asked, readTree(folder), folder)

test('A check that never passed runs', () => expect(passed()).toBe(false))

test('A check that passed is passed over while nothing changes, and knows itself from another', () => {
  passes()
  expect(passed()).toBe(true)
  expect(passedAgo('format', words, readTree(folder), folder)).toBe(false)
  expect(passed(['lint.js'])).toBe(false)
})

test('What git ignores does not count', () => {
  passes()
  write('build/checks/kept', 'anything')
  expect(passed()).toBe(true)
})

test.each([
  ['a file is changed', () => write('src/unread.ts', 'export const unread = 2\n')],
  ['a file is added', () => write('src/added.ts', '')],
  ['a file is removed', () => rmSync(join(folder, 'src/unread.ts'))],
])('A check that reads the whole tree runs when %s', (_, change) => {
  passes()
  change()
  expect(passed()).toBe(false)
})

test.each([
  ['a file that it read is changed', () => write('src/read.ts', 'export const read = 2\n'), false],
  ['a file that it did not read is changed', () => write('src/unread.ts', 'export const unread = 2\n'), true],
  ['a file is added, which an import may now find', () => write('src/read.d.ts', ''), false],
  ['a file that it did not read is removed', () => rmSync(join(folder, 'src/unread.ts')), false],
  ['a page at the root is added to', () => write('README.md', 'More'), true],
  ['configuration at the root is changed', () => write('settings.json', '{"strict":true}'), false],
])('A check that says what it read, when %s', (_, change, expected) => {
  passes(['src/read.ts'])
  change()
  expect(passed()).toBe(expected)
})

test('A check of every file by itself is told which ones changed since it passed', () => {
  const changed = (asked = words) => changedSince('lint', asked, readTree(folder), folder)
  expect(changed()).toBeUndefined()
  passes()
  expect(changed()).toEqual([])
  rmSync(join(folder, 'src/read.ts'))
  write('src/unread.ts', 'export const unread = 2\n')
  write('src/added.ts', '')
  expect(changed()).toEqual(['src/added.ts', 'src/unread.ts'])
  expect(changed(['lint.js'])).toBeUndefined()
  write('settings.json', '{"strict":true}')
  expect(changed()).toBeUndefined()
})

test('Where git cannot tell, or a record is damaged, the check runs', () => {
  passes()
  expect(passedAgo('lint', words, undefined, folder)).toBe(false)
  expect(readTree(join(folder, 'nowhere'))).toBeUndefined()
  write('build/checks/lint.json', '{"digest":')
  expect(passed()).toBe(false)
})

test('What TypeScript read is taken from its build information, without packages', () => {
  expect(filesOfBuildInfo('build/checks/app.tsbuildinfo', folder)).toBeUndefined()
  write(
    'build/checks/app.tsbuildinfo',
    JSON.stringify({ fileNames: ['../../node_modules/vue/index.d.ts', '../../src/read.ts', '../../../outside.ts'] }),
  )
  expect(filesOfBuildInfo('build/checks/app.tsbuildinfo', folder)).toEqual(['src/read.ts'])
})
