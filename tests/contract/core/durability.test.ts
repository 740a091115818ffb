import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GetObjectCommand, paginateListObjectsV2, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { rolesOf } from '../../../emulator/directory/role.ts'
import { startEmulator } from '../startEmulator.ts'
import { type EmulatorProcess, startProcess } from './emulatorProcess.ts'
import { KilledWrites } from './killedWrites.ts'

const accessKeyId = 'AKIADURABILITY000000'
const secretAccessKey = 'secret of this test'
const key = ['--root-access-key-id', accessKeyId, '--root-secret-access-key', secretAccessKey]
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolecall-durability-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function s3Of({ url }: EmulatorProcess): S3Client {
  return new S3Client({
    endpoint: url,
    region: 'us-east-1',
    forcePathStyle: true,
    maxAttempts: 1,
    credentials: { accessKeyId, secretAccessKey },
  })
}

const start = () => startProcess(['--port', '0', '--data', folder, ...key])

/** The sizes of all objects under a prefix, by their keys, as the SDK lists them page by page. */
async function listed(s3: S3Client, Prefix: string): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>()
  for await (const page of paginateListObjectsV2({ client: s3 }, { Bucket: 'team-photos', Prefix })) {
    for (const { Key = '', Size = 0 } of page.Contents ?? []) sizes.set(Key, Size)
  }
  return sizes
}

test('What was acknowledged is there after kill -9 in the middle of writes, whole, and nothing half-written is', async () => {
  let seed = 1
  // Numerical Recipes' generator: the same writes in each run, however they come to lie among each other.
  const below = (limit: number) => Math.floor(((seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32) * limit)
  const credentials = { accessKeyId, secretAccessKey }
  const writes = new KilledWrites({ bucket: 'team-photos', credentials, connections: 16, below })
  const first = await start()
  const seeded = await listed(s3Of(first), '')
  let ended: Promise<unknown> | undefined
  await writes.writeUntilKilled(first.url, (acknowledged) => {
    if (acknowledged >= 200) ended ??= first.end('SIGKILL')
  })
  await ended

  const last = await start()
  try {
    const { reads, lost } = await writes.check(last.url)
    expect([reads, lost]).toEqual([writes.keys, []])
    const written = [...(await listed(s3Of(last), ''))].filter(([name]) => !seeded.has(name))
    expect(written).toHaveLength(writes.objects)
    // Large objects are files; what was on its way when the process was killed has left none.
    const large = written.filter(([, size]) => size > 64 * 1024)
    expect(large.length).toBeGreaterThan(0)
    const files = readdirSync(join(folder, 'objects'), { recursive: true, withFileTypes: true })
    expect(files.filter((entry) => entry.isFile())).toHaveLength(large.length)
  } finally {
    await last.end('SIGTERM')
  }
}, 120_000)

test('A kill -9 in the middle of a group of uploads leaves all that was kept before, and nothing of the group', async () => {
  const script = 'tests/contract/core/killedGroup.ts'
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder], { stdio: 'inherit' })
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL'])

  const local = await startEmulator({ data: folder })
  try {
    const s3 = local.clientFor('admin', S3Client)
    expect([...(await listed(s3, 'group/')).keys()]).toEqual(['group/kept', 'group/overwritten'])
    const object = await s3.send(new GetObjectCommand({ Bucket: 'team-photos', Key: 'group/overwritten' }))
    expect([object.ETag, await object.Body?.transformToString()]).toEqual([
      `"${createHash('md5').update('in group/overwritten').digest('hex')}"`,
      'in group/overwritten',
    ])
  } finally {
    await local.close()
  }
}, 60_000)

test("People's credentials, the owner's key and all data outlive a restart, and the seed is not laid again", async () => {
  const first = await startEmulator({ data: folder })
  const credentials = first.credentialsFor('admin')
  const { rootKey } = first.emulator
  const s3 = first.rootClient(S3Client, { credentials })
  await s3.send(new PutObjectCommand({ Bucket: 'team-photos', Key: 'public/kept.txt', Body: 'kept' }))
  rolesOf(first.emulator.store).delete('guest')
  await first.close()

  const second = await startEmulator({ data: folder })
  try {
    expect(second.emulator.rootKey).toEqual(rootKey)
    const again = second.rootClient(S3Client, { credentials })
    const object = await again.send(new GetObjectCommand({ Bucket: 'team-photos', Key: 'public/kept.txt' }))
    expect(await object.Body?.transformToString()).toBe('kept')
    expect(rolesOf(second.emulator.store).get('guest')).toBeUndefined()
  } finally {
    await second.close()
  }
})

test('A folder that was left empty on purpose is not filled later', async () => {
  await (await startEmulator({ data: folder, seed: false })).close()
  const later = await startEmulator({ data: folder })
  expect(rolesOf(later.emulator.store).count()).toBe(0)
  await later.close()
})
