/** What can go wrong before one is in, and what a person does about it. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { startStack } from './stack.ts'

async function tryToSignIn(page: Page, email: string, password: string) {
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** The newest code in the Inbox drawer; leaves the drawer closed. */
async function newestCode(page: Page): Promise<string> {
  await page.getByRole('button', { name: /^Inbox/ }).click()
  const code = await page
    .getByRole('dialog', { name: /Inbox/ })
    .getByText(/^\d{6}$/)
    .first()
    .textContent()
  await page.keyboard.press('Escape')
  return code ?? ''
}

test('a wrong password and an unknown person read the same', async ({ page, console }) => {
  await console.open(page, '/')
  await tryToSignIn(page, 'mika@example.test', 'Wrong-password-1')
  await expect(page.getByRole('alert')).toContainText('Incorrect username or password.')
  await console.open(page, '/')
  await tryToSignIn(page, 'nobody@example.test', 'Wrong-password-1')
  await expect(page.getByRole('alert')).toContainText('Incorrect username or password.')
})

test('a first-time person must choose a password of their own', async ({ page }) => {
  const stack = await startStack()
  await page.goto(stack.consoleUrl)
  await tryToSignIn(page, 'nora@example.test', 'Nora-first-1')
  await page.getByLabel('New password', { exact: true }).fill('Nora-second-2')
  await page.getByLabel('New password again').fill('Nora-second-2')
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByRole('heading', { name: 'Welcome, Nora' })).toBeVisible()
  await stack.close()
})

test('a forgotten password is reset with a code from the Inbox; a wrong code is refused', async ({ page }) => {
  // A Rolecall of its own: other tests sign in with the password that this one changes.
  const stack = await startStack()
  await page.goto(stack.consoleUrl)
  await page.getByRole('button', { name: 'Forgot your password?' }).click()
  await page.getByLabel('Email').fill('mika@example.test')
  await page.getByRole('button', { name: 'Send code' }).click()
  await page.getByLabel('Confirmation code').fill('000000')
  await page.getByLabel('New password', { exact: true }).fill('Mika-local-2')
  await page.getByLabel('New password again').fill('Mika-local-2')
  await page.getByRole('button', { name: 'Submit' }).click()
  await expect(page.getByRole('alert')).toContainText('Invalid verification code provided')
  await page.getByLabel('Confirmation code').fill(await newestCode(page))
  await page.getByRole('button', { name: 'Submit' }).click()
  await tryToSignIn(page, 'mika@example.test', 'Mika-local-2')
  await expect(page.getByRole('heading', { name: 'Welcome, Mika' })).toBeVisible()
  await stack.close()
})

test('a deep link survives the sign-in, a reload keeps the person, and signing out ends it', async ({
  page,
  console,
}) => {
  await console.open(page, '/buckets/team-photos/shared/')
  await tryToSignIn(page, 'rosa@example.test', 'Rosa-local-1')
  await expect(page.getByRole('row', { name: /readme\.txt/ })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('row', { name: /readme\.txt/ })).toBeVisible()
  await page.getByRole('button', { name: 'Account of Rosa' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible()
})

test("no token, key or password reaches the address, the call log or the console's own log", async ({
  page,
  console,
}) => {
  const printed: string[] = []
  page.on('console', (message) => printed.push(message.text()))
  await console.signIn(page, 'rosa')
  const secrets = await page.evaluate(() => Object.values(localStorage).filter((value) => value.length > 100))
  expect(secrets.length).toBeGreaterThan(0)
  await page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name: 'Calls' }).click()
  const links = page.getByRole('grid', { name: 'Calls' }).getByRole('link')
  const shown: string[] = []
  for (let index = 0; index < (await links.count()); index++) {
    await links.nth(index).click()
    for (const tab of ['Request', 'Answer']) {
      await page.getByRole('tab', { name: tab }).click()
      shown.push(await page.getByRole('main').innerText(), page.url())
    }
  }
  const text = [...shown, ...printed].join('\n')
  for (const secret of [...secrets, 'Rosa-local-1']) expect(text.includes(secret)).toBe(false)
  expect(text).not.toMatch(/Signature=[0-9a-f]{64}/)
})
