/** A call looked into: how it was signed, what came back, what took how long; and that nothing secret of it shows or stays. */
import type { Page } from '@playwright/test'
import { bringAxe } from './axe.ts'
import { expectClean } from './expectClean.ts'
import { expect, test } from './fixtures.ts'

const nav = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name, exact: false })
const opened = (page: Page) => page.getByRole('region', { name: /^Opened call/ })

/** Opens the call that lists the records of the example zone. */
async function openListing(page: Page): Promise<void> {
  await nav(page, 'Zones').click()
  await page.getByRole('main').getByRole('link', { name: 'example.test' }).first().click()
  await page.getByRole('grid', { name: 'Records' }).waitFor()
  await nav(page, 'Calls').click()
  const act = page.getByRole('grid', { name: 'Calls' }).getByRole('row', { name: /example\.test/ })
  await act.getByRole('link').first().click()
  await expect(opened(page)).toContainText('ListResourceRecordSets')
}

test.beforeEach(({ page }) => bringAxe(page))

test('a signature is computed again, its parts are outlined together, and its secrets are nowhere', async ({
  page,
  console,
}) => {
  const secrets = new Set<string>()
  page.on('request', (request) => {
    const { 'x-amz-security-token': token } = request.headers()
    if (token) secrets.add(token)
  })
  page.on('response', async (response) => {
    if (response.request().headers()['x-amz-target']?.endsWith('GetCredentialsForIdentity') && response.ok()) {
      const { Credentials } = (await response.json()) as { Credentials: { SecretKey: string } }
      secrets.add(Credentials.SecretKey)
    }
  })
  await console.enter(page, 'rosa')
  await openListing(page)
  await opened(page).getByRole('tab', { name: 'Signature' }).click()
  await expect(opened(page).getByRole('heading', { name: 'Signature checked in this page: equal' })).toBeVisible()
  await expect(opened(page)).toContainText('Signed as readers with key ASIA')
  await expect(opened(page)).toContainText(/x-amz-security-token:hidden, [\d,]+ B/)

  // By keyboard as by pointing: every place of the date is outlined, and one sentence says what it is.
  await opened(page)
    .getByRole('button', { name: /^\d{8}T\d{6}Z$/ })
    .first()
    .focus()
  await expect(opened(page).locator('[aria-current=true]')).toHaveCount(4)
  await expect(opened(page).getByRole('status').filter({ hasText: 'Signing time' })).toHaveText(
    'Signing time, in four places. Off by more than 5 minutes: refused.',
  )
  await page.keyboard.press('Escape')
  await expect(opened(page).locator('[aria-current=true]')).toHaveCount(0)
  await expectClean(page, 'the signature of a call')

  expect(secrets.size).toBeGreaterThan(1)
  const signature = await opened(page).locator('dt', { hasText: 'sent' }).locator('+ dd').textContent()
  expect(signature).toMatch(/^[0-9a-f]{64}$/)
  // What is kept of calls is written before the page goes.
  await page.evaluate(() => dispatchEvent(new Event('pagehide')))
  const stored = await page.evaluate(() => JSON.stringify(Object.entries({ ...sessionStorage })))
  const shown = await page.content()
  expect(stored).toContain('ListResourceRecordSets')
  for (const secret of secrets) expect([stored, shown].map((text) => text.includes(secret))).toEqual([false, false])
  expect(stored).not.toContain(signature)
})

test('after a reload a signature is no longer kept; it can be made anew, and nothing is sent', async ({
  page,
  console,
}) => {
  await console.enter(page, 'rosa')
  await openListing(page)
  await page.reload()
  await opened(page).getByRole('tab', { name: 'Signature' }).click()
  await expect(opened(page)).toContainText('The signature is no longer kept')
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.url()))
  await opened(page).getByRole('button', { name: 'Sign it now, send nothing' }).click()
  await expect(opened(page)).toContainText('Nothing of it was sent.')
  await expect(opened(page).getByRole('heading', { name: 'Signature checked in this page: equal' })).toBeVisible()
  expect(sent.filter((url) => url.includes('rrset'))).toEqual([])
})

test('an answer is a tree that keys walk and words find, and what happened stands below it', async ({
  page,
  console,
}) => {
  await console.enter(page, 'rosa')
  await openListing(page)
  await opened(page).getByRole('tab', { name: 'Answer' }).click()
  const tree = opened(page).getByRole('tree', { name: 'Body' })
  const first = tree.getByRole('treeitem').first()
  await first.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(tree.getByRole('treeitem')).toHaveCount(1)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(tree.getByRole('treeitem', { name: /@xmlns/ })).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(first).toBeFocused()

  await opened(page).getByLabel('Find in the body').fill('ns-2.rolecall')
  await expect(tree.getByRole('treeitem', { name: /ns-2\.rolecall\.test/ })).toBeVisible()
  await opened(page).getByLabel('Find in the body').fill('ttl')
  await expect(opened(page)).toContainText('1 of 8')
  await page.keyboard.press('Enter')
  await expect(opened(page)).toContainText('2 of 8')
  await opened(page).getByRole('button', { name: 'XML' }).click()
  await expect(opened(page).locator('mark')).toHaveText('TTL')
  await expectClean(page, 'the answer of a call')

  const happened = opened(page).getByRole('region', { name: 'What happened' })
  await expect(happened.getByRole('row', { name: /Credentials/ })).toContainText(/reused|fetched/)
  await expect(happened.getByRole('row', { name: /Preflight/ })).toContainText('ms with the connection')
  await expect(happened.getByRole('row', { name: /Attempt 1/ })).toContainText('0 B sent · 200')
  await expect(happened.getByRole('row', { name: /Answer/ })).toContainText('kB')
  await happened.getByRole('button', { name: /What happened/ }).press('Enter')
  await expect(happened.getByRole('row')).toHaveCount(0)
})
