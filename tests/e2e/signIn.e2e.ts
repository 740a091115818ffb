/** The sign-in page: who can be signed in with one click, what became of passwords and codes, and where one goes then. */
import {
  CognitoIdentityProviderClient,
  ConfirmForgotPasswordCommand,
  ForgotPasswordCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { newestCode } from './newestMail.ts'
import { type Stack, startStack } from './stack.ts'

const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name }).first()
const signInAs = (page: Page, name: string) => page.getByRole('button', { name: `Sign in as ${name}` })
const email = (page: Page) => page.getByLabel('Email')
const password = (page: Page) => page.getByLabel('Password', { exact: true })

/** As a program does it, or another window: the page is not told. */
async function resetElsewhere(stack: Stack, person: string, to: string): Promise<void> {
  const idp = new CognitoIdentityProviderClient({ endpoint: stack.emulatorUrl, region: 'us-east-1' })
  const who = { ClientId: '4rolecalllocalclient000001', Username: `${person}@example.test` }
  await idp.send(new ForgotPasswordCommand(who))
  const ConfirmationCode = await newestCode(stack, who.Username)
  await idp.send(new ConfirmForgotPasswordCommand({ ...who, ConfirmationCode, Password: to }))
}

test('one click signs Mika in, with the role that the row names', async ({ page, console }) => {
  await console.open(page, '/')
  await signInAs(page, 'Mika').click()
  await expect(page.getByRole('heading', { name: 'Welcome, Mika' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Role authenticated' })).toBeVisible()
})

test('Ada, an administrator, uploads to shared/, which nobody else may', async ({ page, console }) => {
  await console.open(page, '/buckets/team-photos/shared/')
  await signInAs(page, 'Ada').click()
  await expect(page.getByRole('button', { name: 'Role admins' })).toBeVisible()
  await page.getByRole('row', { name: /readme\.txt/ }).waitFor()
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('plan') })
  await expect(page.getByRole('row', { name: /plan\.txt/ })).toContainText('4 B')
})

test('names, roles and words stand on one grid; a guest is a row like any other', async ({ page, console }) => {
  await console.open(page, '/')
  const rows = page.getByRole('listitem')
  await expect(rows).toHaveCount(6)
  for (const [name, role] of Object.entries({
    Ada: 'admins',
    Otto: 'operators',
    Rosa: 'readers',
    Mika: 'authenticated',
  }))
    await expect(row(page, name)).toContainText(role)
  await expect(row(page, 'Otto')).toContainText("no record at a zone's top, no write to shared/")
  await expect(row(page, 'Nora')).toContainText('the same as Mika')
  await expect(row(page, 'Nora')).toContainText('chooses a password at the first sign-in')
  const lefts = await rows.evaluateAll((items) =>
    items.map((item) => {
      const [name, square] = item.querySelectorAll('p:first-child > span, [aria-hidden]')
      const words = item.querySelector(':scope > div > div p')
      return [name, square, words, item.querySelector('button')].map((part) => part?.getBoundingClientRect().left)
    }),
  )
  for (const line of lefts) expect(line).toEqual(lefts[0])
  await page.getByRole('button', { name: 'Look around as a guest' }).click()
  await page.getByRole('navigation', { name: 'Console' }).waitFor()
})

test('Nora is asked for a password of her own, and then her row says so', async ({ page }) => {
  const stack = await startStack()
  await page.goto(stack.consoleUrl)
  await signInAs(page, 'Nora').click()
  await page.getByLabel('New password', { exact: true }).fill('Nora-second-2')
  await page.getByLabel('New password again').fill('Nora-second-2')
  await page.getByRole('button', { name: 'Change password' }).click()
  await page.getByRole('button', { name: 'Account of Nora' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(row(page, 'Nora')).toContainText(/password changed \d\d:\d\d/)
  await stack.close()
})

test('a reset is said, its code is used, the old password is never filled in, and the first can be put back', async ({
  page,
}) => {
  const stack = await startStack()
  await page.goto(stack.consoleUrl)
  await page.getByRole('button', { name: 'Forgot your password?' }).click()
  await email(page).fill('mika@example.test')
  await page.getByRole('button', { name: 'Send code' }).click()
  await page.getByLabel('Confirmation code').waitFor()
  const inbox = page.getByRole('button', { name: /^Inbox/ })
  await expect(inbox).toHaveText(/1 unused code$/)
  await page.getByLabel('Confirmation code').fill(await newestCode(stack, 'mika@example.test'))
  await page.getByLabel('New password', { exact: true }).fill('Mika-local-2')
  await page.getByLabel('New password again').fill('Mika-local-2')
  await page.getByRole('button', { name: 'Submit' }).click()

  await expect(page.getByRole('region', { name: 'Sign in' })).toContainText(
    /The password of Mika was changed at \d\d:\d\d\. Sign in with the new one\./,
  )
  await expect(email(page)).toHaveValue('mika@example.test')
  await expect(password(page)).toBeFocused()
  await expect(inbox).toHaveText(/^\s*Inbox\s*$/)
  await inbox.click()
  await expect(page.getByRole('dialog', { name: /Inbox/ }).getByRole('listitem')).toContainText('used')
  await page.keyboard.press('Escape')

  await page.reload()
  await expect(row(page, 'Mika')).toContainText(/password changed \d\d:\d\d: type it or\s+put the first back/)
  await page.getByRole('button', { name: 'Fill in the e-mail of Mika' }).click()
  await expect(email(page)).toHaveValue('mika@example.test')
  await expect(password(page)).toHaveValue('')
  await expect(password(page)).toBeFocused()

  await page.getByRole('button', { name: 'Put the first password of Mika back' }).click()
  await expect(signInAs(page, 'Mika')).toBeFocused()
  await expect(page.getByText('Mika has the first password again.')).toBeAttached()
  await signInAs(page, 'Mika').click()
  await expect(page.getByRole('heading', { name: 'Welcome, Mika' })).toBeVisible()
  await stack.close()
})

test('a password that was changed elsewhere while the page was open is not typed in either', async ({ page }) => {
  const stack = await startStack()
  await page.goto(stack.consoleUrl)
  await signInAs(page, 'Rosa').waitFor()
  await resetElsewhere(stack, 'rosa', 'Rosa-local-2')
  await signInAs(page, 'Rosa').click()
  await expect(email(page)).toHaveValue('rosa@example.test')
  await expect(password(page)).toHaveValue('')
  await expect(page.getByRole('region', { name: 'Sign in' })).toContainText('The password of Rosa was changed')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await stack.close()
})

test('light and dark are chosen before the sign-in too', async ({ page, console }) => {
  await console.open(page, '/')
  await page.getByRole('button', { name: 'Theme: Light. Change to dark' }).click()
  await expect(page.locator('html')).toHaveClass(/dark/)
  await page.reload()
  await expect(page.getByRole('button', { name: 'Theme: Dark. Change to light' })).toBeVisible()
})

test('whoever came from a page reads that they go back there', async ({ page, console }) => {
  const card = page.getByRole('region', { name: 'Sign in' })
  await console.open(page, '/buckets/team-photos/shared/')
  await expect(card).toContainText('Then back to team-photos/shared/')
  await console.open(page, '/zones')
  await expect(card).toContainText('Then back to Zones')
  await console.open(page, '/')
  await email(page).waitFor()
  await expect(card).not.toContainText('Then back to')
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('the form is folded into two buttons at the foot, and back', async ({ page, console }) => {
    await console.open(page, '/')
    await expect(signInAs(page, 'Ada')).toBeInViewport()
    await expect(email(page)).toBeHidden()
    await page.getByRole('button', { name: 'Sign in with e-mail' }).click()
    await expect(email(page)).toBeFocused()
    await page.getByRole('button', { name: 'Back to the people' }).click()
    await page.getByRole('button', { name: 'Create account' }).click()
    await expect(page.getByLabel('Preferred username')).toBeInViewport()
    await page.goBack()
    await expect(page.getByRole('button', { name: 'Sign in with e-mail' })).toBeFocused()
    await expect(signInAs(page, 'Ada')).toBeInViewport()
    await page.goForward()
    await expect(email(page)).toBeInViewport()
  })

  test('one tap signs in', async ({ page, console }) => {
    await console.open(page, '/')
    await signInAs(page, 'Rosa').click()
    await expect(page.getByRole('heading', { name: 'Welcome, Rosa' })).toBeVisible()
  })
})
