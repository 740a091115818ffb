/**
 * Kills an emulator under full load, again and again, and reads back what it had acknowledged:
 *   node --import tsx bench/killNine.ts [kills, 100 by default] [options of the emulator, such as --power-loss-safe]
 */
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from '../scripts/builds.mjs'
import { KilledWrites } from '../tests/contract/core/killedWrites.ts'
import { startEmulatorProcess } from '../tests/e2e/stack.ts'
import { optionsFor, rootKey, stop } from './measuredProcess.ts'

const [kills = '100', ...options] = process.argv.slice(2)
const below = (limit: number) => Math.floor(Math.random() * limit)

await ensureBuilt('emulator')
const data = mkdtempSync(join(tmpdir(), 'rolecall-kill-nine-'))
const writes = new KilledWrites({ bucket: 'team-photos', credentials: rootKey, connections: 16, below })
let reads = 0
const lost: string[] = []

async function start() {
  return startEmulatorProcess([...optionsFor(data), ...options])
}

function count(checked: Awaited<ReturnType<KilledWrites['check']>>): void {
  reads += checked.reads
  lost.push(...checked.lost)
}

try {
  for (let kill = 0; kill < Number(kills); kill++) {
    const { child, url } = await start()
    if (kill === 0) await writes.keepVersions(url)
    // What the kill before has left.
    count(await writes.check(url))
    const last = writes.acknowledged + 1 + below(600)
    const ended = once(child, 'exit')
    await writes.writeUntilKilled(url, (acknowledged) => {
      if (acknowledged >= last) child.kill('SIGKILL')
    })
    await ended
  }
  const { child, url } = await start()
  count(await writes.check(url, 'all'))
  await stop(child)
} finally {
  rmSync(data, { recursive: true, force: true })
}
console.log(
  `${kills} kills, ${writes.acknowledged} writes acknowledged, ${writes.keys} keys, ${writes.objects} objects in the end, ${reads} reads, lost ${lost.length}`,
)
if (lost.length > 0) {
  console.log(lost.join('\n'))
  process.exitCode = 1
}
