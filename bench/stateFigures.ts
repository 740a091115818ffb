/** What many objects cost: the start, the memory, a page of a listing, and opening what an earlier version wrote. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import Database from 'libsql'
import { systemRandom } from '../emulator/program/clockAndRandom.ts'
import { bucketRows, type ObjectRow, objectRows } from '../emulator/services/s3/rows.ts'
import { openStore } from '../emulator/state/sqliteStore.ts'
import { ensureBuilt } from '../scripts/builds.mjs'
import { captureSigned } from './captureSigned.ts'
import { optionsFor, rootKey, rssMb, runRound, stop, timedStart } from './measuredProcess.ts'
import { median } from './median.ts'

const bucket = 'many-objects'
const oldObjects = 100_000
const rounds = 5
const secondsARound = 2
const written = 10_000

export interface StateFigures {
  readonly readyMs: number
  readonly idleRssMb: number
  readonly firstPageCpuUs: number
  readonly lastPageCpuUs: number
  /** Last page over first page, round by round. */
  readonly pageRatio: number
  readonly folderPageRatio: number
}

/** Objects in a hundred folders, in a data folder of today. */
export async function stateFigures(objects: number): Promise<StateFigures> {
  await ensureBuilt('emulator')
  const data = mkdtempSync(join(tmpdir(), 'rolecall-bench-'))
  try {
    await writeObjects(data, objects)
    const { child, url, readyMs } = await timedStart(optionsFor(data))
    await new Promise((resolve) => setTimeout(resolve, 1500))
    const idleRssMb = rssMb(child)
    const [first, last, folders] = await signedListings(url, objects)
    const pages: { first: number; last: number; folders: number }[] = []
    for (let round = 0; round <= rounds; round++) {
      const cpuOf = async (request: Buffer | undefined) => {
        const load = { port: Number(new URL(url).port), connections: 2, seconds: secondsARound }
        return (await runRound(child, { ...load, requests: request ? [request] : [] })).cpuUs
      }
      const page = { first: await cpuOf(first), last: await cpuOf(last), folders: await cpuOf(folders) }
      // The first round warms up.
      if (round > 0) pages.push(page)
    }
    await stop(child)
    return {
      readyMs,
      idleRssMb,
      firstPageCpuUs: median(pages.map((page) => page.first)),
      lastPageCpuUs: median(pages.map((page) => page.last)),
      pageRatio: median(pages.map((page) => page.last / page.first)),
      folderPageRatio: median(pages.map((page) => page.folders / page.first)),
    }
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

/** @returns milliseconds until an emulator is ready whose data folder has 100,000 objects of the first version. */
export async function conversionMs(): Promise<number> {
  await ensureBuilt('emulator')
  const data = mkdtempSync(join(tmpdir(), 'rolecall-bench-'))
  try {
    const database = new Database(join(data, 'state.sqlite'))
    database.exec(`CREATE TABLE documents (collection TEXT NOT NULL, key BLOB NOT NULL, value TEXT NOT NULL,
      PRIMARY KEY (collection, key)) STRICT, WITHOUT ROWID; PRAGMA user_version = 1`)
    const insert = database.prepare("INSERT INTO documents VALUES ('s3.objects', ?, ?)")
    const blob = '00000000-0000-4000-8000-000000000000'
    const value = JSON.stringify({ ...rowOf(0), parts: undefined, versionId: undefined, blob })
    database.exec('BEGIN')
    for (let index = 0; index < oldObjects; index++) insert.run(Buffer.from(`${bucket}/${keyOf(index)}`), value)
    database.exec('COMMIT')
    database.close()
    const { child, readyMs } = await timedStart(optionsFor(data))
    await stop(child)
    return readyMs
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

/** Makes a bucket with so many small objects in a data folder that nobody has open. */
export async function writeObjects(data: string, count: number): Promise<void> {
  const store = openStore({ folder: data, random: systemRandom })
  bucketRows(store).set(bucket, { name: bucket, region: 'us-east-1', createdAt: 0 })
  const blob = store.blobs.keep(await store.blobs.receive([Buffer.from('x')]))
  for (let from = 0; from < count; from += written) {
    store.transaction(() => {
      for (let index = from; index < from + written; index++) {
        objectRows(store).set([bucket, keyOf(index)], rowOf(blob))
      }
    })
  }
  store.close()
}

function rowOf(blob: number | string): ObjectRow {
  return {
    versionId: 'null',
    parts: [{ blob, size: 1 }],
    size: 1,
    etag: '9dd4e461268c8034f5c8564e155c67a6',
    lastModified: 1_790_000_000_000,
    storageClass: 'STANDARD',
    headers: { ContentType: 'binary/octet-stream' },
    metadata: {},
    checksum: { algorithm: 'CRC64NVME', value: 'AAAAAAAAAAA=' },
  }
}

/** Keys come in their order, as most fill a bucket. */
function keyOf(index: number): string {
  const digits = String(index).padStart(8, '0')
  return `photos/${digits.slice(0, 4)}/${digits.slice(4)}.jpg`
}

/** A request for the first page of 1,000 keys, one for the last, and one for the folders. */
async function signedListings(endpoint: string, objects: number): Promise<Buffer[]> {
  const owner = new S3Client({ region: 'us-east-1', endpoint, forcePathStyle: true, credentials: rootKey })
  const requests = captureSigned(owner)
  const first = await owner.send(new ListObjectsV2Command({ Bucket: bucket }))
  const StartAfter = keyOf(objects - 1001)
  const last = await owner.send(new ListObjectsV2Command({ Bucket: bucket, StartAfter }))
  const folders = await owner.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: 'photos/', Delimiter: '/' }))
  if (first.KeyCount !== 1000 || last.KeyCount !== 1000 || last.IsTruncated || !folders.CommonPrefixes?.length) {
    throw new Error('The listings are not those that were to be measured.')
  }
  return requests
}
