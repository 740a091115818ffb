/** What Cognito may ask between the password and the console, and by what one signs in: each screen, as people meet it. */
import {
  AssociateSoftwareTokenCommand,
  SetUserMFAPreferenceCommand,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Page } from '@playwright/test'
import { totpAt } from '../../emulator/services/cognito-idp/mfa/totp.ts'
import { newestCode } from './newestMail.ts'
import { expect, test } from './ownedStack.ts'
import { newPool, password } from './ownPool.ts'

/** Codes by e-mail are sent through SES alone. */
const EmailConfiguration = {
  EmailSendingAccount: 'DEVELOPER' as const,
  SourceArn: 'arn:aws:ses:us-east-1:123456789012:identity/crew@example.test',
}
const byEmail = { UsernameAttributes: ['email' as const], AutoVerifiedAttributes: ['email' as const] }
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const isIn = (page: Page) => expect(page.getByRole('button', { name: 'Role authenticated' })).toBeVisible()

async function typePassword(page: Page, label: string, username: string): Promise<void> {
  await page.getByRole('textbox', { name: label }).fill(username)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await press(page, 'Sign in')
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Account of / }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.getByLabel('Password', { exact: true }).waitFor()
}

test('whoever has several second steps chooses one, by keyboard too, and a code by e-mail or SMS is sent then', async ({
  page,
  stack,
}) => {
  const pool = await newPool(stack, {
    pool: { ...byEmail, EmailConfiguration },
    mfa: {
      MfaConfiguration: 'OPTIONAL',
      SoftwareTokenMfaConfiguration: { Enabled: true },
      EmailMfaConfiguration: {},
      SmsMfaConfiguration: { SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms' } },
    },
  })
  const email = 'tor@example.test'
  const reached = { email_verified: 'true', phone_number: '+4790000011', phone_number_verified: 'true' }
  await pool.addPerson(email, { email, ...reached })
  const AccessToken = await pool.accessTokenOf(email)
  const { SecretCode = '' } = await pool.idp.send(new AssociateSoftwareTokenCommand({ AccessToken }))
  await pool.idp.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode: totpAt(SecretCode, Date.now()) }))
  await pool.idp.send(
    new SetUserMFAPreferenceCommand({
      AccessToken,
      SoftwareTokenMfaSettings: { Enabled: true },
      EmailMfaSettings: { Enabled: true },
      SMSMfaSettings: { Enabled: true },
    }),
  )

  await pool.open(page)
  await typePassword(page, 'Email', email)
  await expect(heading(page, 'Second step')).toBeVisible()
  const ways = page.getByRole('radiogroup', { name: 'By which way' })
  await expect(ways.getByRole('radio')).toHaveCount(3)
  await ways.getByRole('radio', { name: 'Authenticator app' }).focus()
  await page.keyboard.press('Space')
  await expect(ways.getByRole('radio', { name: 'Authenticator app' })).toBeChecked()
  await press(page, 'Confirm')
  await expect(heading(page, 'Code of the authenticator app')).toBeVisible()
  await press(page, 'Back to sign in')

  for (const { way, title, to } of [
    { way: 'Code by SMS', title: 'Code from the SMS', to: '+4790000011' },
    { way: 'Code by e-mail', title: 'Code from the e-mail', to: email },
  ]) {
    await typePassword(page, 'Email', email)
    await page.getByText(way, { exact: true }).click()
    await press(page, 'Confirm')
    await expect(heading(page, title)).toBeVisible()
    await page.getByLabel('Code', { exact: true }).fill(await newestCode(stack, to))
    await press(page, 'Confirm')
    await isIn(page)
    await signOut(page)
  }
})

test('where everybody has a second step and a newcomer has none, they choose one, and set codes by e-mail up', async ({
  page,
  stack,
}) => {
  const pool = await newPool(stack, {
    pool: { EmailConfiguration },
    mfa: {
      MfaConfiguration: 'ON',
      SoftwareTokenMfaConfiguration: { Enabled: true },
      EmailMfaConfiguration: {},
    },
    outputs: { username_attributes: [] },
  })
  await pool.addNewcomer('siv')
  await pool.open(page)
  await typePassword(page, 'Username', 'siv')
  await expect(heading(page, 'Change password')).toBeVisible()
  await page.getByLabel('New password', { exact: true }).fill('Siv-long-enough-2')
  await page.getByLabel('New password again').fill('Siv-long-enough-2')
  await press(page, 'Change password')
  await expect(heading(page, 'Set up a second step')).toBeVisible()
  await page.getByText('Code by e-mail', { exact: true }).click()
  await press(page, 'Confirm')
  await expect(heading(page, 'Codes by e-mail')).toBeVisible()
  await page.getByRole('textbox', { name: 'Email' }).fill('siv@example.test')
  await press(page, 'Confirm')
  await expect(heading(page, 'Code from the e-mail')).toBeVisible()
  await page.getByLabel('Code', { exact: true }).fill('000000')
  await press(page, 'Confirm')
  await expect(page.getByRole('alert')).toContainText('The code is not the one that was sent.')
  await page.getByLabel('Code', { exact: true }).fill(await newestCode(stack, 'siv@example.test'))
  await press(page, 'Confirm')
  await isIn(page)
})

test('whoever no code can reach is asked to verify an address: they may skip that, or do it', async ({
  page,
  stack,
}) => {
  const pool = await newPool(stack, { pool: byEmail })
  await pool.addPerson('kai@example.test', { email: 'kai@example.test', preferred_username: 'Kai' })
  await pool.open(page)
  await typePassword(page, 'Email', 'kai@example.test')
  await expect(heading(page, 'Verify where a code can reach you')).toBeVisible()
  await press(page, 'Skip')
  await expect(page.getByRole('heading', { name: 'Welcome, Kai' })).toBeVisible()

  await signOut(page)
  await typePassword(page, 'Email', 'kai@example.test')
  await expect(page.getByRole('radio', { name: /^Email: k/ })).toBeChecked()
  await press(page, 'Verify')
  const code = page.getByRole('textbox', { name: 'Code' })
  await code.fill('000000')
  await press(page, 'Submit')
  await expect(page.getByRole('alert')).toContainText('Invalid verification code provided, please try again.')
  await code.fill(await newestCode(stack, 'kai@example.test'))
  await press(page, 'Submit')
  await isIn(page)

  await signOut(page)
  await typePassword(page, 'Email', 'kai@example.test')
  await isIn(page)
})

test('a phone number signs up, signs in and gets a new password, by codes from the SMS', async ({ page, stack }) => {
  const pool = await newPool(stack, {
    pool: { UsernameAttributes: ['phone_number'], AutoVerifiedAttributes: ['phone_number'] },
    outputs: { username_attributes: ['phone_number'], standard_required_attributes: ['phone_number'] },
  })
  const number = '+4790000021'
  await pool.open(page)
  await page.getByRole('tab', { name: 'Create account' }).click()
  await page.getByRole('combobox', { name: 'Country code' }).selectOption('+47')
  await page.getByRole('textbox', { name: 'Phone number' }).fill('90000021')
  await page.getByLabel('Preferred username').fill('Eir')
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByLabel('Password again').fill(password)
  await press(page, 'Create account')
  await heading(page, 'A code is on its way').waitFor()
  await page.getByLabel('Confirmation code').fill(await newestCode(stack, number))
  await press(page, 'Confirm')
  await isIn(page)
  await signOut(page)

  await press(page, 'Forgot your password?')
  await page.getByRole('combobox', { name: 'Country code' }).selectOption('+47')
  await page.getByRole('textbox', { name: 'Phone number' }).fill('90000021')
  await press(page, 'Send code')
  await page.getByLabel('Confirmation code').waitFor()
  await page.getByLabel('Confirmation code').fill(await newestCode(stack, number))
  await page.getByLabel('New password', { exact: true }).fill('Eir-long-enough-2')
  await page.getByLabel('New password again').fill('Eir-long-enough-2')
  await press(page, 'Submit')
  await page.getByRole('combobox', { name: 'Country code' }).selectOption('+47')
  await page.getByRole('textbox', { name: 'Phone number' }).fill('90000021')
  await page.getByLabel('Password', { exact: true }).fill('Eir-long-enough-2')
  await press(page, 'Sign in')
  await isIn(page)
})

test('where an address and a number are both taken, one field takes either', async ({ page, stack }) => {
  const pool = await newPool(stack, {
    pool: { UsernameAttributes: ['email', 'phone_number'] },
    outputs: { username_attributes: ['email', 'phone_number'] },
  })
  await pool.addPerson('+4790000031', { phone_number: '+4790000031', phone_number_verified: 'true' })
  await pool.addPerson('liv@example.test', { email: 'liv@example.test', email_verified: 'true' })
  await pool.open(page)
  await typePassword(page, 'Email or phone number', '+4790000031')
  await isIn(page)
  await signOut(page)
  await typePassword(page, 'Email or phone number', 'liv@example.test')
  await isIn(page)
})

test('a first password comes with what the pool requires and the person has not', async ({ page, stack }) => {
  const required = ['birthdate', 'address'].map((Name) => ({ Name, Required: true }))
  const pool = await newPool(stack, {
    pool: { ...byEmail, Schema: required },
    outputs: { standard_required_attributes: ['birthdate', 'address', 'email'] },
  })
  await pool.addNewcomer('una@example.test', { email: 'una@example.test', email_verified: 'true' })
  await pool.open(page)
  await typePassword(page, 'Email', 'una@example.test')
  await page.getByLabel('New password', { exact: true }).fill('Una-long-enough-2')
  await page.getByLabel('New password again').fill('Una-long-enough-2')
  await page.getByLabel('Date of birth').fill('1990-02-28')
  await page.getByLabel('Address').fill('Kaia 1, Bergen')
  await press(page, 'Change password')
  await isIn(page)
})
