/** What a sign-in by SRP costs the server, and whether many at once all succeed. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { localBackend } from '../emulator/seed/localBackend.ts'
import { ensureBuilt } from '../scripts/builds.mjs'
import { cpuSeconds, optionsFor, stop, timedStart } from './measuredProcess.ts'
import { median } from './median.ts'
import { signInBySrp } from './signInBySrp.ts'

const rounds = 5
const signInsARound = 20
const atOnce = 50
const people = [
  ['ada@example.test', 'Ada-local-1'],
  ['otto@example.test', 'Otto-local-1'],
  ['rosa@example.test', 'Rosa-local-1'],
  ['mika@example.test', 'Mika-local-1'],
] as const

export interface SignInFigures {
  /** Both calls of one sign-in, tokens included. */
  readonly cpuMs: number
  readonly atOnce: number
  readonly failed: number
  readonly allMs: number
}

export async function signInFigures(): Promise<SignInFigures> {
  await ensureBuilt('emulator')
  const data = mkdtempSync(join(tmpdir(), 'rolecall-bench-'))
  try {
    const { child, url } = await timedStart(optionsFor(data))
    const pool = new CognitoIdentityProviderClient({ endpoint: url, region: localBackend.region, maxAttempts: 1 })
    const cpuMs: number[] = []
    for (let round = 0; round <= rounds; round++) {
      const before = cpuSeconds(child)
      for (let index = 0; index < signInsARound; index++) await signIn(pool, index)
      // The first round makes the pool's keys and warms up.
      if (round > 0) cpuMs.push(((cpuSeconds(child) - before) / signInsARound) * 1000)
    }
    const started = performance.now()
    const answers = await Promise.allSettled(Array.from({ length: atOnce }, (_, index) => signIn(pool, index)))
    const allMs = performance.now() - started
    pool.destroy()
    await stop(child)
    const failed = answers.filter(({ status }) => status === 'rejected').length
    return { cpuMs: median(cpuMs), atOnce, failed, allMs }
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

async function signIn(pool: CognitoIdentityProviderClient, index: number): Promise<void> {
  const [username, password] = people[index % people.length] ?? people[0]
  await signInBySrp(pool, username, password)
}
