/** Devices of an account at a pool that keeps track of them: this browser and another one. */
import type { Page } from '@playwright/test'
import { expect, test } from './ownedStack.ts'
import { newPool, type OwnPool, password } from './ownPool.ts'

const email = 'ask@example.test'
const list = (page: Page) => page.getByRole('region', { name: 'Devices' })
const rows = (page: Page) => list(page).getByRole('listitem')

async function openAccount(page: Page, pool: OwnPool): Promise<void> {
  await pool.open(page, '/account')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Account' }).waitFor()
}

test('this browser is listed and remembered on a word, another one stands beside it and is forgotten', async ({
  page,
  browser,
  stack,
}) => {
  const pool = await newPool(stack, {
    pool: {
      UsernameAttributes: ['email'],
      DeviceConfiguration: { ChallengeRequiredOnNewDevice: false, DeviceOnlyRememberedOnUserPrompt: true },
    },
  })
  await pool.addPerson(email, { email, email_verified: 'true' })
  await openAccount(page, pool)
  const here = rows(page).filter({ hasText: 'here' })
  await expect(rows(page)).toHaveCount(1)
  await expect(here).toContainText('this one, signed in')
  await here.getByRole('button', { name: 'Remember this browser' }).click()
  await expect(here).toContainText('this one, remembered since')
  await expect(here.getByRole('button', { name: 'Remember this browser' })).toHaveCount(0)

  const other = await (await browser.newContext()).newPage()
  await openAccount(other, pool)
  await expect(rows(other)).toHaveCount(2)
  await expect(rows(other).first()).toContainText('here')
  await expect(rows(other).last()).toContainText('remembered since')

  await page.reload()
  await expect(rows(page)).toHaveCount(2)
  await rows(page)
    .filter({ hasNotText: 'here' })
    .getByRole('button', { name: /^Forget/ })
    .click()
  await expect(rows(page)).toHaveCount(1)
  await expect(here).toBeVisible()
  await here.getByRole('button', { name: /^Forget/ }).click()
  await expect(list(page)).toContainText('The user pool knows of none')

  await other.reload()
  await expect(list(other)).toContainText('The user pool knows of none')
  await other.context().close()
})
