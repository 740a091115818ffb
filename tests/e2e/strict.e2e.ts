/** What differs on AWS, told on each page, and the switch that makes the emulator behave so. */
import { bringAxe } from './axe.ts'
import { expectClean } from './expectClean.ts'
import { expect, test as base } from './fixtures.ts'
import { type Stack, startStack } from './stack.ts'

/** Kinder than AWS from the start: pages may list buckets. */
const test = base.extend<object, { stack: Stack }>({
  stack: [
    async ({}, use) => {
      const stack = await startStack(['--cors-for-bucket-list'])
      await use(stack)
      await stack.close()
    },
    { scope: 'worker' },
  ],
})

test.afterEach(async ({ stack }) => {
  await fetch(`${stack.emulatorUrl}/_rolecall/strict`, { method: 'DELETE' })
})

test('the help of a page tells what differs on AWS, and leads to the switch, which says what it does', async ({
  page,
  console,
  stack,
}) => {
  await bringAxe(page)
  await console.enter(page, 'otto', '/zones')
  await page.getByRole('button', { name: /help/i }).first().click()
  const help = page.getByRole('dialog', { name: 'Help and keyboard shortcuts' })
  const differences = help.getByRole('region', { name: 'On AWS this differs' })
  await expect(differences).toContainText('Requests are counted, and who asks too often is throttled.')
  await expect(differences).toContainText('Strict mode: as on AWS.')
  await expectClean(page, 'what differs', async () => {
    if (!(await help.isVisible())) await page.keyboard.press('?')
    await expect(differences).toBeVisible()
  })
  await page.keyboard.press('?')
  await differences.getByRole('link', { name: 'Strict mode' }).click()
  await expect(help).toHaveCount(0)
  const panel = page.getByRole('region', { name: 'Strict mode' })
  await expect(panel).toContainText('Off: the backend is kinder than AWS')
  await expect(panel).toBeInViewport()
  await panel.getByRole('switch', { name: 'CORS as on AWS' }).click()
  await expect(panel).toContainText('On in 1 of 3 parts.')
  await panel.getByRole('switch', { name: 'Changes take a moment' }).click()
  await panel.getByRole('switch', { name: 'Rates and quotas' }).click()
  await expect(panel).toContainText('On. A restart of the backend ends what is set here.')
  const told: unknown = await (await fetch(`${stack.emulatorUrl}/_rolecall/strict`)).json()
  expect(told).toEqual({ throttling: true, propagation: true, cors: true })
  await expectClean(page, 'the switch')
})

test('what AWS answers to programs alone is answered to this page until strict mode says otherwise, and the page names it', async ({
  page,
  console,
  stack,
}) => {
  await console.enter(page, 'ada', '/operations/s3/ListBuckets')
  const run = page.getByRole('button', { name: 'Run anyway' })
  const main = page.getByRole('main')
  await run.click()
  // Refused, and the page may read it.
  await expect(main.getByRole('alert')).toContainText('s3:ListAllMyBuckets')
  await fetch(`${stack.emulatorUrl}/_rolecall/strict`, { method: 'POST', body: '{"cors":true}' })
  await run.click()
  await expect(main.getByRole('alert')).toContainText('S3 never lets a web page call ListBuckets')
})
