/** One's own account: what the user pool keeps, changed by the access token; the picture, which is S3's; and the ways to leave. */
import type { Page } from '@playwright/test'
import { paintPng } from '../../emulator/seed/house/paintPng.ts'
import { expect, type Person, test } from './fixtures.ts'
import { newestCode } from './newestMail.ts'

// Names, addresses, passwords and an account go.
test.use({ stackOf: 'account' })

const region = (page: Page, name: string) => page.getByRole('region', { name })
const ribbon = (page: Page) => page.getByRole('contentinfo', { name: 'Last call' })

/** Renames the person and gives the name back. */
async function rename(page: Page, from: string): Promise<void> {
  for (const name of [`${from} Two`, from]) {
    await page.getByRole('button', { name: 'Change preferred username' }).click()
    await page.getByRole('textbox', { name: 'Preferred username' }).fill(name)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: `Account of ${name}`, exact: true })).toBeVisible()
  }
  await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0)
}

test('the account is the same for a member of every role: no policy is asked', async ({ page, console }) => {
  for (const [person, role] of Object.entries({
    ada: 'admins',
    otto: 'operators',
    rosa: 'readers',
    mika: 'authenticated',
  })) {
    await console.enter(page, person as Person, '/account')
    await expect(page.getByRole('button', { name: `Role ${role}` })).toBeVisible()
    await rename(page, person.charAt(0).toUpperCase() + person.slice(1))
    await expect(region(page, 'This sign-in')).toContainText(/since .*by password/)
    await page.getByRole('button', { name: 'Sign out', exact: true }).click()
    await page.getByLabel('Email').waitFor()
  }
  // Whoever chooses a password first is a member like any other then.
  await page.getByRole('button', { name: 'Sign in as Nora' }).click()
  await page.getByLabel('New password', { exact: true }).fill('Nora-second-2')
  await page.getByLabel('New password again').fill('Nora-second-2')
  await page.getByRole('button', { name: 'Change password' }).click()
  await page.getByRole('heading', { name: 'Welcome, Nora' }).waitFor()
  await console.open(page, '/account')
  await rename(page, 'Nora')
})

test('the account stands in the menu of the person, and in "Go to anything"', async ({ page, console }) => {
  await console.enter(page, 'mika', '/calls')
  await page.getByRole('button', { name: 'Account of Mika' }).click()
  await page.getByRole('menuitem', { name: 'Account' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Account' })).toBeVisible()
  await expect(page.getByText('so no role and no policy is asked')).toBeVisible()
  await expect(ribbon(page)).toContainText(/GetUser|ListDevices/)
  await console.open(page, '/calls')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Go to anything' })
  await palette.getByRole('combobox').fill('account')
  const option = palette.getByRole('option', { name: /^Account/ }).first()
  await expect(option).toBeVisible()
  await option.click()
  await expect(page.getByRole('heading', { level: 1, name: 'Account' })).toBeVisible()
})

test('a name is changed by keyboard alone, and everything calls the person by it', async ({ page, console }) => {
  await console.enter(page, 'mika', '/account')
  await page.getByRole('button', { name: 'Change preferred username' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Preferred username' })).toBeFocused()
  await page.keyboard.type('Mikael')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Account of Mikael' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Change preferred username' })).toBeFocused()
  await expect(ribbon(page)).toContainText('UpdateUserAttributes')
  await expect(ribbon(page)).toContainText('by the user pool, for your access token')
  await page.getByRole('button', { name: 'Add phone' }).click()
  await page.getByRole('textbox', { name: 'New phone' }).fill('12')
  await page.keyboard.press('Enter')
  await expect(region(page, 'You').getByRole('alert')).toContainText('Invalid phone number format.')
  await expect(page.getByRole('textbox', { name: 'New phone' })).toHaveValue('12')
})

test('a new address waits for its code, also over a reload; the old one is good until then', async ({
  page,
  console,
  stack,
}) => {
  await console.enter(page, 'mika', '/account')
  const you = region(page, 'You')
  await you.getByRole('button', { name: 'Change e-mail' }).click()
  await page.getByRole('textbox', { name: 'New e-mail' }).fill('mikael@example.test')
  await page.keyboard.press('Enter')
  await expect(you.getByText('verified; stays until the new one is')).toBeVisible()
  await expect(page.getByLabel('Code that was sent to mikael@example.test')).toBeFocused()
  await page.reload()
  await expect(you.getByText('mika@example.test')).toBeVisible()
  const code = page.getByLabel('Code that was sent to mikael@example.test')
  await code.fill('000000')
  await code.press('Enter')
  await expect(you.getByRole('alert')).toContainText('The code is not the one that was sent.')
  await you.getByRole('button', { name: 'Send another' }).click()
  await expect(page.getByText('Another code was sent.')).toBeVisible()
  await code.fill(await newestCode(stack, 'mikael@example.test'))
  await code.press('Enter')
  await expect(you.getByText('mikael@example.test verified')).toBeVisible()
  await expect(you.getByText('waits for its code')).toHaveCount(0)
})

test('a password is changed, and signing out everywhere ends what another browser holds', async ({
  page,
  console,
  browser,
}) => {
  const elsewhere = await (await browser.newContext()).newPage()
  await console.enter(elsewhere, 'otto', '/account')
  await console.enter(page, 'otto', '/account')
  const password = region(page, 'Password')
  await page.getByLabel('Now', { exact: true }).fill('Otto-local-9')
  await page.getByLabel('New', { exact: true }).fill('Fjord-lamp')
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(password.getByRole('alert')).toHaveText('The new one still needs a number.')
  await page.getByLabel('New', { exact: true }).fill('Fjord-lamp-7')
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(password.getByRole('alert')).toContainText('The password that you have now is another one.')
  await page.getByLabel('Now', { exact: true }).fill('Otto-local-1')
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(password.getByText('The new password is good from now on.')).toBeVisible()
  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor()

  await elsewhere.getByRole('button', { name: 'Change preferred username' }).click()
  await elsewhere.keyboard.type('Ottar')
  await elsewhere.keyboard.press('Enter')
  await expect(region(elsewhere, 'You').getByRole('alert')).toContainText('Sign in again to go on where you are.')
  await elsewhere.context().close()

  await page.getByLabel('Email').fill('otto@example.test')
  await page.getByLabel('Password', { exact: true }).fill('Fjord-lamp-7')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Welcome, Otto' })).toBeVisible()
})

test('a picture says who allows it, is shown through a signed GET, and leaves a file that Rosa may not delete', async ({
  page,
  console,
}) => {
  await console.enter(page, 'rosa', '/account')
  const you = region(page, 'You')
  await expect(you.getByText(/goes to.*profile-picture.*by OwnFolder/)).toBeVisible()
  const picture = {
    name: 'me.png',
    mimeType: 'image/png',
    buffer: Buffer.from(paintPng(8, 8, [67, 56, 202], [18, 112, 74])),
  }
  await page.locator('input[type=file]').setInputFiles(picture)
  const shown = you.getByRole('img', { name: 'Your picture' })
  await expect(shown).toBeVisible()
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(8)
  await page.reload()
  await expect(shown).toBeVisible()
  await you.getByRole('button', { name: 'Remove the picture' }).click()
  await expect(you.getByText('Your account names no picture any more.')).toContainText(
    'No statement of the role allows s3:DeleteObject.',
  )
  await expect(shown).toHaveCount(0)
})

test("the identity pool's refusal is told as its own, and the account goes on (identity 6.1)", async ({
  page,
  console,
  stack,
}) => {
  await page.route(`${stack.emulatorUrl}/`, async (route) => {
    const target = route.request().headers()['x-amz-target'] ?? ''
    if (!target.endsWith('.GetCredentialsForIdentity')) return route.continue()
    const json = {
      __type: 'InvalidIdentityPoolConfigurationException',
      message: 'Invalid identity pool configuration.',
    }
    return route.fulfill({ status: 400, json, headers: { 'access-control-allow-origin': '*' } })
  })
  await console.enter(page, 'rosa', '/account')
  await expect(page.getByText("That is its refusal, not your account's")).toBeVisible()
  await page.getByRole('button', { name: 'Add name' }).click()
  await page.keyboard.type('Rosa Lindqvist')
  await page.keyboard.press('Enter')
  await expect(region(page, 'You').getByText('Rosa Lindqvist')).toBeVisible()
})

test('a guest is told why there is no account', async ({ page, console }) => {
  await console.enterAsGuest(page)
  await console.open(page, '/account')
  await expect(page.getByText('A guest has no account')).toBeVisible()
  await page.getByRole('link', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: 'Sign in as Rosa' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Account' })).toBeVisible()
})

test('an account is deleted after its address was typed, and nobody signs in by it again', async ({
  page,
  console,
}) => {
  await console.enter(page, 'ada', '/account')
  await page.getByRole('button', { name: 'Delete account…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete this account?' })
  await expect(dialog).toContainText('Your files in private/ stay in the bucket.')
  await expect(dialog.getByRole('button', { name: 'Delete this account' })).toBeDisabled()
  await dialog.getByRole('textbox').fill('ada@example.test')
  await page.keyboard.press('Enter')
  await page.getByLabel('Email').fill('ada@example.test')
  await page.getByLabel('Password', { exact: true }).fill('Ada-local-1')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('Incorrect username or password.')
})

test('no password, code or token of the account is in a recorded call', async ({ page, console, stack }) => {
  await console.enter(page, 'rosa', '/account')
  await page.getByRole('button', { name: 'Change e-mail' }).click()
  await page.getByRole('textbox', { name: 'New e-mail' }).fill('rosa.l@example.test')
  await page.keyboard.press('Enter')
  const field = page.getByLabel('Code that was sent to rosa.l@example.test')
  await field.waitFor()
  const code = await newestCode(stack, 'rosa.l@example.test')
  expect(code).toMatch(/^\d{6}$/)
  await field.fill(code)
  await page.keyboard.press('Enter')
  await expect(page.getByText('rosa.l@example.test verified')).toBeVisible()
  await page.getByLabel('Now', { exact: true }).fill('Rosa-local-1')
  await page.getByLabel('New', { exact: true }).fill('Fjord-lamp-8')
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByText('The new password is good from now on.')).toBeVisible()
  await expect
    .poll(() => page.evaluate(() => Object.values(sessionStorage).join('\n')))
    .toContain('"operation":"ChangePassword"')
  const kept = await page.evaluate(() => Object.values(sessionStorage).join('\n'))
  for (const secret of [code, 'Rosa-local-1', 'Fjord-lamp-8', 'eyJ']) expect(kept).not.toContain(secret)
})
