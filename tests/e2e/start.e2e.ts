/** The first command of the README: what it prints, what it does about taken ports, that it ends cleanly and forgets nothing. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { ensureBuilt, root } from '../../scripts/builds.mjs'

/** Runs `npm start`'s program until it has printed everything. */
async function start(options: readonly string[]) {
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs'), ...options], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  await new Promise<void>((resolve, reject) => {
    child.on('exit', () => reject(new Error(output)))
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data: Buffer) => {
        output += data.toString()
        if (output.includes('Ctrl-C')) resolve()
      })
    }
  })
  return {
    output,
    consoleUrl: /Console\s+(http:\S+)/.exec(output)?.[1] ?? '',
    async interrupt() {
      child.removeAllListeners('exit')
      child.kill('SIGINT')
      const [code] = (await once(child, 'exit')) as [number | null]
      return code
    },
  }
}

test.beforeAll(async () => {
  await ensureBuilt('console')
  await ensureBuilt('emulator')
})

test('npm start prints the address, that no AWS account is used, and three people; Ctrl-C ends it; a restart remembers', async ({
  page,
}) => {
  const data = mkdtempSync(join(tmpdir(), 'rolecall-start-'))
  const occupied = createServer().listen(0, '127.0.0.1')
  await once(occupied, 'listening')
  const address = occupied.address()
  const taken = typeof address === 'object' && address ? address.port : 0
  const options = ['--port', String(taken), '--emulator-port', '0', '--data', data]
  try {
    const first = await start(options)
    expect(first.output).toContain('local: no AWS account is used')
    expect(first.output).toContain(`port ${taken} was taken`)
    expect(first.output.match(/^ {2}\S+@example\.test +\S+ +(authenticated|operators|readers)$/gm)).toHaveLength(3)

    await page.goto(first.consoleUrl)
    await page.getByRole('tab', { name: 'Create account' }).click()
    await page.getByLabel('Email').fill('kept@example.test')
    await page.getByLabel('Preferred username').fill('Kept')
    await page.getByLabel('Password', { exact: true }).fill('Long-enough-7')
    await page.getByLabel('Password again').fill('Long-enough-7')
    await page.getByRole('button', { name: 'Create account', exact: true }).click()
    await page.getByLabel('Confirmation Code').waitFor()
    expect(await first.interrupt()).toBe(0)

    const second = await start(options)
    await page.goto(`${second.consoleUrl}/inbox`)
    await expect(page.getByText('kept@example.test').first()).toBeVisible()
    expect(await second.interrupt()).toBe(0)
  } finally {
    occupied.close()
    rmSync(data, { recursive: true, force: true })
  }
})
