/** Programs that people use with S3 do their everyday work against the emulator as they come, where they are at hand. */
import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findAwsCli } from '../../../../scripts/findAwsCli.mjs'
import { atHand, type ClientTest, patience, startClientTest } from './atHand.ts'

/** In parts for every program here. */
const largeBytes = 20 * 1024 * 1024
const smallFiles = 12

let client: ClientTest
beforeAll(async () => {
  client = await startClientTest()
  await mkdir(join(client.folder, 'tree', 'sub'), { recursive: true })
  for (let index = 0; index < smallFiles; index++) {
    await writeFile(join(client.folder, 'tree', `file ${index}+ä.txt`), `file ${index}\n`)
  }
  await writeFile(join(client.folder, 'tree', 'sub', 'large.bin'), randomBytes(largeBytes))
})
afterAll(() => client.close())

/** Every file below a folder by its path, as what is in it. */
async function contentOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(join(client.folder, folder), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const read = files.map(async ({ name, parentPath }) => {
    const path = join(parentPath, name)
    const bytes = await readFile(path)
    return [path.slice(join(client.folder, folder).length), createHash('sha256').update(bytes).digest('hex')] as const
  })
  return Object.fromEntries((await Promise.all(read)).sort(([one], [other]) => (one < other ? -1 : 1)))
}

const cli = findAwsCli()
test(
  'AWS CLI: sync, move, copy in parts, presign, versions, remove',
  async () => {
    if (!cli) return
    const aws = (...words: string[]) => client.run(cli.file, ['--endpoint-url', client.url, ...words])
    await aws('s3', 'mb', 's3://of-the-cli')
    await aws('s3', 'sync', 'tree', 's3://of-the-cli/tree', '--no-progress')
    await aws('s3', 'mv', 's3://of-the-cli/tree/', 's3://of-the-cli/moved/', '--recursive', '--no-progress')
    expect((await aws('s3', 'ls', 's3://of-the-cli/', '--recursive')).match(/moved\//g)).toHaveLength(smallFiles + 1)
    await aws('s3', 'sync', 's3://of-the-cli/moved', 'cli-back', '--no-progress')
    expect(await contentOf('cli-back')).toEqual(await contentOf('tree'))
    const link = await aws('s3', 'presign', 's3://of-the-cli/moved/file 1+ä.txt')
    expect(await (await fetch(link.trim())).text()).toBe('file 1\n')
    const versioning = ['--bucket', 'of-the-cli', '--versioning-configuration', 'Status=Enabled']
    await aws('s3api', 'put-bucket-versioning', ...versioning)
    await aws('s3', 'rm', 's3://of-the-cli', '--recursive')
    expect(await aws('s3', 'ls', 's3://of-the-cli').catch(() => '')).toBe('')
    const versions = await aws('s3api', 'list-object-versions', '--bucket', 'of-the-cli', '--output', 'json')
    expect((JSON.parse(versions) as { DeleteMarkers: unknown[] }).DeleteMarkers).toHaveLength(smallFiles + 1)
  },
  patience,
)

const s3cmd = atHand('s3cmd')
test(
  's3cmd: sync both ways, copy, move, a signed link, delete all',
  async () => {
    if (!s3cmd) return
    const own = [`--host=${client.host}`, `--host-bucket=${client.host}`, '--no-ssl', '--no-progress', '--force']
    const run = (...words: string[]) => client.run(s3cmd, [...own, ...words])
    await run('mb', 's3://of-s3cmd')
    await run('sync', 'tree/', 's3://of-s3cmd/tree/')
    await run('cp', 's3://of-s3cmd/tree/sub/large.bin', 's3://of-s3cmd/copied.bin')
    await run('mv', 's3://of-s3cmd/copied.bin', 's3://of-s3cmd/moved.bin')
    expect(await run('info', 's3://of-s3cmd/moved.bin')).toContain(`File size: ${largeBytes}`)
    await run('sync', 's3://of-s3cmd/tree/', 's3cmd-back/')
    expect(await contentOf('s3cmd-back')).toEqual(await contentOf('tree'))
    const link = await run('signurl', 's3://of-s3cmd/moved.bin', '+60')
    expect((await fetch(link.trim())).status).toBe(200)
    await run('del', '--recursive', 's3://of-s3cmd')
    await run('rb', 's3://of-s3cmd')
  },
  patience,
)

const rclone = atHand('rclone', 'version')
test(
  'rclone, as it is set up at first: copy, check, sync, move, versions, purge',
  async () => {
    if (!rclone) return
    const settings = { TYPE: 's3', PROVIDER: 'Other', ENV_AUTH: 'true', ENDPOINT: client.url }
    const named = Object.entries(settings).map(([name, value]) => [`RCLONE_CONFIG_EMU_${name}`, value] as const)
    const environment = Object.fromEntries(named)
    const run = (...words: string[]) => client.run(rclone, ['--retries', '1', ...words], environment)
    await run('mkdir', 'emu:of-rclone')
    await run('copy', 'tree', 'emu:of-rclone/tree')
    await run('check', 'tree', 'emu:of-rclone/tree')
    await run('moveto', 'emu:of-rclone/tree/file 1+ä.txt', 'emu:of-rclone/x y.txt')
    expect(await run('cat', 'emu:of-rclone/x y.txt')).toBe('file 1\n')
    await run('sync', 'tree', 'emu:of-rclone/tree')
    await run('copy', 'emu:of-rclone/tree', 'rclone-back')
    expect(await contentOf('rclone-back')).toEqual(await contentOf('tree'))
    await run('purge', 'emu:of-rclone')
    expect(await run('lsd', 'emu:')).not.toContain('of-rclone')
  },
  patience,
)

const restic = atHand('restic', 'version')
test(
  'restic: back up twice, restore, forget, check',
  async () => {
    if (!restic) return
    const own = { RESTIC_PASSWORD: 'of-a-test', RESTIC_REPOSITORY: `s3:${client.url}/of-restic` }
    const run = (...words: string[]) => client.run(restic, words, own)
    await run('init')
    await run('backup', 'tree')
    await run('backup', 'tree')
    await run('restore', 'latest', '--target', 'restic-back')
    const restored = await contentOf('restic-back')
    expect(Object.values(restored).sort()).toEqual(Object.values(await contentOf('tree')).sort())
    await run('forget', '--keep-last', '1', '--prune')
    expect(await run('check')).toContain('no errors were found')
  },
  patience,
)
