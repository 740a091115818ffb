import type { StockedBucket, StockedFile } from '../../seed/seedContext.ts'
import type { Deployment } from '../../template/deployments.ts'
import type { Finding } from '../../template/finding.ts'
import { type AssetFile, assetFiles, type Room } from './assetFiles.ts'
import { contentTypeOf } from './contentTypeOf.ts'
import { syncPattern } from './syncPattern.ts'

/** What one start copies: it is held in memory until it is written. */
const most = { files: 1_000, bytes: 50_000_000 } as const

/**
 * What deployments of files put into buckets at the first start, read now: what was synthesised is removed soon.
 * @param folder of the app
 */
export function deployedFiles(
  folder: string,
  deployments: readonly Deployment[],
  findings: Finding[],
): readonly StockedBucket[] {
  const room: Room = { ...most }
  const byBucket = new Map<string, Map<string, StockedFile>>()
  for (const deployment of deployments) {
    const { where, bucket, prefix, sources } = deployment
    const say = (text: string) => findings.push({ kind: 'not emulated', where, text })
    const files = byBucket.get(bucket) ?? new Map<string, StockedFile>()
    byBucket.set(bucket, files)
    const isTaken = filterOf(deployment)
    for (const source of sources) {
      const { files: found, problems } = assetFiles(folder, source, room)
      for (const problem of problems) say(`Not all of its files are in the bucket: ${problem}`)
      const wanted = found.filter(({ path }) => isTaken(path))
      const fitting = thatFit(wanted, room)
      if (fitting.length < wanted.length)
        say(
          `Of its files ${fitting.length} are in the bucket: a start copies ${most.files.toLocaleString('en')} files and ${most.bytes / 1_000_000} MB at most.`,
        )
      for (const file of fitting) files.set(prefix + file.path, stocked(deployment, prefix + file.path, file))
    }
  }
  return [...byBucket].map(([bucket, files]) => ({ bucket, daysOld: 0, files: () => [...files.values()] }))
}

/** As `aws s3 sync` is called: what is excluded goes first, what is included comes back. */
function filterOf({ exclude, include }: Deployment): (path: string) => boolean {
  const [excluded, included] = [exclude.map(syncPattern), include.map(syncPattern)]
  return (path) => !excluded.some((is) => is(path)) || included.some((is) => is(path))
}

function thatFit(files: readonly AssetFile[], room: Room): readonly AssetFile[] {
  return files.filter(({ size }) => {
    if (room.files < 1 || size > room.bytes) return false
    room.files--
    room.bytes -= size
    return true
  })
}

function stocked({ contentType, metadata }: Deployment, key: string, file: AssetFile): StockedFile {
  return { key, contentType: contentType ?? contentTypeOf(key), bytes: file.read(), daysOld: 0, metadata }
}
