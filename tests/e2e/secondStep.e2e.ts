/** A second step after the password, set up in the account and asked for at the next sign-in (identity 1.5). */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { totpAt } from '../../emulator/services/cognito-idp/mfa/totp.ts'
import { expect, test } from './fixtures.ts'
import { newestCode } from './newestMail.ts'
import { startStack } from './stack.ts'

// Second steps stay switched on.
test.use({ stackOf: 'secondStep' })

const identityPoolId = 'us-east-1:0b1c2d3e-4f50-4617-8293-a4b5c6d7e8f9'

/** A pool that asks a second step of everybody, by an app alone. */
const strict = {
  version: 1,
  userPool: {
    id: 'us-east-1_AbC123xyz',
    clientId: '1example23456789',
    mfa: { configuration: 'ON', methods: ['TOTP'] },
  },
  identityPool: { id: identityPoolId, authenticated: 'crew' },
  roles: [
    {
      name: 'crew',
      trustPolicy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Federated: 'cognito-identity.amazonaws.com' },
            Action: 'sts:AssumeRoleWithWebIdentity',
            Condition: { StringEquals: { 'cognito-identity.amazonaws.com:aud': identityPoolId } },
          },
        ],
      },
      policies: [],
    },
  ],
  people: [{ name: 'Kim', email: 'kim@example.test', password: 'Kim-local-1' }],
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.getByLabel('Email').waitFor()
}

async function typePassword(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

test('an authenticator app is set up in place, and its code is asked for after the password', async ({
  page,
  console,
}) => {
  await console.enter(page, 'mika', '/account')
  const panel = page.getByRole('region', { name: 'Second step at sign-in' })
  const app = panel.getByRole('listitem').filter({ hasText: 'Authenticator app' })
  await app.getByRole('button', { name: /^Set up/ }).click()
  const key = panel.locator('.aws-word').first()
  await expect(key).toHaveText(/^[A-Z2-7]{4}( [A-Z2-7]{1,4})+$/)
  const secret = ((await key.textContent()) ?? '').replaceAll(' ', '')
  await panel.locator('input').first().focus()
  await page.keyboard.type(totpAt(secret, Date.now()))
  await panel.getByRole('button', { name: 'Turn on', exact: true }).click()
  await expect(app.getByText('asked for')).toBeVisible()

  await signOut(page)
  await typePassword(page, 'mika@example.test', 'Mika-local-1')
  await expect(page.getByRole('heading', { name: 'Code of the authenticator app' })).toBeVisible()
  await page.getByLabel(/^Code/).fill('000000')
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect(page.getByText('Invalid code received for user')).toBeVisible()
  // The code before was used up when the app was set up.
  await page.getByLabel(/^Code/).fill(totpAt(secret, Date.now() + 30_000))
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect(
    page.getByRole('heading', { name: /^Welcome, / }).or(page.getByRole('heading', { name: 'Account' })),
  ).toBeVisible()
})

test('a code by e-mail is asked for after the password, and stands in the Inbox', async ({ page, console, stack }) => {
  await console.enter(page, 'otto', '/account')
  const panel = page.getByRole('region', { name: 'Second step at sign-in' })
  const mail = panel.getByRole('listitem').filter({ hasText: 'Code by e-mail' })
  await mail.getByRole('button', { name: /^(Turn on|Ask)/ }).click()
  await expect(mail.getByText('asked for')).toBeVisible()
  await signOut(page)
  await typePassword(page, 'otto@example.test', 'Otto-local-1')
  await expect(page.getByLabel(/^Code/)).toBeVisible()
  await page.getByLabel(/^Code/).fill(await newestCode(stack, 'otto@example.test'))
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect(page.getByRole('button', { name: 'Role operators' })).toBeVisible()
})

test('where everybody has a second step, the app is set up on the way in, from a QR code', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'rolecall-second-step-'))
  const file = join(folder, 'seed.json')
  await writeFile(file, JSON.stringify(strict))
  const stack = await startStack(['--seed', file])
  try {
    await page.goto(stack.consoleUrl)
    await typePassword(page, 'kim@example.test', 'Kim-local-1')
    await expect(page.getByRole('heading', { name: 'Set up an authenticator app' })).toBeVisible()
    const picture = page.locator('[data-amplify-qrcode]')
    await expect(picture).toHaveAttribute('src', /^data:image\/svg\+xml,/)
    expect(await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth > 0))).toBe(
      true,
    )
    const secret = await page.locator('[data-amplify-copy] div').first().textContent()
    await page.getByLabel(/^Code/).fill(totpAt(secret ?? '', Date.now()))
    await page.getByRole('button', { name: 'Confirm' }).click()
    await expect(page.getByRole('button', { name: 'Role crew' })).toBeVisible()
  } finally {
    await stack.close()
    await rm(folder, { recursive: true })
  }
})
