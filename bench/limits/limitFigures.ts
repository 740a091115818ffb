/** How near the emulator comes to what Node can do at all: beside bare node:http and beside an S3 server of npm's, in one run. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from '../../scripts/builds.mjs'
import { stop } from '../measuredProcess.ts'
import { median } from '../median.ts'
import { forgetMostMemory, memoryMb, mostMemoryMb } from './memory.ts'
import { type Act, type Server, type Speed, startBare, startNpm, startOurs } from './servers.ts'

const rounds = 7
/** Before: compiling what is run often takes Node seconds while another process keeps the other core busy. */
const warmUps = { GET: 6, PUT: 6, listing: 3, upload: 1, download: 1 } as const satisfies Record<Act, number>
const acts: readonly Act[] = ['GET', 'PUT', 'listing', 'upload', 'download']
const names = ['ours', 'bare', 'npm'] as const
type Name = (typeof names)[number]

export interface LimitLine {
  readonly act: Act
  /** Medians of the rounds; NaN for what a server does not know. */
  readonly speeds: Readonly<Record<Name, Speed>>
  /** Our rate over the other's, and the other's CPU over ours: medians of the rounds. */
  readonly over: Readonly<Record<'bare' | 'npm', { readonly rate: number; readonly cpu: number }>>
  /** MiB of resident memory at most, beyond what we had when idle. */
  readonly memoryMb: number
}

/** @returns a line for each act. */
export async function limitFigures(): Promise<readonly LimitLine[]> {
  await ensureBuilt('emulator')
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-limits-'))
  const running: Server[] = []
  const keep = <T extends Server>(server: T): T => {
    running.push(server)
    return server
  }
  try {
    for (const name of names) mkdirSync(join(folder, name))
    const ours = keep(await startOurs(join(folder, 'ours')))
    const all = {
      ours,
      bare: keep(await startBare(join(folder, 'bare'), ours.requests)),
      npm: keep(await startNpm(join(folder, 'npm'))),
    }
    const idleMb = memoryMb(ours.child)
    const lines: LimitLine[] = []
    for (const act of acts) lines.push(await lineOf(act, all, idleMb))
    return lines
  } finally {
    await Promise.all(running.map(({ child }) => stop(child)))
    rmSync(folder, { recursive: true, force: true })
  }
}

const unknown: Speed = { rate: Number.NaN, cpuUs: Number.NaN }

async function lineOf(act: Act, all: Readonly<Record<Name, Server>>, idleMb: number): Promise<LimitLine> {
  const taken: Record<Name, Speed>[] = []
  forgetMostMemory(all.ours.child)
  for (let round = 1 - warmUps[act]; round <= rounds; round++) {
    const speeds = { ours: unknown, bare: unknown, npm: unknown }
    // Round by round each in turn, so that what else the computer does falls on all of them.
    for (const name of names) speeds[name] = (await all[name].acts[act]?.()) ?? unknown
    if (round > 0) taken.push(speeds)
  }
  const middle = (name: Name): Speed => ({
    rate: median(taken.map((speeds) => speeds[name].rate)),
    cpuUs: median(taken.map((speeds) => speeds[name].cpuUs)),
  })
  const over = (name: Name) => ({
    rate: median(taken.map((speeds) => speeds.ours.rate / speeds[name].rate)),
    cpu: median(taken.map((speeds) => speeds[name].cpuUs / speeds.ours.cpuUs)),
  })
  return {
    act,
    speeds: { ours: middle('ours'), bare: middle('bare'), npm: middle('npm') },
    over: { bare: over('bare'), npm: over('npm') },
    memoryMb: mostMemoryMb(all.ours.child) - idleMb,
  }
}
