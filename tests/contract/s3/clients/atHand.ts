/** Programs that speak S3, where one stands on this computer, against an emulator of their own. */
import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { cliEnvironment } from '../../../../scripts/findAwsCli.mjs'
import { findProgram } from '../../../../scripts/findProgram.mjs'
import { startEmulator } from '../../startEmulator.ts'

const execute = promisify(execFile)

/** What a program gets when nobody is in a hurry. */
export const patience = 120_000

export interface ClientTest {
  readonly url: string
  /** `127.0.0.1:<port>` */
  readonly host: string
  /** Empty, and gone at the end. */
  readonly folder: string
  /** @returns what it wrote. Rejects with its error stream where it fails. */
  run(file: string, words: readonly string[], more?: Readonly<Record<string, string>>): Promise<string>
  close(): Promise<void>
}

/** @param question what it says its version to. @returns its file; undefined where none answers. */
export function atHand(name: string, question = '--version'): string | undefined {
  const versionOf = (file: string) => {
    const { stdout } = spawnSync(file, [question], { encoding: 'utf8', timeout: patience })
    return /\d+\.\d+(\.\d+)?/.exec(stdout)?.[0]
  }
  return findProgram(name, process.env.PATH ?? '', versionOf)?.file
}

export async function startClientTest(): Promise<ClientTest> {
  const { url, port, emulator, close } = await startEmulator()
  const folder = await mkdtemp(join(tmpdir(), 'rolecall-client-'))
  const own = { ...process.env, AWS_CA_BUNDLE: undefined }
  return {
    url,
    host: `127.0.0.1:${port}`,
    folder,
    async run(file, words, more = {}) {
      const env = cliEnvironment(
        {
          AWS_ACCESS_KEY_ID: emulator.rootKey.accessKeyId,
          AWS_SECRET_ACCESS_KEY: emulator.rootKey.secretAccessKey,
          AWS_DEFAULT_REGION: 'us-east-1',
          HOME: folder,
          ...more,
        },
        own,
      ) as NodeJS.ProcessEnv
      const { stdout } = await execute(file, [...words], { cwd: folder, env, timeout: patience, maxBuffer: 1 << 24 })
      return stdout
    },
    async close() {
      await close()
      await rm(folder, { recursive: true })
    },
  }
}
