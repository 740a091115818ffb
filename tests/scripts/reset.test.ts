import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import Database from 'libsql'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { systemRandom } from '../../emulator/program/clockAndRandom.ts'
import { createEmulator } from '../../emulator/program/createEmulator.ts'
import { root } from '../../scripts/builds.mjs'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolecall-reset-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function reset(data = folder) {
  const ended = spawnSync(process.execPath, [join(root, 'scripts/reset.mjs'), '--data', data], { encoding: 'utf8' })
  return { code: ended.status, output: ended.stdout + ended.stderr }
}

/** With an object that is large enough to be a file. */
async function fill(data = folder): Promise<void> {
  const { store, close, handle } = await createEmulator({ data })
  const received = await store.blobs.receive([systemRandom.bytes(100_000)])
  store.transaction(() => store.blobs.keep(received))
  const headers = { host: '127.0.0.1:9300' }
  await handle({ method: 'GET', rawPath: '/team-photos', rawQuery: 'list-type=2', headers, body: Readable.from([]) })
  await close()
}

test('A data folder is removed with all that the emulator made', async () => {
  const data = join(folder, 'data')
  await fill(data)
  const keys = ['root-key-111122223333.json', 'root-key-444455556666.json', 'root-key.json']
  expect(readdirSync(data).sort()).toEqual(['decisions', 'objects', ...keys, 'state.sqlite'])
  expect(reset(data)).toMatchObject({ code: 0, output: expect.stringContaining('back at its seed') as string })
  expect(existsSync(data)).toBe(false)
  expect(reset(data).output).toContain('Nothing to reset')
})

test("Other people's files in the folder are left alone, and named", async () => {
  await fill()
  writeFileSync(join(folder, 'thesis.txt'), 'years of work')
  mkdirSync(join(folder, 'photos'))
  writeFileSync(join(folder, 'objects', 'notes.txt'), 'mine')
  const [first = ''] = readdirSync(join(folder, 'objects')).filter((name) => name.length === 2)
  writeFileSync(join(folder, 'objects', first, 'mine.bin'), 'mine')
  mkdirSync(join(folder, 'objects', 'incomplete'))
  writeFileSync(join(folder, 'objects', 'incomplete', 'mine.txt'), 'mine')
  writeFileSync(join(folder, 'decisions', 'mine.log'), 'mine')
  const { code, output } = reset()
  expect(code).toBe(0)
  expect(output).toMatch(/Left in .*: decisions, objects, photos, thesis\.txt/)
  expect(readFileSync(join(folder, 'thesis.txt'), 'utf8')).toBe('years of work')
  expect(readdirSync(join(folder, 'objects')).sort()).toEqual([first, 'incomplete', 'notes.txt'])
  expect(readdirSync(join(folder, 'decisions'))).toEqual(['mine.log'])
  expect(readdirSync(join(folder, 'objects', first))).toEqual(['mine.bin'])
  await fill()
  expect(readdirSync(join(folder, 'objects', 'incomplete'))).toEqual(['mine.txt'])
})

test('What a link leads to is left alone', async () => {
  const elsewhere = join(folder, 'elsewhere')
  const data = join(folder, 'data')
  mkdirSync(join(elsewhere, 'ab'), { recursive: true })
  const kept = join(elsewhere, 'ab', '01234567-0123-0123-0123-0123456789ab')
  writeFileSync(kept, 'mine')
  await (await createEmulator({ data })).close()
  rmSync(join(data, 'objects'), { recursive: true, force: true })
  symlinkSync(elsewhere, join(data, 'objects'))
  expect(reset(data).code).toBe(0)
  expect(readFileSync(kept, 'utf8')).toBe('mine')
  await (await createEmulator({ data })).close()
  expect(readFileSync(kept, 'utf8')).toBe('mine')
})

test('A data folder that is reached by a link is emptied, and the link stays', async () => {
  const [data, real] = [join(folder, 'data'), join(folder, 'real')]
  mkdirSync(real)
  symlinkSync(real, data)
  await fill(data)
  expect(reset(data).code).toBe(0)
  expect(readdirSync(real)).toEqual([])
  await fill(data)
})

test("Another program's database of the same name is left alone", () => {
  const database = new Database(join(folder, 'state.sqlite'))
  database.exec('CREATE TABLE recipes (name TEXT)')
  database.close()
  expect(reset()).toMatchObject({ code: 1, output: expect.stringContaining('another program made') as string })
  expect(readdirSync(folder)).toEqual(['state.sqlite'])
})

test('A folder without a database is none of the emulator', () => {
  writeFileSync(join(folder, 'thesis.txt'), '')
  expect(reset()).toMatchObject({ code: 1, output: expect.stringContaining('it has no state.sqlite') as string })
  expect(readdirSync(folder)).toEqual(['thesis.txt'])
})

test('What is left of data that has lost its database is removed as the emulator advises', async () => {
  const data = join(folder, 'data')
  await fill(data)
  rmSync(join(data, 'state.sqlite'))
  await expect(createEmulator({ data })).rejects.toThrow(`npm run reset -- --data ${data}`)
  expect(reset(data).code).toBe(0)
  expect(existsSync(data)).toBe(false)
})

test('Words that it does not know are told, and nothing is removed', async () => {
  await fill()
  const script = join(root, 'scripts/reset.mjs')
  const ended = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' })
  expect([ended.status, ended.stderr]).toEqual([1, expect.stringMatching(/^Unexpected argument .*\nnpm run reset -- /)])
  expect(readdirSync(folder)).toContain('state.sqlite')
})

test('A folder in use is left alone', async () => {
  const running = await createEmulator({ data: folder })
  expect(reset()).toMatchObject({ code: 1, output: expect.stringContaining('An emulator runs on') as string })
  await running.close()
})

test.each([
  ['empty', ''],
  ['no database', 'x'.repeat(5000)],
])('A state file that is %s can be reset', (_name, text) => {
  writeFileSync(join(folder, 'state.sqlite'), text)
  expect(reset().code).toBe(0)
  expect(existsSync(folder)).toBe(false)
})
