/** The README's five minutes by keyboard alone, and what a screen reader is told on the way. */
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const mostTabs = 80

/** Goes with the Tab key until something has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let presses = 0; presses < mostTabs; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The Tab key does not come to ${String(target)} in ${mostTabs} steps.`)
}

async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

/** Goes to a row of a table with the arrow keys: a table is one stop of the Tab key. */
async function arrowTo(page: Page, grid: Locator, name: RegExp): Promise<void> {
  await tabTo(page, grid.locator('[role=row][tabindex="0"]'))
  await page.keyboard.press('Home')
  const row = grid.getByRole('row', { name })
  for (let presses = 0; presses < mostTabs; presses++) {
    if ((await row.count()) > 0 && (await row.evaluate((element) => element === document.activeElement))) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`The arrow keys do not come to ${String(name)}.`)
}

const nav = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name, exact: false })
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })

/** All that live regions say, in their order. */
async function listen(page: Page): Promise<{ heard(): string; nothingYet(): void }> {
  let said: string[] = []
  await page.exposeFunction('hear', (text: string) => void said.push(text))
  await page.addInitScript(() => {
    const { hear } = globalThis as unknown as { hear(text: string): void }
    const live = '[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]'
    const tell = (node: Node) => {
      const element = node instanceof Element ? node : node.parentElement
      const region = element?.closest(live)
      if (region) hear(region.textContent)
      else element?.querySelectorAll(live).forEach((one) => void hear(one.textContent))
    }
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        addedNodes.forEach(tell)
        tell(target)
      }
    }).observe(document, { childList: true, characterData: true, subtree: true })
  })
  return {
    heard: () => said.join('\n'),
    nothingYet() {
      said = []
    },
  }
}

test('the tour of the README without a mouse, and each answer is spoken', async ({ page, console }) => {
  test.setTimeout(180_000)
  const { heard, nothingYet } = await listen(page)
  const expectHeard = (text: string | RegExp) => expect.poll(heard).toMatch(text)

  // 1. Rosa, and why she got the role.
  await console.open(page, '/')
  await press(page, button(page, 'Sign in as Rosa'))
  await page.getByRole('heading', { name: 'Welcome, Rosa' }).waitFor()
  await press(page, page.getByRole('tab', { name: /Role/ }))
  await expect(page.getByRole('main')).toContainText('readers')

  // 2. shared/: the list works; storing would be refused, is tried anyway, and keeps the file.
  await press(page, nav(page, 'Buckets'))
  await expectHeard('Buckets')
  await press(page, page.getByRole('link', { name: 'Shared' }))
  await expectHeard(/shared.*team-photos/)
  await expectHeard(/objects.*all loaded/)
  await tabTo(page, button(page, 'Upload'))
  await expect(button(page, 'Upload')).toHaveAccessibleDescription(/^Would be refused: /)
  await page.keyboard.press('Enter')
  const chooser = page.waitForEvent('filechooser')
  await press(page, button(page, 'Try anyway'))
  nothingYet()
  await (await chooser).setFiles({ name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('plan') })
  await expectHeard(/Upload plan\.txt was refused: .*Nothing was uploaded; the file is kept here/s)
  await press(page, page.getByRole('link', { name: 'See the decision' }))
  const opened = page.getByRole('region', { name: 'Opened call: PutObject' })
  await expect(opened).toContainText('The nearest statement, OwnFolder, allows it on')
  await expectHeard('PutObject')
  await expect(page.getByRole('region', { name: 'What would allow it' })).toContainText('s3:PutObject')

  // 3. Otto changes a TXT record; an MX record is stopped by a condition.
  await press(page, button(page, 'Account of Rosa'))
  await page.keyboard.press('End')
  await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeFocused()
  await page.keyboard.press('Enter')
  await press(page, button(page, 'Sign in as Otto'))
  await page.getByRole('heading', { name: 'Welcome, Otto' }).waitFor()
  await press(page, nav(page, 'Zones'))
  await arrowTo(page, page.getByRole('grid', { name: 'Zones' }), /example\.test/)
  await page.keyboard.press('Enter')
  const records = page.getByRole('grid', { name: 'Records' })
  await records.waitFor()
  await arrowTo(page, records, /_acme-challenge/)
  await page.keyboard.press('e')
  const form = page.getByRole('dialog')
  await tabTo(page, form.getByLabel('TTL'))
  await page.keyboard.press('Control+a')
  await page.keyboard.type('907')
  nothingYet()
  await page.keyboard.press('Control+Enter')
  await expectHeard(/PENDING/)
  await expectHeard(/INSYNC/)
  await expect(records.getByRole('row', { name: /_acme-challenge/ })).toBeFocused()
  await arrowTo(page, records, /^mail MX/)
  await page.keyboard.press('Delete')
  await expect(form).toContainText('ChangeSomeRecords')
  await page.keyboard.press('Escape')

  // 4. A guest is refused zones by the session policy.
  await press(page, button(page, 'Account of Otto'))
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await press(page, button(page, 'Look around as a guest'))
  await press(page, nav(page, 'Zones'))
  await expectHeard(/session policy/)

  // 5. Commands for a terminal.
  await press(page, nav(page, 'Identity'))
  nothingYet()
  await press(page, button(page, /^Copy for the CLI/))
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('Enter')
  await expectHeard(/Copied/)
})
