/** The first command of the README: what it prints, what it does about taken ports, that it ends cleanly and forgets nothing. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { ensureBuilt, root } from '../../scripts/builds.mjs'
import { codeBlocks } from '../markdown.ts'

/** What the README promises: e-mail, password and role of everybody, a guest too. */
function peopleOfReadme(): string[] {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const rows = readme.split('## Who can sign in')[1]?.split('\n\n')[1]?.split('\n').slice(2) ?? []
  return rows.map((row) => {
    const [, person = '', email, password, role] = row.split('|').map((cell) => cell.replaceAll('`', '').trim())
    return [email || person, password, role].filter(Boolean).join(' ')
  })
}

function personLines(output: string): string[] {
  const list = output.split('Sign in as\n')[1]?.split('\n\n')[0] ?? ''
  return list.split('\n').map((line) => line.trim().replace(', after choosing a password', '').replaceAll(/ +/g, ' '))
}

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

test('npm start prints the address, that no AWS account is used, and everybody; Ctrl-C ends it; a restart remembers', async ({
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
    expect(personLines(first.output)).toEqual(peopleOfReadme())

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

test('npm start with the seed file of the docs prints its person, who signs in with one click and sees their bucket', async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-start-'))
  const seed = join(folder, 'seed.json')
  const blocks = codeBlocks(readFileSync(join(root, 'docs/seed.md'), 'utf8'))
  writeFileSync(seed, blocks.find((block) => block.startsWith('{')) ?? '')
  try {
    const options = ['--port', '0', '--emulator-port', '0', '--data', join(folder, 'data'), '--seed', seed]
    const started = await start(options)
    expect(personLines(started.output)).toEqual(['sam@harbor.example Sam-local-1 crew'])
    await page.goto(started.consoleUrl)
    await expect(page.getByText('Read the logs')).toBeVisible()
    await page.getByRole('button', { name: 'Sign in as Sam' }).click()
    await page.getByRole('link', { name: 'Buckets', exact: true }).click()
    await page.getByRole('link', { name: 'harbor-logs' }).first().click()
    await expect(page.getByText('monday.txt')).toBeVisible()
    expect(await started.interrupt()).toBe(0)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test("npm start with somebody's own backend prints what was laid out, and its people may what its templates say", async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-start-'))
  const backend = join(root, 'tests/backends/mediaRules/cdk.out')
  try {
    const options = ['--port', '0', '--emulator-port', '0', '--data', join(folder, 'data'), '--backend', backend]
    const started = await start(options)
    expect(started.output).toContain('20 resources: 5 roles, 1 bucket')
    expect(started.output).toContain('npm run reset -- --data ')
    await page.goto(`${started.consoleUrl}/buckets`)
    await page.getByRole('button', { name: 'Sign in as Ada' }).click()
    await page.getByRole('link', { name: 'media: drafts' }).first().click()
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('plan') })
    await expect(page.getByRole('row', { name: /plan\.txt/ })).toContainText('4 B')
    // The role of her group takes the place of the one for everybody, and the rules of the storage give it no public/.
    await page.getByRole('link', { name: 'Buckets', exact: true }).click()
    await page.getByRole('link', { name: 'media: public' }).first().click()
    await expect(page.getByRole('button', { name: 'Upload', exact: true })).toHaveAccessibleDescription(
      /^Would be refused: No statement of the role allows s3:PutObject/,
    )
    expect(await started.interrupt()).toBe(0)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('a file that --connect cannot read ends the start in words', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-start-'))
  const file = join(folder, 'aws-exports.json')
  writeFileSync(file, '{"aws_project_region":"us-east-1"}')
  try {
    await expect(
      start(['--port', '0', '--emulator-port', '0', '--data', ':memory:', '--connect', file]),
    ).rejects.toThrow(
      /--connect .*aws-exports\.json: "auth" lacks aws_region, user_pool_id, identity_pool_id\. .*the page Backend exports/,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
