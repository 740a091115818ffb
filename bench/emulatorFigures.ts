/** Start-up time, idle memory, and what the decision log costs. What requests cost beside other servers: limits/. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from '../scripts/builds.mjs'
import { type DecisionLogShare, decisionLogShare } from './decisionLogShare.ts'
import { smallRequests } from './limits/s3Requests.ts'
import { guestOf } from './limits/servers.ts'
import { optionsFor, rootKey, type Rounds, rssMb, stop, timedStart } from './measuredProcess.ts'

export interface EmulatorFigures {
  readonly readyFirstMs: number
  readonly readyAgainMs: number
  readonly idleRssMb: number
  /** What keeping the decisions adds to the CPU of a signed GET. */
  readonly decisionLogShare: DecisionLogShare
}

export async function emulatorFigures(): Promise<EmulatorFigures> {
  await ensureBuilt('emulator')
  const data = mkdtempSync(join(tmpdir(), 'rolecall-bench-'))
  const options = optionsFor(data)
  try {
    const first = await timedStart(options)
    await stop(first.child)
    const { child, readyMs } = await timedStart(options)
    await new Promise((resolve) => setTimeout(resolve, 1500))
    const idleRssMb = rssMb(child)
    await stop(child)
    return {
      readyFirstMs: first.readyMs,
      readyAgainMs: readyMs,
      idleRssMb,
      decisionLogShare: await decisionLogShare(guestsReading),
    }
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

/** Signed GETs of 4 KiB objects by a guest, 16 connections. */
async function guestsReading(url: string): Promise<Rounds> {
  const { gets } = await smallRequests(url, { owner: rootKey, reader: await guestOf(url) })
  return { connections: 16, seconds: 1, port: Number(new URL(url).port), requests: gets }
}
