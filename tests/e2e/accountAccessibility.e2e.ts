/** The steps between the password and the console, and pages of people and pools that could not be read: axe finds nothing in them. */
import type { Page } from '@playwright/test'
import { bringAxe } from './axe.ts'
import { expectClean } from './expectClean.ts'
import { expect, test } from './ownedStack.ts'
import { newPool, password } from './ownPool.ts'

test.beforeEach(({ page }) => bringAxe(page))

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

async function typePassword(page: Page, label: string, username: string, secret = password): Promise<void> {
  await page.getByRole('textbox', { name: label }).fill(username)
  await page.getByLabel('Password', { exact: true }).fill(secret)
  await press(page, 'Sign in')
}

test('what a pool asks for on the way in: more attributes, a second step to choose and to set up, an address to verify', async ({
  page,
  stack,
}) => {
  test.setTimeout(240_000)
  const strict = await newPool(stack, {
    pool: {
      EmailConfiguration: {
        EmailSendingAccount: 'DEVELOPER',
        SourceArn: 'arn:aws:ses:us-east-1:123456789012:identity/crew@example.test',
      },
    },
    mfa: {
      MfaConfiguration: 'ON',
      SoftwareTokenMfaConfiguration: { Enabled: true },
      EmailMfaConfiguration: {},
    },
    outputs: { username_attributes: [], standard_required_attributes: ['birthdate', 'phone_number', 'gender'] },
  })
  await strict.addPerson('siv')
  await strict.open(page)
  await page.getByRole('tab', { name: 'Create account' }).click()
  await page.getByLabel('Date of birth').waitFor()
  await expectClean(page, 'a form with more fields')
  await page.getByRole('tab', { name: 'Sign in' }).click()
  await typePassword(page, 'Username', 'siv')
  await page.getByRole('heading', { name: 'Set up a second step' }).waitFor()
  await expectClean(page, 'second steps to choose from')
  await page.getByText('Authenticator app', { exact: true }).click()
  await press(page, 'Confirm')
  await page.getByRole('img', { name: /^QR code/ }).waitFor()
  await expectClean(page, 'an app to set up')
  await page.getByRole('button', { name: 'Copy the key' }).press('Enter')
  const key = await page.locator('[data-amplify-copy] > div').first().textContent()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(key)

  const pool = await newPool(stack, { pool: { UsernameAttributes: ['email'] } })
  await pool.addPerson('una@example.test', { email: 'una@example.test' })
  await pool.open(page)
  await typePassword(page, 'Email', 'una@example.test')
  await page.getByRole('heading', { name: 'Verify where a code can reach you' }).waitFor()
  await expectClean(page, 'an address to verify')
})

test('people, pools and an account that could not be read say so, each with another try', async ({
  page,
  console,
  stack,
}) => {
  test.setTimeout(240_000)
  await page.route(`${stack.emulatorUrl}/`, (route) => {
    const target = route.request().headers()['x-amz-target'] ?? ''
    if (!target.startsWith('AWSCognitoIdentityProviderService.')) return route.continue()
    const json = { __type: 'InternalErrorException', message: 'Something broke.' }
    return route.fulfill({ status: 500, json, headers: { 'access-control-allow-origin': '*' } })
  })
  await console.enter(page, 'ada', '/people')
  await expect(page.getByRole('alert')).toContainText('The service had a problem of its own.')
  await expectClean(page, 'people that could not be read')
  await console.open(page, '/pools')
  await expect(page.getByRole('alert').first()).toContainText('The service had a problem of its own.')
  await expectClean(page, 'pools that could not be read')
  await console.open(page, '/account')
  await expect(page.getByText('The user pool has not told it.')).toBeVisible()
  await expectClean(page, 'an account that could not be read')

  await page.unroute(`${stack.emulatorUrl}/`)
  await page
    .getByRole('alert')
    .filter({ hasText: 'Open the account' })
    .getByRole('button', { name: 'Try again' })
    .click()
  await expect(page.getByText('ada@example.test verified')).toBeVisible()
  await console.open(page, '/people')
  await expect(page.getByRole('row', { name: /otto@example\.test/ })).toBeVisible()
})
