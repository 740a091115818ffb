/** What is told of somebody's code while it is followed: what it came to, what a change flipped, and by which lines. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { OwnCode } from '#contract/ownCode.ts'
import { type RunningEmulator, start } from '../../../emulator/program/start.ts'
import { readOwnCode } from '../../../src/aws/code/readOwnCode.ts'
import { root } from '../../tree.ts'
import { startEmulator } from '../startEmulator.ts'

let folder = ''
let running: RunningEmulator | undefined
const printed: string[] = []
const template = () => join(folder, 'Team.template.json')
const told = (): Promise<OwnCode> => readOwnCode(`${running?.url}/_rolecall/code`)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rolecall-followed-'))
  cpSync(join(root, 'tests/backends/teamRules/cdk.out'), folder, { recursive: true })
  running = await start(['--port', '0', '--data', ':memory:', '--backend', folder], (line) => printed.push(line))
})
afterAll(async () => {
  await running?.close()
  rmSync(folder, { recursive: true, force: true })
})

test('at first it says what was laid out of it, and that nothing has changed', async () => {
  const code = await told()
  expect(code).toMatchObject({ path: folder, kind: 'synthesized', isWatched: true, changes: [] })
  expect(code.synthesisMs).toBeUndefined()
  expect(code.laidOut.map(({ what }) => what)).toEqual(
    expect.arrayContaining(['User pool', 'App client', 'Identity pool', 'Roles', 'Bucket']),
  )
  const outputs = (await (await fetch(`${running?.url}/_rolecall/amplify_outputs.json`)).json()) as object
  expect(outputs).toMatchObject({ custom: { rolecall: { codeUrl: `${running?.url}/_rolecall/code` } } })
})

test('a change is told with what it flipped and its lines, and code that comes to nothing with its error', async () => {
  const text = readFileSync(template(), 'utf8')
  const changed = text.replaceAll('"s3:GetObject*"', '"s3:GetObjectVersion"')
  expect(changed).not.toBe(text)
  writeFileSync(template(), changed)
  await vi.waitFor(async () => expect((await told()).changes).toHaveLength(1), { timeout: 10_000 })
  const [change] = (await told()).changes
  expect(change?.flips).toContainEqual(expect.objectContaining({ change: 'lose', action: 's3:GetObject' }))
  expect(change?.edits[0]).toMatchObject({ file: 'Team.template.json' })
  expect(change?.edits[0]?.lines).toContainEqual(expect.objectContaining({ kind: 'removed' }))

  writeFileSync(template(), '{')
  await vi.waitFor(async () => expect((await told()).changes).toHaveLength(2), { timeout: 10_000 })
  const [broken] = (await told()).changes
  expect(broken).toMatchObject({ flips: [], problem: expect.stringContaining('Team.template.json') as string })
  expect(printed.at(-1)).toContain('Unchanged')
})

test('an emulator that follows no code tells of none', async () => {
  const local = await startEmulator()
  try {
    expect((await fetch(`${local.url}/_rolecall/code`)).status).toBe(404)
    const outputs = await (await fetch(`${local.url}/_rolecall/amplify_outputs.json`)).text()
    expect(outputs).not.toContain('codeUrl')
  } finally {
    await local.close()
  }
})
