import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  CognitoIdentityProviderClient,
  GetTokensFromRefreshTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import Database from 'libsql'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { SeededPerson } from '../../../contract/backendOutputs.ts'
import { createEmulator, type EmulatorOptions } from '../../../emulator/program/createEmulator.ts'
import { localBackend } from '../../../emulator/seed/localBackend.ts'
import { objectRows } from '../../../emulator/services/s3/rows.ts'
import { errorOf } from '../errorOf.ts'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'
import { fillEmulator } from './fillEmulator.ts'
import { readEmulator } from './readEmulator.ts'
import { type Place, signIn, storedPerson } from './storedPerson.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
/** What a version left behind, and what it answered. */
function fixtureOf(version: 1 | 2 | 3) {
  const fixture = join(root, `tests/fixtures/data-folder-${version}`)
  const contents = JSON.parse(readFileSync(join(fixture, 'contents.json'), 'utf8')) as {
    readonly madeAt: string
    readonly refreshToken: string
    readonly changeId: string
    readonly answers: { readonly inbox: readonly object[] }
  }
  // Messages have a medium since then; all that there was went by mail.
  const inbox = contents.answers.inbox.map((message) => ({ ...message, medium: 'EMAIL' }))
  return { folder: join(fixture, 'folder'), contents: { ...contents, answers: { ...contents.answers, inbox } } }
}

const { contents } = fixtureOf(1)

let folder = ''
const running: TestEmulator[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolecall-data-folder-'))
})
afterEach(async () => {
  for (const emulator of running.splice(0)) await emulator.close()
  rmSync(folder, { recursive: true, force: true })
})

function copyFixture(version: 1 | 2 | 3 = 1): void {
  cpSync(fixtureOf(version).folder, folder, { recursive: true })
}

/** The second version kept the decision log in the database. */
function decisionTables(): readonly unknown[] {
  const database = new Database(join(folder, 'state.sqlite'))
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE name LIKE 'decisions%'").all()
  database.close()
  return tables
}

async function start(options: EmulatorOptions = {}): Promise<TestEmulator> {
  const emulator = await startEmulator({ data: folder, log: () => undefined, ...options })
  running.push(emulator)
  return emulator
}

function placeOf({ url, emulator }: TestEmulator): Place {
  const { userPoolId, userPoolClientId: clientId, identityPoolId } = localBackend
  return { url, rootKey: emulator.rootKey, userPoolId, clientId, identityPoolId }
}

function sql(...statements: string[]): void {
  const database = new Database(join(folder, 'state.sqlite'))
  for (const statement of statements) database.exec(statement)
  database.close()
}

function addFile(within: string, name: string): void {
  const path = join(folder, within, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, 'x')
}

/** By their paths, with slashes. */
function filesIn(within: string): string[] {
  const top = join(folder, within)
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(top, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** How many documents the tables have under each name. Reads a copy: a reader would keep the folder locked. */
function documentsIn(...names: string[]): number[] {
  const copy = mkdtempSync(join(tmpdir(), 'rolecall-copy-'))
  cpSync(folder, copy, { recursive: true })
  const database = new Database(join(copy, 'state.sqlite'))
  const count = database.prepare('SELECT count(*) FROM documents WHERE collection = ?').raw()
  const counts = names.map((name) => Number((count.get(name) as [number])[0]))
  database.close()
  rmSync(copy, { recursive: true, force: true })
  return counts
}

describe('A data folder of the first version', () => {
  test('holds all that it held, as the SDK sees it, also after the next start', async () => {
    copyFixture()
    expect(await readEmulator(placeOf(await start()), contents.changeId)).toEqual(contents.answers)
    await running.pop()?.close()
    expect(await readEmulator(placeOf(await start()), contents.changeId)).toEqual(contents.answers)
  })

  test('still knows the people in it, their passwords and their sign-ins', async () => {
    copyFixture()
    const then = new Date(contents.madeAt).getTime()
    const place = placeOf(await start({ clock: () => then }))
    const wrong = { ...storedPerson, password: 'Mika-local-2' }
    expect((await errorOf(signIn(place, wrong))).name).toBe('NotAuthorizedException')
    const client = new CognitoIdentityProviderClient({ endpoint: place.url, region: 'us-east-1', maxAttempts: 1 })
    const { clientId: ClientId } = place
    const refresh = new GetTokensFromRefreshTokenCommand({ ClientId, RefreshToken: contents.refreshToken })
    expect((await client.send(refresh)).AuthenticationResult?.AccessToken).toMatch(/^eyJ/)
  })

  test('loses the files that killed processes left in it, and no other file', async () => {
    copyFixture()
    const orphans = ['00000000-0000-4000-8000-000000000001', 'd6000000-0000-4000-8000-000000000002']
    const others = [
      'd6/notes.txt',
      'd6/00000000-0000-4000-8000-000000000003',
      'd6/D6000000-0000-4000-8000-000000000004',
      'd6/d6000000-0000-4000-8000-000000000005.jpg',
      '00000000-0000-4000-8000-000000000006',
      'mine/mi000000-0000-4000-8000-000000000007',
      'incomplete/notes.txt',
    ]
    const halfWritten = 'incomplete/00000000-0000-4000-8000-000000000008'
    const pathOf = (id: string) => `${id.slice(0, 2)}/${id}`
    const before = filesIn('objects')
    for (const name of [...orphans.map(pathOf), ...others, halfWritten]) addFile('objects', name)

    expect(await readEmulator(placeOf(await start()), contents.changeId)).toEqual(contents.answers)
    expect(filesIn('objects')).toEqual([...before, ...others].sort())
  })

  test('keeps every file where its documents are lost', async () => {
    copyFixture()
    sql('DELETE FROM documents')
    const before = filesIn('objects')
    await expect(createEmulator({ data: folder })).rejects.toThrow('state.sqlite holds nothing')
    expect(filesIn('objects')).toEqual(before)
  })

  test('takes new objects in the place of old ones, whose files go', async () => {
    copyFixture()
    const local = await start()
    const s3 = local.rootClient(S3Client)
    const large = { Bucket: 'kept-things', Key: 'large.bin' }
    const blob = String(objectRows(local.emulator.store).get(['kept-things', 'large.bin'])?.parts[0].blob)
    const file = join(folder, 'objects', blob.slice(0, 2), blob)
    expect(statSync(file).size).toBe(70_000)
    await s3.send(new PutObjectCommand({ ...large, Body: 'small' }))
    expect(() => statSync(file)).toThrow('ENOENT')
    expect(await (await s3.send(new GetObjectCommand(large))).Body?.transformToString()).toBe('small')
    await s3.send(new DeleteObjectCommand(large))
    expect((await errorOf(s3.send(new GetObjectCommand(large)))).name).toBe('NoSuchKey')
  })

  test('loses nothing when the process is killed in the middle of its conversion', async () => {
    copyFixture()
    const bytes = `CAST('none/' || n AS BLOB)`
    const value = `(SELECT value FROM documents WHERE collection = 's3.objects' LIMIT 1)`
    const numbers = 'WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 2000)'
    sql(`INSERT INTO documents ${numbers} SELECT 's3.objects', ${bytes}, ${value} FROM numbers`)
    const script = 'tests/contract/dataFolder/killedConversion.ts'
    const child = spawn(process.execPath, ['--import', 'tsx', script, folder, '1500'], { cwd: root, stdio: 'inherit' })
    const [code] = (await once(child, 'exit')) as [number | null]
    expect(code).not.toBe(0)
    const [before = 0, after] = documentsIn('s3.objects', 's3.objects:3')
    expect([before > 0, after]).toEqual([true, 1000])

    const local = await start()
    expect(objectRows(local.emulator.store).entries({ within: 'none' })).toHaveLength(2000)
    expect(await readEmulator(placeOf(local), contents.changeId)).toEqual(contents.answers)
  }, 120_000)
})

test('A data folder of the second version holds all that it held, also after the next start', async () => {
  const { changeId, answers } = fixtureOf(2).contents
  copyFixture(2)
  expect(decisionTables()).toHaveLength(2)
  expect(await readEmulator(placeOf(await start()), changeId)).toEqual(answers)
  await running.pop()?.close()
  expect(decisionTables()).toEqual([])
  expect(await readEmulator(placeOf(await start()), changeId)).toEqual(answers)
})

test('A data folder of the third version holds all that it held, also after the next start', async () => {
  const { changeId, answers } = fixtureOf(3).contents
  copyFixture(3)
  const [before = 0, after] = documentsIn('s3.objects:2', 's3.objects:3')
  expect([before > 0, after]).toEqual([true, 0])
  expect(await readEmulator(placeOf(await start()), changeId)).toEqual(answers)
  await running.pop()?.close()
  expect(documentsIn('s3.objects:2', 's3.objects:3')).toEqual([0, before])
  expect(await readEmulator(placeOf(await start()), changeId)).toEqual(answers)
})

test('A data folder from before Ada was seeded names those who are in it, and nobody else', async () => {
  copyFixture(2)
  const { url } = await start()
  const people = (await (await fetch(`${url}/_rolecall/people`)).json()) as SeededPerson[]
  expect(people.map(({ name, passwordState }) => [name, passwordState])).toEqual([
    ['Otto', undefined],
    ['Rosa', undefined],
    ['Mika', undefined],
    ['Nora', 'temporary'],
  ])
})

test('Everything of every kind outlives a restart', async () => {
  const place = placeOf(await start())
  const { changeId } = await fillEmulator(place)
  const before = await readEmulator(place, changeId)
  await running.pop()?.close()
  expect(await readEmulator(placeOf(await start()), changeId)).toEqual(before)
})

describe('A data folder is refused in words, and not changed', () => {
  test.each([
    ['tables', (version: number) => `PRAGMA user_version = ${version}`, 4, '(99; this one reads 4)'],
    [
      'a collection',
      (version: number) => `UPDATE collections SET version = ${version} WHERE name = 's3.objects'`,
      3,
      '(s3.objects has version 99; this one reads 3)',
    ],
  ])('when a newer version has changed %s', async (_what, change, today, words) => {
    const place = placeOf(await start())
    const { changeId } = await fillEmulator(place)
    const before = await readEmulator(place, changeId)
    await running.pop()?.close()
    sql(change(99))
    await expect(createEmulator({ data: folder })).rejects.toThrow(
      `The data in ${folder} was written by a newer version ${words}.`,
    )
    sql(change(today))
    expect(await readEmulator(placeOf(await start()), changeId)).toEqual(before)
  })

  test('when it cannot be written', async () => {
    copyFixture()
    const file = join(folder, 'state.sqlite')
    chmodSync(file, 0o444)
    chmodSync(folder, 0o555)
    // The superuser may write everywhere; as nobody in particular, this process may not.
    const isSuperuser = process.geteuid?.() === 0
    if (isSuperuser) process.seteuid?.(65534)
    try {
      await expect(createEmulator({ data: folder })).rejects.toThrow(
        new RegExp(`^The data in .+ cannot be written \\(E[A-Z]+\\)\\. Give yourself the permission to write there`),
      )
    } finally {
      if (isSuperuser) process.seteuid?.(0)
      chmodSync(folder, 0o755)
      chmodSync(file, 0o644)
    }
  })
})

test('A full disk is answered as an internal error and told to whoever runs the emulator', async () => {
  const lines: string[] = []
  const local = await start({ data: ':memory:', log: (line) => lines.push(line) })
  const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
  const { groupedTransaction } = local.emulator.store
  Object.assign(local.emulator.store, { groupedTransaction: () => Promise.reject(full) })
  const s3 = local.rootClient(S3Client)
  const object = { Bucket: 'team-photos', Key: 'public/welcome.txt' }
  const refused = await errorOf(s3.send(new PutObjectCommand({ ...object, Body: 'x' })))
  expect(refused).toMatchObject({ name: 'InternalError', status: 500 })
  expect(lines[0]).toContain('SQLITE_FULL')
  Object.assign(local.emulator.store, { groupedTransaction })
  expect((await s3.send(new GetObjectCommand(object))).ContentLength).toBeGreaterThan(1)
})
