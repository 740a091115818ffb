/** Every page, light and dark, wide and narrow: axe finds nothing, and nothing sticks out at the side. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Finding {
  readonly id: string
  readonly nodes: readonly string[]
}

// The page's policy forbids scripts that are not the console's own: axe is there before the page is.
test.beforeEach(({ page }) => page.addInitScript({ content: axeSource }))

/** Runs axe in the page. */
async function findings(page: Page): Promise<Finding[]> {
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const { violations } = await axe.run()
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html.slice(0, 200)) }))
  })
}

async function expectClean(page: Page, what: string) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [width, height] of [
      [1280, 800],
      [390, 844],
    ] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height })
      await expect.poll(() => findings(page), { message: `${what}, ${colorScheme}, ${width} px` }).toEqual([])
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, `${what} sticks out at ${width} px`).toBeLessThanOrEqual(0)
    }
  }
}

test('the pages before sign-in', async ({ page, console }) => {
  await console.open(page, '/')
  await page.getByLabel('Email').waitFor()
  await expectClean(page, 'sign in')
  // The narrow screen is the last one that was looked at: the form is folded away there.
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.getByLabel('Preferred username').waitFor()
  await expectClean(page, 'create account')
  await console.open(page, '/inbox')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expectClean(page, 'inbox')
})

const pages = [
  '/identity',
  '/buckets',
  '/buckets/team-photos/shared/',
  '/buckets/team-photos/elsewhere/',
  '/zones',
  '/calls',
  '/no-such-page',
]

test('the pages of a signed-in person', async ({ page, console }) => {
  test.setTimeout(240_000)
  await console.signIn(page, 'rosa')
  for (const path of pages) {
    await console.open(page, path)
    await page.getByRole('main').getByRole('heading').first().waitFor()
    await expectClean(page, path)
  }
})

test('a zone, a form, and an opened call that was refused', async ({ page, console }) => {
  test.setTimeout(240_000)
  await console.signIn(page, 'rosa')
  await console.open(page, '/zones')
  await page.getByRole('main').getByRole('link', { name: 'example.test' }).first().click()
  await page.getByRole('row', { name: /_acme-challenge/ }).waitFor()
  await expectClean(page, 'zone')
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('button', { name: 'Add record' }).click()
  await page.getByRole('button', { name: 'Why' }).click()
  await expectClean(page, 'what would be refused')
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.keyboard.press('Escape')
  await page
    .getByRole('row', { name: /^api A/ })
    .getByRole('button', { name: /^What to do with/ })
    .click()
  await page.getByRole('menuitem', { name: 'Why' }).waitFor()
  await expectClean(page, "a record's menu")
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('menuitem', { name: 'Why' }).click()
  await page.getByRole('dialog', { name: 'About this record' }).waitFor()
  await expectClean(page, 'why a record would be refused')
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Add record' }).click()
  await page.getByRole('button', { name: 'Try anyway' }).click()
  await page.getByRole('dialog').waitFor()
  await expectClean(page, 'add a record')
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 1280, height: 800 })
  await console.open(page, '/buckets/team-photos/elsewhere/')
  await page.getByRole('link', { name: 'See the decision' }).first().click()
  await page
    .getByRole('group', { name: /^Statement/ })
    .first()
    .waitFor()
  await page.getByRole('region', { name: 'What would allow it' }).waitFor()
  await expectClean(page, 'opened call')
})
