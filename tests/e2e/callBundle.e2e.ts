/** Calls that leave the console and come into another one: a bundle, an archive, the chart. */
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { bringAxe } from './axe.ts'
import { expectClean } from './expectClean.ts'
import { expect, test } from './fixtures.ts'

const acts = (page: Page) => page.getByRole('grid', { name: 'Calls' })

/** Rosa may read shared/ and may not write to it. */
async function openCalls(page: Page): Promise<void> {
  await page.goto(new URL('/buckets/team-photos?prefix=shared/', page.url()).href)
  await page.getByRole('grid').waitFor()
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('plan') })
  await expect(page.getByRole('contentinfo', { name: 'Last call' })).toContainText('PutObject')
  await page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name: 'Calls' }).click()
  await expect(acts(page).getByRole('row', { name: /refused Upload plan\.txt/ })).toBeVisible()
}

async function savedText(page: Page, item: string): Promise<{ readonly name: string; readonly text: string }> {
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: item }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('region', { name: 'Replaced' })).toContainText('account id')
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: /^Save rolecall-/ }).click()
  const saved = await download
  return { name: saved.suggestedFilename(), text: await readFile(await saved.path(), 'utf8') }
}

test('a bundle is looked at, saved, and opened by somebody who has not signed in, with its decisions', async ({
  page,
  console,
  stack,
  browser,
}) => {
  await bringAxe(page)
  await console.signIn(page, 'rosa')
  await openCalls(page)

  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'Bundle to share…' }).click()
  const dialog = page.getByRole('dialog')
  const preview = dialog.getByRole('region', { name: 'What would be saved' })
  await expect(preview).toContainText('"format": "rolecall-bundle"')
  await expect(preview).toContainText('team-photos')
  await dialog.getByRole('checkbox', { name: /Replace the names of buckets/ }).click()
  await expect(preview).not.toContainText('team-photos')
  await dialog.getByRole('checkbox', { name: /Replace the names of buckets/ }).click()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toHaveCount(0)

  const { name, text } = await savedText(page, 'Bundle to share…')
  expect(name).toBe('rolecall-bundle.json')
  expect(text).not.toContain('rosa@example.test')
  expect(text).not.toContain('x-amz-security-token')

  const elsewhere = await browser.newContext()
  const reader = await elsewhere.newPage()
  await bringAxe(reader)
  const requests: string[] = []
  await reader.goto(`${stack.consoleUrl}/bundle`)
  await expect(reader.getByRole('heading', { name: 'Open a bundle' })).toBeVisible()
  await expectClean(reader, 'no bundle yet')
  await reader
    .getByLabel('Bundle file')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
  await expect(reader.getByText('From a file: nothing here is called.')).toBeVisible()
  reader.on('request', (request) => {
    // The console's own files are no calls.
    if (!/\/(assets\/|favicon)/.test(new URL(request.url()).pathname)) requests.push(request.url())
  })
  await acts(reader)
    .getByRole('row', { name: /Upload plan\.txt/ })
    .getByRole('link')
    .first()
    .click()
  const opened = reader.getByRole('region', { name: 'Opened call: PutObject' })
  await expect(opened.getByRole('group', { name: 'Statement OwnFolder' })).toContainText('nearest of 9')
  await expect(opened).toContainText('private/us-east-1:00000000-0000-4000-8000-')
  await expect(opened.getByRole('button', { name: 'Run again' })).toHaveCount(0)
  expect(new URL(reader.url()).pathname).toMatch(/^\/bundle\/\w+$/)
  await expectClean(reader, 'a call of a bundle')

  // The keyboard alone: back to the list, to its row, and into the call again.
  await reader.keyboard.press('Escape')
  await expect(opened).toHaveCount(0)
  await expect(acts(reader).getByRole('row', { name: /Upload plan\.txt/ })).toBeFocused()
  await reader.keyboard.press('Enter')
  await expect(opened).toBeVisible()

  expect(requests).toEqual([])
  expect(await reader.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toContain(
    'plan.txt',
  )
  await reader.reload()
  await expect(reader.getByRole('heading', { name: 'Open a bundle' })).toBeVisible()
  await elsewhere.close()
})

test('a file that is none, or does harm, is refused in words that say where, and changes nothing', async ({
  page,
  console,
}) => {
  await console.open(page, '/bundle')
  const open = (name: string, text: string) =>
    page.getByLabel('Bundle file').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
  const alert = page.getByRole('alert')
  await open('notes.json', '{}')
  await expect(alert).toContainText('notes.json was not opened. The file is no bundle of Rolecall')

  const call = { id: 'c1', service: 's3', operation: 'PutObject', startedAt: 1, outcome: 'denied' }
  const bundle = {
    format: 'rolecall-bundle',
    version: 1,
    madeAt: '2026-11-30T12:00:00.000Z',
    backend: { kind: 'aws', region: '<img src=x onerror="document.title=1">', tellsDecisions: false },
    calls: [
      { ...call, cause: '<img src=x onerror="document.title=2">', operation: '<script>document.title=3</script>' },
    ],
    decisions: [],
  }
  await open('later.json', JSON.stringify({ ...bundle, version: 2 }))
  await expect(alert).toContainText('The file is of version 2; this console reads version 1.')
  await open('odd.json', JSON.stringify({ ...bundle, calls: [{ ...call, outcome: 'won' }] }))
  await expect(alert).toContainText('At calls.0.outcome:')

  await open('markup.json', JSON.stringify(bundle))
  await expect(alert).toHaveCount(0)
  await expect(acts(page)).toContainText('<img src=x onerror="document.title=2">')
  await acts(page).getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: '<script>document.title=3</script>' })).toBeVisible()
  await expect(page.locator('main img')).toHaveCount(0)
})

test('an archive is saved for the network tools of browsers', async ({ page, console }) => {
  await bringAxe(page)
  await console.signIn(page, 'rosa')
  await openCalls(page)
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'HTTP archive (HAR)…' }).click()
  await page.getByRole('region', { name: 'What would be saved' }).waitFor()
  await expectClean(page, 'the dialog')
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  const { name, text } = await savedText(page, 'HTTP archive (HAR)…')
  expect(name).toBe('rolecall-calls.har')
  const { log } = JSON.parse(text) as { log: { version: string; entries: { request: { url: string } }[] } }
  expect(log.version).toBe('1.2')
  expect(log.entries.some(({ request }) => request.url.includes('plan.txt'))).toBe(true)
})

test('the chart: arrows tell each call, with Shift a part of the time is chosen, which filters the list', async ({
  page,
  console,
}) => {
  await bringAxe(page)
  await console.signIn(page, 'rosa')
  await openCalls(page)
  await page.getByRole('link', { name: 'Latency and outcomes over time' }).click()
  const chart = page.getByRole('slider', { name: 'Calls over time' })
  await expect(chart).toHaveAttribute('aria-valuetext', /calls\. Arrows go from call to call\./)
  await expectClean(page, 'the chart')
  await chart.focus()
  await page.keyboard.press('End')
  await expect(chart).toHaveAttribute('aria-valuetext', /PutObject refused, 403/)
  await expect(
    page.getByRole('table', { name: 'By operation, in ms' }).getByRole('row', { name: /PutObject/ }),
  ).toBeVisible()
  await page.keyboard.press('Shift+ArrowLeft')
  await expect(page.getByRole('button', { name: 'Any time' })).toBeVisible()
  await expect(acts(page).getByRole('row', { name: /Sign in/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await page.getByRole('button', { name: 'Whole time' }).click()
  await expect(acts(page).getByRole('row', { name: /Sign in/ })).toBeVisible()

  await chart.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Opened call: PutObject' })).toBeVisible()
})

test('a recorded call is run again as a call of its own; one whose bytes were not kept is not sent without them', async ({
  page,
  console,
}) => {
  await console.signIn(page, 'rosa')
  await openCalls(page)
  await acts(page)
    .getByRole('row', { name: /Open shared\// })
    .getByRole('link')
    .first()
    .click()
  const opened = page.getByRole('region', { name: 'Opened call: ListObjectsV2' })
  const before = new URL(page.url()).pathname
  await opened.getByRole('button', { name: 'Run again', exact: true }).click()
  await expect(opened).toContainText('from “Run ListObjectsV2 again”')
  await expect(opened).toContainText('200')
  expect(new URL(page.url()).pathname).not.toBe(before)

  await acts(page)
    .getByRole('row', { name: /Upload plan\.txt/ })
    .getByRole('link')
    .first()
    .click()
  await expect(page.getByRole('region', { name: 'Opened call: PutObject' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Run again' })).toHaveCount(0)
})
