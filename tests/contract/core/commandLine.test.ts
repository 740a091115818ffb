import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runToEnd, startProcess } from './emulatorProcess.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolecall-command-line-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('It says where it is and that no AWS account is used, and ends cleanly on Ctrl-C', async () => {
  const emulator = await startProcess(['--port', '0', '--data', folder])
  expect((await fetch(`${emulator.url}/_rolecall/status`)).status).toBe(200)
  expect(await emulator.end('SIGINT')).toBe(0)
  expect(emulator.output()).toContain('local: no AWS account is used')
  expect(emulator.output()).toContain(`data in ${folder}`)
})

test('A port that is taken is left alone: the next free one is used, and said', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const taken = typeof address === 'object' && address ? address.port : 0
  const emulator = await startProcess(['--port', String(taken), '--data', ':memory:'])
  expect(emulator.url).not.toBe(`http://127.0.0.1:${taken}`)
  await emulator.end('SIGTERM')
  other.close()
  expect(emulator.output()).toContain(`(port ${taken} was taken)`)
})

test('A data folder in use is refused', async () => {
  const first = await startProcess(['--port', '0', '--data', folder])
  const second = await runToEnd(['--port', '0', '--data', folder])
  await first.end('SIGTERM')
  expect(second.code).toBe(1)
  expect(second.output).toBe(
    `Another emulator uses the data in ${folder}. Stop it, or choose another folder with --data.\n`,
  )
})

test("The owner's key is shown, in a form for a shell, and stays the same", async () => {
  const shown = await runToEnd(['--show-root-key', '--data', folder])
  expect(shown.output).toMatch(/^export AWS_ACCESS_KEY_ID=AKIA\w{16}\nexport AWS_SECRET_ACCESS_KEY=[\w+/]{40}\n$/)
  expect(shown.code).toBe(0)
  expect((await runToEnd(['--show-root-key', '--data', folder])).output).toBe(shown.output)
})

test('Owners of the other accounts of the organization have keys from the first start on, which are told when asked for', async () => {
  const words = ['--show-root-key', '--account', '444455556666', '--data', folder]
  expect((await runToEnd(words)).code).toBe(1)
  const emulator = await startProcess(['--port', '0', '--data', folder])
  const shown = await runToEnd(words)
  await emulator.end('SIGTERM')
  expect(shown.output).toMatch(/^export AWS_ACCESS_KEY_ID=AKIA\w{16}\nexport AWS_SECRET_ACCESS_KEY=[\w+/]{40}\n$/)
  expect(emulator.output()).not.toContain(/AWS_SECRET_ACCESS_KEY=(\S+)/.exec(shown.output)?.[1])
})

test.each([
  [['--help'], 0, '--root-access-key-id <id>'],
  [['--prot', '1'], 1, "Unknown option '--prot'"],
  [['--show-root-key', '--data', ':memory:'], 1, 'the key is made anew at each start'],
  [
    ['--show-root-key', '--account', '444455556666', '--data', ':memory:'],
    1,
    'There is no key of the account 444455556666',
  ],
])('%j ends with %i', async (words, code, text) => {
  const ended = await runToEnd(words)
  expect(ended.code).toBe(code)
  expect(ended.output).toContain(text)
})
