/** The emulator as a process whose start, memory and CPU are measured. */
import { type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { startEmulatorProcess } from '../tests/e2e/stack.ts'
import { measure } from './loadGenerator.ts'

export const rootKey = {
  accessKeyId: 'AKIAROLECALLBENCHMRK',
  secretAccessKey: 'bench/bench/bench/bench/bench/bench/benc',
}

/** Its command line. */
export function optionsFor(data: string): readonly string[] {
  return [
    '--port',
    '0',
    '--data',
    data,
    '--root-access-key-id',
    rootKey.accessKeyId,
    '--root-secret-access-key',
    rootKey.secretAccessKey,
  ]
}

export async function timedStart(options: readonly string[]) {
  const started = performance.now()
  const { child, url } = await startEmulatorProcess(options)
  return { child, url, readyMs: performance.now() - started }
}

export async function stop(child: ChildProcess) {
  child.kill('SIGTERM')
  await once(child, 'exit')
}

/** Resident memory from /proc; NaN where there is none. */
export function rssMb(child: ChildProcess): number {
  return statusKb(child, 'VmRSS') / 1000
}

/** Kilobytes of 1,024 bytes from /proc, now resident or at most so far; NaN where there is none. */
export function statusKb({ pid }: ChildProcess, name: 'VmRSS' | 'VmHWM'): number {
  try {
    return Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    return Number.NaN
  }
}

export interface Round {
  readonly answered: number
  readonly rate: number
  readonly cpuUs: number
}

export interface Rounds {
  readonly port: number
  readonly connections: number
  readonly seconds: number
  readonly requests: readonly Buffer[]
}

/** Puts load on a server for a while. */
export async function runRound(server: ChildProcess, load: Rounds): Promise<Round> {
  const before = cpuSeconds(server)
  const { answered, rate } = await measure(load)
  return { answered, rate, cpuUs: ((cpuSeconds(server) - before) / answered) * 1e6 }
}

/** Time on a processor so far, of all of a process's threads, to the nanosecond; NaN where there is no /proc. */
export function cpuSeconds({ pid }: ChildProcess): number {
  try {
    const tasks = readdirSync(`/proc/${pid}/task`)
    const spent = tasks.map((task) => Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ')[0]))
    return spent.reduce((sum, nanoseconds) => sum + nanoseconds, 0) / 1e9
  } catch {
    return Number.NaN
  }
}
