/** What keeping the decisions adds to the CPU of a signed GET. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../scripts/builds.mjs'
import { optionsFor, type Rounds, runRound, stop } from './measuredProcess.ts'

/** Long enough for several collections of garbage, so that each round pays for its own. */
const secondsARound = 0.5
const pairs = 60

/** Shares of the CPU of a signed GET that keeps none. */
export interface DecisionLogShare {
  /** What the log itself takes: measured around it, so that little of what else the computer does is in it. */
  readonly writing: number
  /**
   * What rounds with it take more than those without, garbage and cold caches included: the mean of the middle half of
   * the ratios, less one. Neighbors differ by more than that, so it is sure to a few percent.
   */
  readonly difference: number
}

/**
 * One process keeps the decisions in one round and none in the next, so that neighbors in time are compared.
 * @param loadOn makes the requests that are sent to an emulator.
 */
export async function decisionLogShare(loadOn: (url: string) => Promise<Rounds>): Promise<DecisionLogShare> {
  const data = mkdtempSync(join(tmpdir(), 'rolecall-bench-'))
  const emulator = spawn(
    process.execPath,
    ['--import', 'tsx', join(root, 'bench/switchedEmulator.ts'), ...optionsFor(data)],
    { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] },
  )
  try {
    const load = { ...(await loadOn(await urlOf(emulator))), seconds: secondsARound }
    const ratios: number[] = []
    const writing: number[] = []
    // The first pairs warm it up.
    for (let pair = -3; pair < pairs; pair++) {
      const cpu = { on: 0, off: 0 }
      let wroteUs = 0
      let answered = 0
      // Each comes first in turn: what drifts, drifts against both.
      for (const keeping of pair % 2 === 0 ? (['on', 'off'] as const) : (['off', 'on'] as const)) {
        const before = await say(emulator, keeping)
        const round = await runRound(emulator, load)
        cpu[keeping] = round.cpuUs
        if (keeping === 'off') continue
        wroteUs = (await say(emulator, keeping)) - before
        answered = round.answered
      }
      if (pair < 0) continue
      ratios.push(cpu.on / cpu.off)
      writing.push(wroteUs / answered / (cpu.on - wroteUs / answered))
    }
    return { writing: meanOfMiddle(writing), difference: meanOfMiddle(ratios) - 1 }
  } finally {
    await stop(emulator)
    rmSync(data, { recursive: true, force: true })
  }
}

function urlOf(emulator: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    emulator.stdout?.on('data', (data: Buffer) => {
      text += data.toString()
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(text)
      if (found) resolve(found[0])
    })
    emulator.on('exit', (code) => reject(new Error(`The emulator ended with ${code}: ${text}`)))
  })
}

/** @returns microseconds of CPU that writing has taken so far. */
async function say(emulator: ChildProcess, word: 'on' | 'off'): Promise<number> {
  const answer = once(emulator, 'message')
  emulator.send(word)
  const [writingUs] = (await answer) as [number]
  return writingUs
}

function meanOfMiddle(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = sorted.slice(Math.floor(sorted.length / 4), Math.ceil((sorted.length * 3) / 4))
  return middle.reduce((sum, value) => sum + value, 0) / middle.length
}
