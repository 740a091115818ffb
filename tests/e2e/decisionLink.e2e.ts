/** One decision that leaves the console, as a link and as a file, and opens where nobody has signed in. */
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { bringAxe } from './axe.ts'
import { expectClean } from './expectClean.ts'
import { expect, test } from './fixtures.ts'

/** Rosa may read shared/ and may not write to it. @returns the notice of the refusal */
async function refusedUpload(page: Page): Promise<Locator> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('plan') })
  const notice = page.getByRole('alert').filter({ hasText: 'plan.txt' })
  await expect(notice).toContainText('Refused')
  return notice
}

const shareDialog = (page: Page) => page.getByRole('dialog', { name: 'Share this decision' })

async function copiedLink(page: Page): Promise<string> {
  await shareDialog(page).getByRole('button', { name: 'Copy link' }).click()
  await expect(shareDialog(page).getByRole('button', { name: 'Copied' })).toBeVisible()
  return page.evaluate(() => navigator.clipboard.readText())
}

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
})

test('a refused upload is shared as a link, which explains it to somebody who has not signed in', async ({
  page,
  console,
  stack,
  browser,
}) => {
  await bringAxe(page)
  await console.enter(page, 'rosa', '/buckets/team-photos?prefix=shared/')
  const notice = await refusedUpload(page)
  await notice.getByRole('link', { name: 'See the decision' }).click()
  const call = page.getByRole('region', { name: 'Opened call: PutObject' })
  await call.getByRole('button', { name: 'Share this decision…' }).click()
  const preview = shareDialog(page).getByRole('region', { name: 'What would leave' })
  await expect(preview).toContainText('"format": "rolecall-decision"')
  await expect(preview).toContainText('team-photos')
  await expect(preview).not.toContainText('123456789012')
  await expect(shareDialog(page).getByRole('region', { name: 'Replaced' })).toContainText('account id')
  await expectClean(page, 'the dialog')
  const link = await copiedLink(page)
  expect(link.length).toBeLessThanOrEqual(8000)
  expect(new URL(link).search).toBe('')
  await shareDialog(page)
    .getByRole('checkbox', { name: /Replace the names of buckets/ })
    .click()
  await expect(preview).not.toContainText('team-photos')

  const elsewhere = await browser.newContext()
  const reader = await elsewhere.newPage()
  await bringAxe(reader)
  const asked: string[] = []
  reader.on('request', (request) => {
    // The console's own files are no calls.
    if (!request.url().startsWith(stack.consoleUrl)) asked.push(request.url())
  })
  await reader.goto(link)
  await expect(reader.getByText('From the link: nothing here is called.')).toBeVisible()
  const shared = reader.getByRole('region', { name: 'Shared decision: PutObject' })
  await expect(shared).toContainText('readers may read shared/ but not write to it')
  await expect(shared).toContainText('403 AccessDenied')
  await expect(shared).toContainText('Enforced')
  await expect(shared).toContainText(
    'Worked out again in this page from the same request and policies: the same verdict.',
  )
  await expect(shared.getByRole('group', { name: 'Statement OwnFolder' })).toContainText('nearest of 9')
  await expect(shared).toContainText('arn:aws:s3:::team-photos/shared/plan.txt')
  await expect(shared.getByRole('region', { name: 'What would allow it' })).toContainText('s3:PutObject')
  await expectClean(reader, 'a shared decision')
  expect(asked).toEqual([])
  expect(await reader.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toContain(
    'plan.txt',
  )

  // The address holds it: it is there after a reload.
  await reader.reload()
  await expect(shared).toBeVisible()
  await elsewhere.close()

  // In the console's own frame, too, all of it is there: nothing is cut off at the foot of the window.
  await page.goto(link)
  const own = page.getByRole('region', { name: 'Shared decision: PutObject' })
  await expect(own.getByRole('region', { name: 'What would allow it' })).toContainText('s3:PutObject')
  await expect.poll(() => own.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0)
})

test('a prediction is saved from the matrix, opens from its file, and stays a prediction', async ({
  page,
  console,
  stack,
  browser,
}) => {
  await console.enter(page, 'ada', '/permissions')
  await page.getByRole('button', { name: /^readers, Write to shared\/: refused/ }).click()
  const cell = page.getByRole('region', { name: 'readers: Write to shared/' })
  await cell.getByRole('button', { name: 'Share this decision…' }).click()
  await expect(shareDialog(page)).toContainText('A prediction: nothing was sent.')
  const download = page.waitForEvent('download')
  await shareDialog(page).getByRole('button', { name: 'Save file' }).click()
  const saved = await download
  expect(saved.suggestedFilename()).toBe('rolecall-decision.json')
  const text = await readFile(await saved.path(), 'utf8')
  expect(text).not.toContain('123456789012')

  const elsewhere = await browser.newContext()
  const reader = await elsewhere.newPage()
  await bringAxe(reader)
  await reader.goto(`${stack.consoleUrl}/decision`)
  await reader
    .getByLabel('Decision file')
    .setInputFiles({ name: 'rolecall-decision.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  const shared = reader.getByRole('region', { name: 'Shared decision: readers: Write to shared/' })
  await expect(shared).toContainText('Would be refused')
  await expect(shared.getByText('A prediction', { exact: true })).toBeVisible()
  await expect(shared).toContainText('Nothing was sent')
  await expect(shared).toContainText('the same verdict')
  await expectClean(reader, 'a shared prediction')
  await elsewhere.close()
})

test('what a button foretells, and what the operation console says, can be shared where they stand', async ({
  page,
  console,
}) => {
  await console.enter(page, 'rosa', '/buckets/team-photos?prefix=shared/')
  await page.getByRole('button', { name: 'New folder…' }).click()
  const card = page.getByRole('dialog', { name: 'What would be refused' })
  await card.getByRole('button', { name: 'Why' }).click()
  await card.getByRole('button', { name: 'Share this decision…' }).click()
  // The card closes; the dialog is the console's own and stays.
  await expect(shareDialog(page)).toContainText('s3:PutObject')
  await expect(shareDialog(page)).toContainText('A prediction: nothing was sent.')
  await page.keyboard.press('Escape')
  await expect(shareDialog(page)).toHaveCount(0)

  await console.open(page, '/operations/route53/ListHostedZones')
  const verdict = page.getByRole('region', { name: 'What would come of it' })
  await verdict.getByRole('button', { name: 'Share this decision…' }).click()
  await expect(shareDialog(page)).toContainText('route53:ListHostedZones')
})

test('a link that is cut off, and a file that is none, say what is wrong and what to do', async ({
  page,
  console,
  stack,
}) => {
  await bringAxe(page)
  const alert = page.getByRole('alert')
  await console.open(page, '/decision')
  await expect(page.getByRole('heading', { name: 'Open a decision' })).toBeVisible()
  await expectClean(page, 'no decision yet')
  const open = (name: string, text: string) =>
    page.getByLabel('Decision file').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
  await open('notes.json', '{}')
  await expect(alert).toContainText('notes.json was not opened. The file is no decision of Rolecall')
  await open('later.json', JSON.stringify({ format: 'rolecall-decision', version: 2 }))
  await expect(alert).toContainText('The file is of version 2; this console reads version 1. A newer console opens it.')

  await page.goto('about:blank')
  await page.goto(`${stack.consoleUrl}/decision#d=q1YqS8wpTVWyUkpJTc5P`)
  await expect(alert).toContainText('The link was not opened. The link is not whole')
  await expect(alert).toContainText('Ask whoever shared it for another link, or for the file')
  await expectClean(page, 'a spoilt link')
})
