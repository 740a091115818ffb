/** Nothing blank and nothing silent: slow starts, pages that cannot be loaded, actions without a place on the page. */
import type { Page, Route } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const nav = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name, exact: false })

/** Holds back every script that has not come yet, until it is let go. */
async function holdScripts(page: Page): Promise<() => Promise<void>> {
  const held: Route[] = []
  let holding = true
  await page.route('**/assets/*.js', async (route) => {
    if (holding) held.push(route)
    else await route.continue()
  })
  return async () => {
    holding = false
    await Promise.all(held.map((route) => route.continue()))
  }
}

test('a slow start shows that it is one, until the first page is there', async ({ page, console }) => {
  const letGo = await holdScripts(page)
  const opened = console.open(page, '/')
  await expect(page.getByRole('status').filter({ hasText: 'Loading Rolecall' })).toBeVisible()
  await letGo()
  await opened
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible()
  await expect(page.getByText('Loading Rolecall')).toHaveCount(0)
})

test('a slow page shows its name and its outline at once', async ({ page, console }) => {
  await console.enter(page, 'rosa')
  const letGo = await holdScripts(page)
  await nav(page, 'Zones').click()
  await expect(page.getByRole('status', { name: 'Reading Zones' })).toBeVisible()
  await letGo()
  await expect(page.getByRole('main').getByRole('link', { name: 'example.test' }).first()).toBeVisible()
})

test('a page that cannot be loaded says so, loses nothing, and can be tried again', async ({ page, console }) => {
  await console.enter(page, 'rosa')
  await page.context().setOffline(true)
  await nav(page, 'Zones').click()
  const problem = page.getByRole('alert')
  await expect(problem).toContainText('Zones could not be loaded.')
  await expect(page.getByRole('heading', { name: /^Welcome, Rosa/ })).toBeVisible()
  await problem.getByRole('button', { name: 'Try again' }).click()
  await expect(problem).toContainText('Zones could not be loaded.')
  await page.context().setOffline(false)
  await problem.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('main').getByRole('link', { name: 'example.test' }).first()).toBeVisible()
})

test('a renewal of the credentials says what came of it, also without tokens', async ({ page, console }) => {
  await console.enter(page, 'rosa')
  const renew = async () => {
    await page.getByRole('button', { name: /^Role readers/ }).click()
    await page.getByRole('button', { name: 'Renew credentials now' }).click()
  }
  await renew()
  await expect(page.getByText(/^New credentials, valid until \d\d:\d\d:\d\d\.$/)).toBeVisible()
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith('Cognito')) localStorage.removeItem(key)
  })
  const address = new URL(page.url())
  await renew()
  await expect(page.getByRole('status').filter({ hasText: 'Your sign-in has ended.' })).toBeVisible()
  expect(new URL(page.url()).searchParams.get('to')).toBe(address.pathname)
})

test('a file that is dropped where nobody takes it is not opened, and that is said', async ({ page, console }) => {
  await console.enter(page, 'rosa')
  const prevented = await page.evaluate(() => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['x'], 'plan.txt'))
    const drop = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer })
    document.body.dispatchEvent(drop)
    return drop.defaultPrevented
  })
  expect(prevented).toBe(true)
  await expect(page.getByText('Nothing was uploaded:')).toBeVisible()
})

test('tabs are named by what they show, and "?" tells the keys', async ({ page, console }) => {
  await console.enter(page, 'rosa', '/buckets/team-photos?prefix=shared/')
  await expect(page).toHaveTitle('shared/ · team-photos · Rolecall')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/team-photos\s*\/\s*shared/)
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Copy s3:// address' }).click()
  await expect(page.getByText('Copied the address of this folder.')).toBeVisible()
  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(keys).toContainText('Go to anything')
  await page.keyboard.press('Escape')
  await expect(keys).toHaveCount(0)
})
