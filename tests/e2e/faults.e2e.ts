/** Each class of failure, produced for real: its cause is named by what the page sees alone. */
import type { Locator, Page } from '@playwright/test'
import { identityPoolId } from '../../amplify/access/pools.ts'
import type { FaultWish } from '../../contract/faults.ts'
import { bringAxe } from './axe.ts'
import { expectClean } from './expectClean.ts'
import { expect, test } from './fixtures.ts'
import type { Stack } from './stack.ts'

test.use({ stackOf: 'faults' })

const list = { service: 's3', operation: 'ListObjectsV2' }
const bucket = { service: 's3', operation: '*' }
const zones = { service: 'route53', operation: 'ListHostedZones' }

async function set({ emulatorUrl }: Stack, wish: FaultWish): Promise<void> {
  const answer = await fetch(`${emulatorUrl}/_rolecall/faults`, { method: 'POST', body: JSON.stringify(wish) })
  expect(answer.status).toBe(201)
}

test.afterEach(async ({ stack }) => {
  await fetch(`${stack.emulatorUrl}/_rolecall/faults`, { method: 'DELETE' })
})

const notice = (page: Page, cause: string) => page.getByRole('main').getByRole('alert').filter({ hasText: cause })

/** Asks the page's question anew: by leaving the page and coming back, in the same load of it. */
async function askAgain(page: Page, stack: Stack, wish: FaultWish): Promise<void> {
  await fetch(`${stack.emulatorUrl}/_rolecall/faults`, { method: 'DELETE' })
  await page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name: 'Calls' }).click()
  await page.getByRole('heading', { name: 'Calls', exact: true }).waitFor()
  await set(stack, wish)
  await page.goBack()
}

async function expectNamed(page: Page, cause: string, heading = cause): Promise<void> {
  const failed = notice(page, heading)
  await failed.getByRole('button', { name: /^Why/ }).first().click()
  await expect(failed.getByRole('group', { name: 'Why it failed' })).toContainText('Concluded from:')
  await expect(failed).toContainText(cause)
}

const lost = 'did not arrive, although'
type Named = readonly [wish: FaultWish, cause: string]

const ofS3: readonly Named[] = [
  [{ ...list, failure: 'throttled' }, 'AWS asks to go slower.'],
  [{ ...list, failure: 'internal-error' }, 'The service had a problem of its own.'],
  [{ ...list, failure: 'other-region' }, 'The bucket lives in eu-west-1'],
  [{ ...list, failure: 'redirect' }, lost],
  [{ ...list, failure: 'malformed' }, 'An answer came that cannot be read.'],
  [{ ...list, failure: 'dropped' }, lost],
  [{ ...list, failure: 'no-such-upload' }, 'This upload was finished or given up elsewhere.'],
  [{ ...list, failure: 'delete-marker' }, 'The object was deleted'],
  // Its answer sets the SDK's clock, which the next request of the page would be signed by.
  [{ ...list, failure: 'clock-skew' }, "This device's clock is 60 minutes behind AWS's."],
]
const refusals = [
  ['denied-by-organization', "the organization's policies"],
  ['denied-by-resource-control', "the organization's resource policies"],
  ['denied-by-endpoint', 'The policy of the VPC endpoint does not allow'],
  ['denied-by-session', 'session policy'],
] as const
const ofRoute53: readonly Named[] = [
  [{ ...zones, failure: 'throttled' }, 'AWS asks to go slower.'],
  [{ ...zones, failure: 'unavailable' }, 'The service had a problem of its own.'],
  [{ ...zones, failure: 'dropped' }, lost],
  [{ ...zones, failure: 'cut' }, 'The connection ended in the middle of the answer.'],
  [{ ...zones, failure: 'prior-request' }, 'An earlier change is still being worked on.'],
  [{ ...zones, failure: 'invalid-change-batch' }, 'Route 53 does not accept this change'],
]

test('what S3 answers is named by what the page sees', async ({ page, console, stack }) => {
  // First of all: later the browser remembers what the bucket lets this page ask.
  await set(stack, { ...bucket, failure: 'redirect' })
  await console.enter(page, 'otto', '/buckets/team-photos/public/')
  await expectNamed(page, 'A bucket in another region', 'The bucket does not let')
  for (const [failure, words] of refusals) {
    await test.step(`${failure} is a refusal by that layer`, async () => {
      await askAgain(page, stack, { ...list, failure })
      await expect(page.getByRole('main').getByRole('alert').first()).toContainText(words)
    })
  }
  for (const [wish, cause] of ofS3) {
    await test.step(`${wish.failure} is named`, async () => {
      await askAgain(page, stack, wish)
      await expectNamed(page, cause)
    })
  }
})

test('what Route 53 answers is named by what the page sees', async ({ page, console, stack }) => {
  await console.enter(page, 'otto', '/zones')
  for (const [wish, cause] of ofRoute53) {
    await test.step(`${wish.failure} is named`, async () => {
      await askAgain(page, stack, wish)
      await expectNamed(page, cause)
    })
  }
})

const credentials = { service: 'cognito-identity', operation: 'GetCredentialsForIdentity' }

/** The call itself, which Amplify makes, among the calls. */
async function openRefusedCredentials(page: Page, call: string): Promise<Locator> {
  await page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name: 'Calls' }).click()
  await page
    .getByRole('grid', { name: 'Calls' })
    .getByRole('link', { name: /Get credentials/ })
    .first()
    .click()
  return page.getByRole('region', { name: `Opened call: ${call}` })
}

test('a role that the pool may not hand out is named where it is missed and with the call, with the trust policy to paste', async ({
  page,
  console,
  stack,
}) => {
  await set(stack, { ...credentials, failure: 'trust' })
  await console.enter(page, 'otto', '/buckets/team-photos/public/')
  const failed = notice(page, 'The identity pool may not hand out this role.')
  await failed.getByRole('button', { name: 'Why, and what to paste' }).click()
  await expect(failed.locator('pre').first()).toContainText(`"cognito-identity.amazonaws.com:aud": "${identityPoolId}"`)
  await expect(failed.locator('pre').first()).toContainText('"cognito-identity.amazonaws.com:amr": "authenticated"')
  const call = await openRefusedCredentials(page, 'GetCredentialsForIdentity')
  await expect(call).toContainText('The identity pool may not hand out this role.')
  await expect(call.locator('pre').first()).toContainText(identityPoolId)
})

test("somebody else's identity is named, and what forgets it", async ({ page, console, stack }) => {
  await set(stack, { ...credentials, failure: 'forbidden-identity' })
  await console.enter(page, 'otto', '/buckets/team-photos/public/')
  await expectNamed(page, 'The identity stored in this browser belongs to another pool or person.')
  const call = await openRefusedCredentials(page, 'GetCredentialsForIdentity')
  await expect(call).toContainText('The identity stored in this browser belongs to another pool or person.')
})

test('a pool that lets no guests in is named, with what lets them in to paste', async ({ page, console, stack }) => {
  await set(stack, { service: 'cognito-identity', operation: 'GetId', failure: 'no-guests' })
  await console.enterAsGuest(page)
  await page.goto(new URL('/buckets/team-photos/public/', page.url()).href)
  const failed = notice(page, 'This identity pool lets no guests in.')
  await failed.getByRole('button', { name: 'Why, and what to paste' }).click()
  await expect(failed.locator('pre').first()).toContainText('allowUnauthenticatedIdentities = true')
  const call = await openRefusedCredentials(page, 'GetId')
  await expect(call).toContainText('This identity pool lets no guests in.')
})

test('what mends CORS is copied from the notice, and what came back stands raw in the other', async ({
  page,
  console,
  stack,
}) => {
  await bringAxe(page)
  await set(stack, { ...bucket, failure: 'no-cors' })
  await console.enter(page, 'otto', '/buckets/team-photos/public/')
  const failed = notice(page, 'The bucket does not let pages of')
  await failed.getByRole('button', { name: 'Why, and what to paste' }).click()
  await expect(failed.locator('pre').first()).toContainText(`"AllowedOrigins": ["${stack.consoleUrl}"]`)
  await expect(failed.locator('pre').nth(1)).toContainText('aws s3api put-bucket-cors --bucket team-photos')
  await failed.getByRole('button', { name: 'Show raw' }).click()
  await expect(failed).toContainText('Nothing came back that this page may read.')
  await expect(failed).not.toContainText(/permission|\bIAM\b/)
  await expectClean(page, 'failures')
})

test('a failure is set, does what it says and is removed, on the Backend page', async ({ page, console }) => {
  await bringAxe(page)
  await console.enter(page, 'otto', '/backend')
  const panel = page.getByRole('region', { name: 'Failures on request' })
  await expect(panel).toContainText('Nothing goes wrong that you did not ask for.')
  await panel.getByRole('combobox', { name: 'Failure', exact: true }).click()
  await page.getByRole('option', { name: 'A problem of the service itself (500)' }).click()
  await panel.getByLabel('How many').fill('0')
  await panel.getByRole('button', { name: 'Set the failure' }).click()
  await expect(panel.getByRole('alert')).toContainText('The count is a whole number from 1 to')
  await panel.getByLabel('How many').fill('2')
  await panel.getByRole('button', { name: 'Set the failure' }).click()
  const row = panel.getByRole('listitem')
  await expect(row).toContainText('Amazon S3: every operation · the next 2 requests · 0 requests failed so far')
  await expectClean(page, 'failures')
  await page.goto(new URL('/buckets/team-photos/public/', page.url()).href)
  await expect(notice(page, 'The service had a problem of its own.').first()).toBeVisible()
  await page.goto(new URL('/backend', page.url()).href)
  await expect(row).toContainText('2 requests failed; it is over')
  await row.getByRole('button', { name: /^Remove/ }).click()
  await expect(panel).toContainText('Nothing goes wrong that you did not ask for.')
})
