/** The sign-in pages of a pool's domain, as a person meets them: password, a new account, a second step, a pretend provider. */
import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  CreateUserPoolDomainCommand,
  SetUserPoolMfaConfigCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Page } from '@playwright/test'
import { totpAt } from '../../emulator/services/cognito-idp/mfa/totp.ts'
import { axeViolations, bringAxe } from './axe.ts'
import { passwords } from './fixtures.ts'
import { expect, ownerOptions, test } from './ownedStack.ts'
import type { Stack } from './stack.ts'

// Passwords are chosen, and people made.
test.use({ stackOf: 'managedLogin' })

const callback = 'http://127.0.0.1:5173/'

test.beforeEach(({ page }) => bringAxe(page))

function startOf({ emulatorUrl }: Stack, more: Record<string, string> = {}, domain = 'rolecall'): string {
  const base = emulatorUrl.replace('127.0.0.1', `${domain}.auth.localhost`)
  const request = {
    client_id: '4rolecalllocalclient000001',
    redirect_uri: callback,
    response_type: 'code',
    scope: 'openid email',
    state: 'of-the-app',
    ...more,
  }
  return `${base}/oauth2/authorize?${new URLSearchParams(request).toString()}`
}

async function expectClean(page: Page, what: string) {
  for (const [colorScheme, width] of [
    ['dark', 390],
    ['light', 1280],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 844 })
    const found = await axeViolations(page)
    expect(found, `${what}, ${colorScheme}`).toEqual([])
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow, `${what} sticks out at ${width} px`).toBeLessThanOrEqual(0)
  }
}

/** There is no app: the address that the browser is sent to is all that there is of it. */
async function expectBackAtApp(page: Page, act: () => Promise<unknown>) {
  const asked = page.waitForRequest((request) => request.url().startsWith(callback))
  // Where nobody listens, going there fails.
  await act().catch(() => undefined)
  expect((await asked).url()).toMatch(/^http:\/\/127\.0\.0\.1:5173\/\?code=[0-9a-f-]{36}&state=of-the-app$/)
}

test('by password, with a mistake first, and the second time without being asked', async ({ page, stack }) => {
  await page.goto(startOf(stack))
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await expectClean(page, 'sign in')
  await page.getByLabel('E-mail').fill('rosa@example.test')
  await page.getByLabel('Password').fill('not hers')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('Incorrect username or password.')
  await expectClean(page, 'a wrong password')
  await page.getByLabel('Password').fill(passwords.rosa)
  await expectBackAtApp(page, () => page.getByRole('button', { name: 'Sign in' }).click())
  await expectBackAtApp(page, () => page.goto(startOf(stack)))
})

test('a temporary password is replaced; a new account and a forgotten password have their pages', async ({
  page,
  stack,
}) => {
  await page.goto(startOf(stack, { login_hint: 'nora@example.test' }))
  await page.getByLabel('Password').fill('Nora-first-1')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'Choose a password of your own' }).waitFor()
  await expectClean(page, 'a new password')
  await page.getByRole('link', { name: 'Begin again' }).click()
  await page.getByRole('link', { name: 'Create account' }).click()
  await page.getByRole('heading', { name: 'Create account' }).waitFor()
  await expectClean(page, 'create account')
  await page.getByLabel('E-mail').fill('newcomer@example.test')
  await page.getByLabel('New password').fill('Newcomer-local-1')
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.getByRole('heading', { name: 'Confirm your account' }).waitFor()
  await expectClean(page, 'confirm')
  await page.getByRole('link', { name: 'Back to sign in' }).click()
  await page.getByRole('link', { name: 'Forgot your password?' }).click()
  await page.getByLabel('E-mail').fill('rosa@example.test')
  await page.getByRole('button', { name: 'Send a code' }).click()
  await page.getByRole('heading', { name: 'Choose another password' }).waitFor()
  await expectClean(page, 'a forgotten password')
})

/** A pool beside the seeded one that lets nobody in without an authenticator app, and somebody who has none. */
async function strictPool(stack: Stack, domain: string) {
  const idp = new CognitoIdentityProviderClient(ownerOptions(stack))
  const { UserPool } = await idp.send(
    new CreateUserPoolCommand({
      PoolName: 'Night crew',
      EmailConfiguration: {
        EmailSendingAccount: 'DEVELOPER',
        SourceArn: 'arn:aws:ses:us-east-1:123456789012:identity/crew@example.test',
      },
    }),
  )
  const { Id: UserPoolId = '' } = UserPool ?? {}
  await idp.send(
    new SetUserPoolMfaConfigCommand({
      UserPoolId,
      MfaConfiguration: 'ON',
      SoftwareTokenMfaConfiguration: { Enabled: true },
      EmailMfaConfiguration: {},
    }),
  )
  await idp.send(new CreateUserPoolDomainCommand({ UserPoolId, Domain: domain }))
  const { UserPoolClient } = await idp.send(
    new CreateUserPoolClientCommand({
      UserPoolId,
      ClientName: 'app',
      AllowedOAuthFlows: ['code'],
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthScopes: ['openid', 'email'],
      CallbackURLs: [callback],
    }),
  )
  const person = { UserPoolId, Username: 'kari' }
  await idp.send(new AdminCreateUserCommand({ ...person, MessageAction: 'SUPPRESS' }))
  await idp.send(new AdminSetUserPasswordCommand({ ...person, Password: 'Kari-local-1', Permanent: true }))
  return UserPoolClient?.ClientId ?? ''
}

test('who has no second step yet chooses one, scans or types the key, and is in', async ({ page, stack }) => {
  const client_id = await strictPool(stack, 'night')
  await page.goto(startOf(stack, { client_id }, 'night'))
  await page.getByLabel('Username').fill('kari')
  await page.getByLabel('Password').fill('Kari-local-1')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Set up a second step' }).waitFor()
  await expectClean(page, 'the choice')
  await page.getByLabel('The code of an authenticator app').check()
  await page.getByRole('button', { name: 'Go on' }).click()
  const code = page.getByLabel('Code', { exact: true })
  await code.waitFor()
  await expect(page.getByRole('img', { name: 'QR code for an authenticator app' })).toBeVisible()
  await expectClean(page, 'the key')
  const key = ((await page.locator('code').textContent()) ?? '').replaceAll(' ', '')
  await expect(page.getByRole('link', { name: 'Open in an app on this device' })).toHaveAttribute(
    'href',
    `otpauth://totp/Night%20crew:kari?secret=${key}&issuer=Night%20crew`,
  )
  await code.fill('000000')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('Code mismatch and fail enable Software Token MFA')
  await expect(page.locator('code')).toHaveText(/^[A-Z2-7]{4}( [A-Z2-7]{4}){12}$/)
  await code.fill(totpAt(key, Date.now()))
  await expectBackAtApp(page, () => page.getByRole('button', { name: 'Go on' }).click())
})

test('a pretend provider says what it is, and lets one be anybody', async ({ page, stack }) => {
  await page.goto(startOf(stack))
  await page.getByRole('link', { name: 'Continue with Google' }).click()
  await page.getByRole('heading', { name: 'Google, a pretend provider' }).waitFor()
  await expectClean(page, 'the pretend provider')
  await page.getByLabel('Subject').fill('kari-1')
  await page.getByLabel('email', { exact: true }).fill('kari@example.test')
  await expectBackAtApp(page, () => page.getByRole('button', { name: 'Go on as this person' }).click())
})

test('nobody is sent to an address that is not the app’s', async ({ page, stack }) => {
  await page.goto(startOf(stack, { redirect_uri: 'https://evil.example/' }))
  await page.getByRole('heading', { name: 'This sign-in cannot go on' }).waitFor()
  await expectClean(page, 'an address of somebody else')
})
