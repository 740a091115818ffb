import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'
import { rawRequest } from './rawRequest.ts'

const decisionBytes = 400_000
let folder = ''
let local: TestEmulator
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rolecall-decision-bytes-'))
  local = await startEmulator({ data: folder, decisionBytes })
})
afterEach(async () => {
  await local.close()
  rmSync(folder, { recursive: true, force: true })
})

function keptBytes(): number {
  const decisions = join(folder, 'decisions')
  return readdirSync(decisions).reduce((sum, name) => sum + statSync(join(decisions, name)).size, 0)
}

/** Refused requests of nobody, with headers as long as a server takes: what conditions could have asked for is kept. */
async function flood(requests: number, filler: string): Promise<{ id: string; agent: string }> {
  let last = { id: '', agent: '' }
  for (let number = 0; number < requests; number++) {
    const agent = `${number} ${filler.repeat(10_000)}`
    const headers = { 'user-agent': agent, referer: `http://${number}.example.test/${filler.repeat(10_000)}` }
    const answer = await rawRequest(local.port, { path: '/team-photos/shared/readme.txt', headers })
    expect(answer.status).toBe(403)
    last = { id: String(answer.headers['x-amz-request-id']), agent }
  }
  return last
}

test.each([
  ['letters', 'x'],
  ['letters of two bytes', '\u00e9'],
  ['what JSON escapes', '"'],
])('Hundreds of requests with headers of 20 kB, all %s, take no more than the log may', async (_name, filler) => {
  const { id, agent } = await flood(300, filler)
  const answer = await fetch(`${local.url}/_rolecall/decisions/${id}`)
  expect(await answer.json()).toMatchObject({ decisions: [{ request: { context: { 'aws:UserAgent': agent } } }] })
  // A segment more than are full, and in each the request that fills it.
  expect(keptBytes()).toBeLessThan((5 / 4) * decisionBytes + 5 * 50_000)
})
