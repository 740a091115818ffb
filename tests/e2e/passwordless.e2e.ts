/** Signing in without a password: by a code that Cognito mails, and by a passkey (identity 1.4). */
import type { CDPSession, Page } from '@playwright/test'
import { bringAxe } from './axe.ts'
import { expectClean } from './expectClean.ts'
import { newestCode } from './newestMail.ts'
import { expect, test } from './ownedStack.ts'
import type { Stack } from './stack.ts'

// Second steps and passkeys stay with their people.
test.use({ stackOf: 'passwordless' })

/** The same console where browsers make passkeys. */
const atLocalhost = ({ consoleUrl }: Stack) => consoleUrl.replace('127.0.0.1', 'localhost')

async function askForCode(page: Page, email: string): Promise<void> {
  await page.getByLabel('Email').fill(email)
  await page.getByRole('button', { name: 'E-mail me a code' }).click()
  await expect(page.getByRole('heading', { name: 'A code is on its way' })).toBeVisible()
}

async function typePassword(page: Page, person: string): Promise<void> {
  const name = person.charAt(0).toUpperCase() + person.slice(1)
  await page.getByLabel('Email').fill(`${person}@example.test`)
  await page.getByLabel('Password', { exact: true }).fill(`${name}-local-1`)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('navigation', { name: 'Console' }).waitFor()
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.getByLabel('Email').waitFor()
}

/** A device that makes passkeys, and answers every question of the browser by itself. */
async function addAuthenticator(page: Page): Promise<{ cdp: CDPSession; authenticatorId: string }> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return { cdp, authenticatorId }
}

test('a mailed code signs in, and leads to the page that was asked for', async ({ page, console, stack }) => {
  await console.open(page, '/zones')
  await page.getByLabel('Email').focus()
  await page.keyboard.type('rosa@example.test')
  await page.getByRole('button', { name: 'E-mail me a code' }).focus()
  await page.keyboard.press('Enter')
  const code = page.getByRole('textbox', { name: 'Code' })
  await expect(code).toBeFocused()
  await expect(code).toHaveAttribute('autocomplete', 'one-time-code')
  await expect(code).toHaveAttribute('inputmode', 'numeric')
  await expect(page.getByText('r***@e***')).toBeVisible()
  await page.keyboard.type('00000000')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Invalid code or auth state for the user.')).toBeVisible()
  await expect(code).toBeFocused()
  await expect(code).toHaveValue('00000000')
  await code.fill(await newestCode(stack, 'rosa@example.test'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Zones' })).toBeVisible()
  // The record of calls carries no code.
  await page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name: 'Calls' }).click()
  await expect(page.getByText('InitiateAuth').first()).toBeVisible()
  expect(await page.content()).not.toContain(await newestCode(stack, 'rosa@example.test'))
})

test('another code takes the place of the one before, and the Inbox is at hand', async ({ page, console, stack }) => {
  await console.open(page, '/')
  await askForCode(page, 'rosa@example.test')
  const first = await newestCode(stack, 'rosa@example.test')
  await page.getByRole('button', { name: 'Send another' }).click()
  await expect(page.getByText('Another code is on its way')).toBeVisible()
  const code = page.getByRole('textbox', { name: 'Code' })
  await code.fill(first)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Invalid code or auth state for the user.')).toBeVisible()
  const second = await newestCode(stack, 'rosa@example.test')
  expect(second).not.toBe(first)
  await page.locator('form').getByRole('button', { name: /Inbox/ }).click()
  await expect(page.getByRole('dialog', { name: 'Inbox' }).getByText(second).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await code.fill(second)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /^Welcome, / })).toBeVisible()
})

test('a name is asked for in place, and the way back keeps what was typed; axe finds nothing', async ({
  page,
  console,
}) => {
  await bringAxe(page)
  await console.open(page, '/')
  await page.getByRole('button', { name: 'E-mail me a code' }).click()
  const email = page.getByLabel('Email')
  await expect(email).toBeFocused()
  await expect(email).toHaveAccessibleDescription('Type your e-mail address first.')
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await expectClean(page, 'the form with both ways and a note')
  await askForCode(page, 'rosa@example.test')
  await expect(email).toBeHidden()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Type the code first.')).toBeVisible()
  await expectClean(page, 'the code’s screen with what is wrong')
  await page.getByRole('button', { name: 'Back to sign in' }).click()
  await expect(email).toHaveValue('rosa@example.test')
  // Others on the page can be chosen meanwhile.
  await askForCode(page, 'rosa@example.test')
  await page.getByRole('button', { name: 'Sign in as Mika' }).click()
  await expect(page.getByRole('heading', { name: /^Welcome, Mika/ })).toBeVisible()
})

test('who has to choose a password first is told what there is', async ({ page, console }) => {
  await console.open(page, '/')
  await page.getByLabel('Email').fill('nora@example.test')
  await page.getByRole('button', { name: 'E-mail me a code' }).click()
  await expect(page.getByText('Cognito sends this person no code. There is: a password.')).toBeVisible()
  await page.getByRole('button', { name: 'Sign in as Nora' }).click()
  await expect(page.getByLabel('New password', { exact: true })).toBeVisible()
})

test('at an address passkeys are not for, the way to where they are is shown', async ({ page, console, stack }) => {
  await console.open(page, '/')
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await expect(page.getByText('are for localhost, and this page is at 127.0.0.1.')).toBeVisible()
  await page.getByRole('link', { name: 'Open it at localhost' }).click()
  await expect(page).toHaveURL(new RegExp(`^${atLocalhost(stack)}/`))
  await typePassword(page, 'mika')
  // The emulator's services take pages of this host too.
  await page.goto(`${atLocalhost(stack)}/buckets`)
  await page.getByRole('link', { name: 'Shared' }).first().click()
  await expect(page.getByRole('row').nth(1)).toBeVisible()
})

test('a passkey is made, signs in, stands in the list and is removed', async ({ page, stack }) => {
  await addAuthenticator(page)
  await page.goto(`${atLocalhost(stack)}/account`)
  await typePassword(page, 'otto')
  const panel = page.getByRole('region', { name: 'Passkeys' })
  await panel.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(panel.getByRole('listitem')).toHaveCount(1)
  await signOut(page)
  await page.getByLabel('Email').fill('otto@example.test')
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await expect(page.getByRole('button', { name: 'Role operators' })).toBeVisible()
  await page.goto(`${atLocalhost(stack)}/account`)
  await panel.getByRole('button', { name: /^Remove/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Remove/ })
    .click()
  await expect(panel.getByText('None yet.')).toBeVisible()
  await signOut(page)
  await page.getByLabel('Email').fill('otto@example.test')
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await expect(
    page.getByText('Cognito knows no passkey of this person. There is: a password, a code by e-mail.'),
  ).toBeVisible()
})

test('a question of the browser that comes to nothing is told quietly, and the form stays', async ({ page, stack }) => {
  const { cdp, authenticatorId } = await addAuthenticator(page)
  await page.goto(`${atLocalhost(stack)}/account`)
  await typePassword(page, 'rosa')
  const panel = page.getByRole('region', { name: 'Passkeys' })
  await panel.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(panel.getByRole('listitem')).toHaveCount(1)
  await signOut(page)
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
  // What a browser throws of somebody who closes its question.
  await page.evaluate(() => {
    navigator.credentials.get = () => Promise.reject(new DOMException('closed', 'NotAllowedError'))
  })
  await page.getByLabel('Email').fill('rosa@example.test')
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await expect(page.getByText('The browser gave no passkey')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Use a passkey' })).toBeEnabled()
  await expect(page.getByLabel('Email')).toHaveValue('rosa@example.test')
})

test('a second step is asked for after a code, on the screen that a password leads to', async ({
  page,
  console,
  stack,
}) => {
  await console.enter(page, 'mika', '/account')
  const steps = page.getByRole('region', { name: 'Second step at sign-in' })
  const mail = steps.getByRole('listitem').filter({ hasText: 'Code by e-mail' })
  await mail.getByRole('button', { name: /^(Turn on|Ask)/ }).click()
  await expect(mail.getByText('asked for')).toBeVisible()
  await signOut(page)
  await askForCode(page, 'mika@example.test')
  await page.getByRole('textbox', { name: 'Code' }).fill(await newestCode(stack, 'mika@example.test'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Code from the e-mail' })).toBeVisible()
  await page.getByLabel(/^Code/).fill(await newestCode(stack, 'mika@example.test'))
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect(page.getByRole('navigation', { name: 'Console' })).toBeVisible()
})
