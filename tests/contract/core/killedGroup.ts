/** A program for `durability.test.ts`: keeps uploads in a data folder, and kills itself in the middle of a group of them. */
import { systemRandom } from '../../../emulator/program/clockAndRandom.ts'
import { createEmulator } from '../../../emulator/program/createEmulator.ts'
import { commitVersion } from '../../../emulator/services/s3/commitVersion.ts'
import { objectRows } from '../../../emulator/services/s3/rows.ts'
import { storeBytes } from '../../../emulator/services/s3/storeBytes.ts'

const [, , data = ''] = process.argv
const { store } = await createEmulator({ data })
const bucket = 'team-photos'

async function upload(keys: readonly string[]): Promise<void> {
  const bytes = await Promise.all(keys.map((key) => storeBytes(store, [Buffer.from(`in ${key}`)], 'CRC32')))
  const description = { headers: { ContentType: 'text/plain' }, metadata: {}, storageClass: 'STANDARD' } as const
  await Promise.all(
    bytes.map((each, index) =>
      commitVersion(
        { store, clock: Date.now, random: systemRandom },
        { key: [bucket, keys[index] ?? ''], bytes: each, description },
      ),
    ),
  )
}

await upload(['group/kept', 'group/overwritten'])

let left = 3
const { summary } = objectRows.definition
Object.assign(objectRows.definition, {
  // A row is written between its bytes and those of the next.
  summary(row: Parameters<NonNullable<typeof summary>>[0]) {
    if (left-- === 0) process.kill(process.pid, 'SIGKILL')
    return summary?.(row) ?? ''
  },
})
await upload(['group/a', 'group/overwritten', 'group/b', 'group/c', 'group/d'])
