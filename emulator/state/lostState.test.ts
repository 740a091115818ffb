import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { systemRandom } from '../program/clockAndRandom.ts'
import { createEmulator } from '../program/createEmulator.ts'
import { blobFileIds } from './blobFiles.ts'
import { StoreUnavailable } from './storeUnavailable.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolecall-lost-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function emptyDatabase(): void {
  rmSync(state())
  inDatabase('PRAGMA journal_mode = WAL; PRAGMA journal_mode = DELETE')
}

function inDatabase(statements: string): void {
  const database = new Database(state())
  database.exec(statements)
  database.close()
}

const state = () => join(folder, 'state.sqlite')
const start = () => createEmulator({ data: folder })

/** With an object that is large enough to be a file. */
async function fill(): Promise<void> {
  const { store, close } = await start()
  const received = await store.blobs.receive([systemRandom.bytes(100_000)])
  store.transaction(() => store.blobs.keep(received))
  await close()
}

describe('A folder that has lost its data is not filled anew, and says what to do', () => {
  test.each([
    [
      'is empty',
      () => truncateSync(state(), 0),
      'state.sqlite is empty, though an emulator left root-key.json and objects',
    ],
    ['is gone', () => rmSync(state()), 'state.sqlite is gone, though an emulator left objects there'],
  ])('where its state file %s', async (_name, lose, sentence) => {
    await fill()
    lose()
    const before = readdirSync(folder).sort()
    await expect(start()).rejects.toThrow(StoreUnavailable)
    await expect(start()).rejects.toThrow(sentence)
    await expect(start()).rejects.toThrow(`npm run reset -- --data ${folder}`)
    expect(readdirSync(folder).sort()).toEqual(before)
  })

  test.each([
    ['is cut to a byte', () => truncateSync(state(), 1)],
    ['was emptied by a program that knows SQLite', emptyDatabase],
    [
      'has lost its documents',
      () => inDatabase('DELETE FROM documents; DELETE FROM index_entries; DELETE FROM collections'),
    ],
  ])('where its state file %s', async (_name, lose) => {
    await fill()
    const [object = ''] = blobFileIds(join(folder, 'objects'))
    lose()
    const sentence = 'state.sqlite holds nothing, though an emulator left objects there. Put a copy'
    await expect(start()).rejects.toThrow(sentence)
    await expect(start()).rejects.toThrow(sentence)
    expect(blobFileIds(join(folder, 'objects'))).toEqual([object])
  })

  test('where what SQLite keeps beside it is all that is left', async () => {
    writeFileSync(state(), '')
    writeFileSync(`${state()}-wal`, 'acknowledged')
    await expect(start()).rejects.toThrow('though an emulator left state.sqlite-wal there')
    expect(statSync(`${state()}-wal`).size).toBe(12)
  })

  test('where pages of its state file are damaged', async () => {
    await fill()
    const file = openSync(state(), 'r+')
    for (const page of [1, 2, 4]) writeSync(file, Buffer.alloc(4096, 0xab), 0, 4096, page * 4096)
    closeSync(file)
    await expect(start()).rejects.toThrow(/is damaged and cannot be (opened|filled|converted) \(SQLITE_CORRUPT\w*\)/)
  })

  test('where its state file is another thing altogether', async () => {
    writeFileSync(state(), 'x'.repeat(8192))
    await expect(start()).rejects.toThrow('is damaged and cannot be opened (SQLITE_NOTADB)')
  })
})

describe('A folder is filled for the first time', () => {
  test.each([
    ['that was made by hand', () => undefined],
    [
      "that has the owner's key alone",
      () =>
        writeFileSync(join(folder, 'root-key.json'), '{"accessKeyId":"AKIAEXAMPLE000000001","secretAccessKey":"s"}'),
    ],
    [
      "that has other people's files",
      () => {
        mkdirSync(join(folder, 'objects', 'ab'), { recursive: true })
        writeFileSync(join(folder, 'objects', 'ab', 'notes.txt'), '')
        mkdirSync(join(folder, 'objects', 'zz'))
        writeFileSync(join(folder, 'objects', 'zz', 'b1258a25-94ac-4900-8a93-8390f3bc830c'), '')
        mkdirSync(join(folder, 'decisions'))
        writeFileSync(join(folder, 'decisions', 'mine.log'), '')
      },
    ],
    ['where a first start was killed before it wrote anything', () => writeFileSync(state(), '')],
  ])('%s', async (_name, prepare) => {
    prepare()
    await (await start()).close()
    expect(statSync(state()).size).toBeGreaterThan(0)
  })
})

test("Another program's database is left as it is", async () => {
  inDatabase('CREATE TABLE songs (title TEXT); PRAGMA user_version = 2')
  const before = readFileSync(state())
  await expect(start()).rejects.toThrow(
    "is not an emulator's: another program made its state.sqlite. Nothing was changed.",
  )
  expect(readFileSync(state()).equals(before)).toBe(true)
  expect(readdirSync(folder)).toEqual(['state.sqlite'])
})

test('A folder that cannot be made is told by its name', async () => {
  writeFileSync(join(folder, 'file'), '')
  const data = join(folder, 'file', 'data')
  await expect(createEmulator({ data })).rejects.toThrow(`The folder ${data} cannot be made (ENOTDIR). Give yourself`)
})
