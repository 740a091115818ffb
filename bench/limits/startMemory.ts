import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../scripts/builds.mjs'
import { stop } from '../measuredProcess.ts'
import { memoryMb } from './memory.ts'

/** @returns MiB of resident memory that `npm start` has when it has built the emulator and serves everything; NaN without /proc. */
export async function startMemoryMb(): Promise<number> {
  // Whatever was built counts as stale without it.
  rmSync(join(root, 'build/emulator.sha256'), { force: true })
  const data = mkdtempSync(join(tmpdir(), 'rolecall-bench-'))
  const words = [join(root, 'scripts/start.mjs'), '--port', '0', '--emulator-port', '0', '--data', data]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    await new Promise<void>((resolve, reject) => {
      let said = ''
      child.stdout.on('data', (text: Buffer) => {
        said += text.toString()
        if (said.includes('Sign in as')) resolve()
      })
      child.on('exit', (code) => reject(new Error(`npm start ended with ${code}: ${said}`)))
    })
    return memoryMb(child)
  } finally {
    await stop(child)
    rmSync(data, { recursive: true, force: true })
  }
}
