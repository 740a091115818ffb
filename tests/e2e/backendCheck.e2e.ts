/** What can be found out of a backend before anybody signs in: that it answers, that a pool is not there, that a bucket knows no page. */
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { BackendOutputs } from '../../contract/backendOutputs.ts'
import { bringAxe } from './axe.ts'
import { expectClean } from './expectClean.ts'
import { expect, test } from './fixtures.ts'
import { type Stack, startStack } from './stack.ts'

/** A backend with one bucket that has no CORS rule, and one whose rule lets pages read alone. */
const seed = {
  version: 1,
  region: 'eu-west-1',
  userPool: { id: 'eu-west-1_AbC123xyz', clientId: '1example23456789' },
  identityPool: { id: 'eu-west-1:0b1c2d3e-4f50-4617-8293-a4b5c6d7e8f9' },
  roles: [],
  people: [],
  buckets: [
    { name: 'crew-logs', corsRules: [] },
    {
      name: 'crew-photos',
      corsRules: [{ AllowedOrigins: ['*'], AllowedMethods: ['GET', 'HEAD'], AllowedHeaders: ['*'] }],
    },
  ],
  places: [{ bucket: 'crew-logs', prefix: '', label: 'Logs' }],
}

let closed: Stack
let folder: string

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rolecall-'))
  const file = join(folder, 'seed.json')
  await writeFile(file, JSON.stringify(seed))
  closed = await startStack(['--seed', file])
})

test.afterAll(async () => {
  await closed.close()
  await rm(folder, { recursive: true })
})

async function outputsOf(emulatorUrl: string): Promise<string> {
  return (await fetch(`${emulatorUrl}/_rolecall/amplify_outputs.json`)).text()
}

const panel = (page: Page) => page.getByRole('region', { name: 'Check of the connection' })
// The copy buttons tell something too, further down.
const said = (page: Page) => panel(page).getByRole('status').first()
const rows = (page: Page, title: string) =>
  panel(page)
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: title }) })
    .getByRole('listitem')

/** Pastes a file as another backend and has it checked, by keyboard. */
async function check(page: Page, file: string) {
  await page.getByRole('button', { name: 'Connect another' }).click()
  await page.getByRole('textbox', { name: /^File of the backend|^amplify/ }).fill(file)
  await page.getByRole('button', { name: 'Check the connection' }).press('Enter')
}

test("the emulator's own backend is ready, and only the roles are left to the first sign-in", async ({
  page,
  console,
}) => {
  await console.open(page, '/backend')
  await page.getByRole('button', { name: 'Check the connection' }).press('Enter')
  await expect(said(page)).toContainText('Ready')
  await expect(panel(page).getByRole('list', { name: 'In the way' })).toHaveCount(0)
  await expect(panel(page).getByRole('heading', { name: /worth a look/ })).toHaveCount(0)
  await expect(rows(page, '1 not told yet')).toContainText(['Roles set, and this client accepted'])
  for (const held of [
    'Exists in us-east-1',
    'Client accepts SRP, has no secret',
    'Answers; guests on, as the file says',
    'team-photos lets this page read answers',
    'STS asks for a signature',
    'Route 53 asks for a signature',
    'Clock agrees with AWS',
  ]) {
    await expect(panel(page).getByText(held)).toBeVisible()
  }
  await expect(panel(page).getByRole('button', { name: 'Check again' })).toBeFocused()
})

test('a pool that is not there is in the way, and is forgotten as soon as something else is typed', async ({
  page,
  console,
  stack,
}) => {
  const outputs = await outputsOf(stack.emulatorUrl)
  const pool = /"user_pool_id":\s*"([^"]+)"/.exec(outputs)?.[1] ?? ''
  await console.open(page, '/backend')
  await check(page, outputs.replaceAll(pool, 'us-east-1_NotThere1'))
  await expect(said(page)).toContainText('Not ready yet')
  const inTheWay = panel(page).getByRole('list', { name: 'In the way' })
  await expect(inTheWay).toContainText('There is no user pool us-east-1_NotThere1')
  await expect(inTheWay).toContainText('jwks.json 404')
  await page.getByRole('textbox', { name: /^amplify/ }).fill(outputs)
  await expect(inTheWay).toHaveCount(0)
  await page.getByRole('button', { name: 'Check the connection' }).click()
  await expect(said(page)).toContainText('Ready')
})

test('a bucket whose rule has no PUT is told by the method that it lacks, and nothing is stored by asking', async ({
  page,
  console,
}) => {
  const outputs = (await outputsOf(closed.emulatorUrl)).replaceAll('crew-logs', 'crew-photos')
  const puts: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'PUT') puts.push(request.url())
  })
  await console.open(page, '/backend')
  await check(page, outputs)
  await expect(said(page)).toContainText('Ready, except for one bucket')
  const bucket = panel(page).getByRole('list', { name: 'In the way' }).getByRole('listitem')
  await expect(bucket).toContainText('The bucket crew-photos takes no PUT from this page')
  await expect(bucket).toContainText('GET 403, PUT withheld')
  await expect(bucket).toContainText('"AllowedMethods": ["GET", "HEAD", "PUT"')
  expect(puts.every((url) => new URL(url).searchParams.has('uploadId'))).toBe(true)
})

test('a bucket without a CORS rule is told with the rule to put in, narrow and wide without a fault of axe', async ({
  page,
  console,
  stack,
}) => {
  await bringAxe(page)
  await console.open(page, '/backend')
  await check(page, await outputsOf(closed.emulatorUrl))
  await expect(said(page)).toContainText('Ready, except for one bucket')
  const bucket = panel(page).getByRole('list', { name: 'In the way' }).getByRole('listitem')
  await expect(bucket).toContainText('The bucket crew-logs does not know this page')
  await bucket.getByRole('button', { name: 'Copy' }).press('Enter')
  await expect(bucket.getByRole('button', { name: 'Copied' })).toBeVisible()
  const copied: unknown = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()))
  expect(copied).toMatchObject([{ AllowedOrigins: [stack.consoleUrl], AllowedHeaders: ['*'] }])
  await expectClean(page, 'a bucket that does not know this page')
})

test('of another local AWS it is told which service it lacks, and that it asks no policies', async ({
  page,
  console,
  stack,
}) => {
  const other = createServer((request, response) => {
    response.writeHead(request.method === 'POST' ? 200 : 404, { 'access-control-allow-origin': '*' })
    response.end('<GetCallerIdentityResponse/>')
  }).listen(0, '127.0.0.1')
  await once(other, 'listening')
  try {
    const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}`
    const { version, auth, custom } = JSON.parse(await outputsOf(stack.emulatorUrl)) as BackendOutputs
    const { endpoints, places } = custom?.rolecall ?? {}
    const rolecall = { places, endpoints: { ...endpoints, sts: url, route53: url } }
    await console.open(page, '/backend')
    await check(page, JSON.stringify({ version, auth, custom: { rolecall } }))
    await expect(said(page)).toContainText('Ready')
    await expect(panel(page)).toContainText('STS answers without a signature')
    await expect(panel(page)).toContainText('It asks no policy')
    await expect(panel(page)).toContainText('Route 53 is not there')
    await expect(panel(page)).toContainText('no decision log')
  } finally {
    other.close()
  }
})
