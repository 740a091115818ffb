import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { rolesOf } from '../../../emulator/directory/role.ts'
import { startEmulator } from '../startEmulator.ts'
import { type EmulatorProcess, startProcess } from './emulatorProcess.ts'

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

test('What was acknowledged is there after kill -9 in the middle of uploads, whole, and nothing half-written is', async () => {
  const first = await startProcess(['--port', '0', '--data', folder, ...key])
  const acknowledged = new Set<string>()
  const s3 = s3Of(first)
  const upload = async (lane: number) => {
    for (let number = 0; ; number++) {
      const Key = `kill/${lane}-${number}`
      await s3.send(new PutObjectCommand({ Bucket: 'team-photos', Key, Body: bodyOf(Key) }))
      acknowledged.add(Key)
      if (acknowledged.size === 40) await first.end('SIGKILL')
    }
  }
  const lanes = await Promise.allSettled([0, 1, 2, 3].map(upload))
  expect(lanes.every(({ status }) => status === 'rejected')).toBe(true)

  const second = await startProcess(['--port', '0', '--data', folder, ...key])
  try {
    const listed = await s3Of(second).send(new ListObjectsV2Command({ Bucket: 'team-photos', Prefix: 'kill/' }))
    const keys = (listed.Contents ?? []).map((object) => object.Key ?? '')
    expect([...acknowledged].filter((name) => !keys.includes(name))).toEqual([])
    for (const name of keys) {
      const object = await s3Of(second).send(new GetObjectCommand({ Bucket: 'team-photos', Key: name }))
      expect(await object.Body?.transformToString()).toBe(bodyOf(name))
    }
    // Large objects are files; what was on its way when the process was killed has left none.
    const files = readdirSync(join(folder, 'objects'), { recursive: true, withFileTypes: true })
    const large = keys.filter((name) => bodyOf(name).length > 64 * 1024)
    expect(files.filter((entry) => entry.isFile())).toHaveLength(large.length)
  } finally {
    await second.end('SIGTERM')
  }
})

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

function bodyOf(name: string): string {
  return `${name} `.repeat(name.startsWith('kill/3') ? 10_000 : 2_000)
}
