/** Connecting the console to another backend: a second emulator, by each of the ways that the page offers. */
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { startOtherStack } from './otherStack.ts'
import type { Stack } from './stack.ts'

let other: Stack

test.beforeAll(async () => {
  other = await startOtherStack()
})

test.afterAll(() => other.close())

async function outputsOf(stack: Stack): Promise<{ readonly auth: Readonly<Record<string, unknown>> }> {
  const answer = await fetch(`${stack.emulatorUrl}/_rolecall/amplify_outputs.json`)
  return (await answer.json()) as { readonly auth: Readonly<Record<string, unknown>> }
}

const hostOf = (stack: Stack) => new URL(stack.emulatorUrl).host
const fileField = (page: Page) => page.getByRole('textbox', { name: /^File of the backend|^amplify|^aws-exports/ })
const connected = (page: Page) => page.getByText(/Connected to/)
const backends = (page: Page) => page.getByRole('group', { name: 'Which backend to look at' })

/** Waits until the sign-in page names the second emulator, and signs in there. */
async function signInThere(page: Page) {
  await expect(connected(page)).toContainText(hostOf(other))
  const asked = page.waitForRequest((request) => request.url().startsWith(other.emulatorUrl))
  await page.getByLabel('Email').fill('rosa@example.test')
  await page.getByLabel('Password', { exact: true }).fill('Rosa-local-1')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('heading', { name: /^Welcome, / }).waitFor()
  await asked
  await expect(page.getByRole('navigation', { name: 'Console' })).toContainText(hostOf(other))
}

test('a pasted file connects to its backend; what was signed in before is signed out; and back again', async ({
  page,
  console,
  stack,
}) => {
  await console.enter(page, 'rosa', '/backend')
  await page.getByRole('button', { name: 'Connect another' }).click()
  await page.evaluate((text) => navigator.clipboard.writeText(text), JSON.stringify(await outputsOf(other)))
  await fileField(page).press('Control+v')
  // A file of one line is shown from its beginning, not from where the paste ended.
  await expect(fileField(page)).toHaveValue(/^\{/)
  await expect.poll(() => fileField(page).evaluate((area) => area.scrollLeft)).toBe(0)
  await page.getByLabel('Name').fill('Second')
  await expect(page.getByText('Switching signs Rosa out of local: no AWS account')).toBeVisible()
  await page.getByRole('button', { name: 'Save and switch' }).click()
  await signInThere(page)
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }))
  expect(kept).toContain('Second')
  expect(kept).not.toContain('Rosa-local-1')

  await page.getByRole('link', { name: 'Backend' }).click()
  await expect(backends(page).getByRole('radio', { name: /^Second/ })).toHaveAccessibleName(/connected/)
  await backends(page)
    .getByRole('radio', { name: /beside this app/ })
    .check()
  await page.getByRole('button', { name: 'Switch', exact: true }).click()
  await expect(connected(page)).toContainText(hostOf(stack))
  await page.getByRole('link', { name: 'Another backend' }).click()
  await expect(backends(page).getByRole('radio', { name: /^Second/ })).toBeVisible()
})

test('a dropped file is read, as one that is chosen', async ({ page, console }) => {
  await console.open(page, '/backend')
  await page.getByRole('button', { name: 'Connect another' }).click()
  const text = JSON.stringify(await outputsOf(other))
  const files = await page.evaluateHandle((content) => {
    const carried = new DataTransfer()
    carried.items.add(new File([content], 'amplify_outputs.json', { type: 'application/json' }))
    return carried
  }, text)
  await fileField(page).dispatchEvent('dragover', { dataTransfer: files })
  await expect(page.getByText('Drop the file to read it')).toBeVisible()
  await fileField(page).dispatchEvent('drop', { dataTransfer: files })
  await expect(fileField(page)).toHaveValue(text)
  await page.getByRole('button', { name: 'Save and switch' }).click()
  await signInThere(page)
})

test('aws-exports.js of Gen 1 is read as data, and what stands around its object is not run', async ({
  page,
  console,
}) => {
  const { auth } = await outputsOf(other)
  const endpoints = Object.fromEntries(
    ['userPool', 'identityPool', 's3', 'route53', 'sts'].map((service) => [service, other.emulatorUrl]),
  )
  const text = `/* eslint-disable */
globalThis.ran = true;
const awsmobile = {
  aws_project_region: 'us-east-1',
  aws_user_pools_id: '${String(auth.user_pool_id)}',
  "aws_user_pools_web_client_id": "${String(auth.user_pool_client_id)}", // the web client
  aws_cognito_identity_pool_id: '${String(auth.identity_pool_id)}',
  aws_cognito_username_attributes: ['EMAIL'],
  aws_appsync_graphqlEndpoint: 'https://example.test/graphql',
  custom: { rolecall: { endpoints: ${JSON.stringify(endpoints)} } },
};
export default awsmobile;
`
  await console.open(page, '/backend')
  await page.getByRole('button', { name: 'Connect another' }).click()
  const chooser = page.getByLabel('File of the backend to read')
  await chooser.setInputFiles({ name: 'aws-exports.js', mimeType: 'text/javascript', buffer: Buffer.from(text) })
  await expect(page.getByText('Code around the object, from line 2 on: ignored')).toBeVisible()
  await expect(page.getByText('aws_appsync_graphqlEndpoint', { exact: true })).toBeVisible()
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false)
  await page.getByLabel('Name').fill('Gen 1')
  await page.getByRole('button', { name: 'Save and switch' }).click()
  await signInThere(page)
})

test('the form connects, and says at each field what is wrong with it', async ({ page, console }) => {
  const { auth } = await outputsOf(other)
  await console.open(page, '/backend')
  await page.getByRole('button', { name: 'Connect another' }).click()
  await page.getByText('Fill in the form').click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('This is needed.')).toHaveCount(4)
  await expect(page.getByLabel('Region')).toBeFocused()
  await page.getByLabel('Region').fill('Frankfurt')
  await expect(page.getByText('A region looks like eu-central-1.')).toBeVisible()
  await page.getByLabel('Region').fill(String(auth.aws_region))
  await page.getByLabel('User pool id').fill(String(auth.user_pool_id))
  await page.getByLabel('Web client id').fill(String(auth.user_pool_client_id))
  await page.getByLabel('Identity pool id').fill(String(auth.identity_pool_id))
  await page.getByRole('switch', { name: 'Endpoints of its own' }).click()
  await page.getByLabel('User pool', { exact: true }).fill(other.emulatorUrl)
  await page.getByRole('button', { name: 'The same for the others' }).click()
  await page.getByLabel('Places').fill('team-photos/shared/')
  await page.getByLabel('Name').fill('By hand')
  await page.getByRole('button', { name: 'Save and switch' }).click()
  await signInThere(page)
  await page.getByRole('link', { name: 'Buckets' }).click()
  await expect(page.getByRole('main')).toContainText('team-photos/shared/')
})

test('a link carries ids and addresses, shows a draft, and keeps nothing until somebody says so', async ({
  page,
  console,
  stack,
}) => {
  await console.open(page, '/backend')
  await page.getByRole('button', { name: 'Connect another' }).click()
  await fileField(page).fill(JSON.stringify(await outputsOf(other)))
  await page.getByLabel('Name').fill('Sent')
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByText('Copied the link to Sent.')).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  const carried = Buffer.from(link.split('#backend=')[1] ?? '', 'base64url').toString()
  expect(carried).toContain(other.emulatorUrl)
  expect(carried).not.toContain('Rosa-local-1')

  await page.goto(`${stack.consoleUrl}/inbox`)
  await page.goto(link)
  await expect(page.getByText('This came with a link. Nothing of it is kept until you save it.')).toBeVisible()
  expect(new URL(page.url()).hash).toBe('')
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('backend')))).toEqual([])
  await page.getByRole('button', { name: 'Save and switch' }).click()
  await signInThere(page)

  await page.goto(`${link.slice(0, -9)}`)
  await expect(page.getByRole('alert')).toContainText('The link that you opened cannot be read')
})

test('a broken file says what is wrong and where, and loses nothing', async ({ page, console, stack }) => {
  await console.enter(page, 'rosa', '/backend')
  await page.getByRole('button', { name: 'Connect another' }).click()
  const broken = '{\n  "auth": {\n    "aws_region": region()\n  }\n}'
  await fileField(page).fill(broken)
  const problem = page.getByRole('alert')
  await expect(problem).toContainText('"region" is code, which is never run here')
  await expect(problem).toContainText('line 3, column 19')
  await page.getByRole('button', { name: 'Go to line 3' }).click()
  expect(await fileField(page).evaluate((area: HTMLTextAreaElement) => area.selectionStart)).toBe(
    broken.indexOf('region()'),
  )
  await page.getByRole('button', { name: 'Save and switch' }).click()
  await expect(page.getByRole('button', { name: 'Account of Rosa' })).toBeVisible()
  await page.getByRole('link', { name: 'Identity' }).click()
  await page.getByRole('link', { name: 'Backend' }).click()
  await expect(fileField(page)).toHaveValue(broken)
  await backends(page)
    .getByRole('radio', { name: /beside this app/ })
    .check()
  await page.getByRole('button', { name: 'Connect another' }).click()
  await expect(fileField(page)).toHaveValue(broken)
  await expect(page.getByRole('navigation', { name: 'Console' })).toContainText(hostOf(stack))
})

test('a kept backend that is damaged hides no other, and the one beside the app is a click away', async ({
  page,
  console,
  stack,
}) => {
  await console.open(page, '/backend')
  await page.getByRole('button', { name: 'Connect another' }).click()
  await fileField(page).fill(JSON.stringify(await outputsOf(other)))
  await page.getByLabel('Name').fill('Whole')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved Whole.')).toBeVisible()
  await page.evaluate(() => {
    localStorage.setItem('rolecall.backend.kept.d', '{"version":1')
    localStorage.setItem('rolecall.backend.active', 'd')
  })
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('cannot be read')
  await page.getByRole('button', { name: 'Use the backend beside this app' }).click()
  await expect(backends(page).getByRole('radio', { name: /connected/ })).toHaveAccessibleName(/beside this app/)
  await expect(backends(page).getByRole('radio', { name: /^Whole/ })).toBeVisible()
  await page.getByRole('button', { name: 'Forget it' }).click()
  await expect(page.getByText('A kept backend cannot be read.')).toHaveCount(0)
  await console.open(page, '/')
  await expect(connected(page)).toContainText(hostOf(stack))
})

test('other tabs follow; what is exported is the file; what is removed is gone', async ({ page, console, context }) => {
  await console.enter(page, 'rosa', '/backend')
  const second = await context.newPage()
  await console.open(second, '/identity')
  await second.getByRole('button', { name: 'Account of Rosa' }).waitFor()
  await page.getByRole('button', { name: 'Connect another' }).click()
  await fileField(page).fill(JSON.stringify(await outputsOf(other)))
  await page.getByLabel('Name').fill('Followed')
  await page.getByRole('button', { name: 'Save and switch' }).click()
  await expect(connected(page)).toContainText(hostOf(other))
  await expect(connected(second)).toContainText(hostOf(other))

  await page.getByRole('link', { name: 'Another backend' }).click()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export as a file' }).click()
  const download = await saved
  expect(download.suggestedFilename()).toBe('amplify_outputs.json')
  const exported = JSON.parse(await readFile(await download.path(), 'utf8')) as object
  const { auth } = await outputsOf(other)
  expect(exported).toMatchObject({ version: '1.4', auth })

  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove Followed' }).click()
  await expect(connected(page)).not.toContainText(hostOf(other))
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('backend')))).toEqual([])
})

test('where no file lies beside the app, that is said, and a kept backend is connected all the same', async ({
  page,
  console,
}) => {
  await page.route('**/amplify_outputs.json', (route) => route.fulfill({ status: 404, body: 'Not found' }))
  const outputs = await outputsOf(other)
  await page.addInitScript((content) => {
    const entry = { version: 1, name: 'Kept', source: 'file', content, savedAt: '2026-11-29T10:00:00.000Z' }
    localStorage.setItem('rolecall.backend.kept.k', JSON.stringify(entry))
    localStorage.setItem('rolecall.backend.active', 'k')
  }, outputs)
  await console.open(page, '/backend')
  await expect(backends(page).getByRole('radio', { name: /^Kept/ })).toBeChecked()
  await backends(page)
    .getByRole('radio', { name: /Its file cannot be read/ })
    .check()
  await expect(page.getByRole('alert')).toContainText('the server answered 404')
  await expect(page.getByRole('button', { name: 'Switch', exact: true })).toBeDisabled()
})

test('what the page may not call is told by its address before anybody switches', async ({ page, console }) => {
  await console.open(page, '/backend')
  await page.getByRole('button', { name: 'Connect another' }).click()
  const auth = {
    aws_region: 'eu-central-1',
    user_pool_id: 'eu-central-1_9XkTq2LmB',
    user_pool_client_id: '6n1v0k2p8q4r7s3t5u9w1x2y3z',
    identity_pool_id: 'eu-central-1:4c0f7a52-31a4-4f0b-9d0c-5a1e0b7c2d11',
  }
  await fileField(page).fill(JSON.stringify({ auth }))
  const notice = page.getByRole('region', { name: 'This page may not call this backend yet' })
  await expect(notice).toContainText('https://cognito-idp.eu-central-1.amazonaws.com')
  await fileField(page).fill(JSON.stringify(await outputsOf(other)))
  await expect(notice).toHaveCount(0)
})
