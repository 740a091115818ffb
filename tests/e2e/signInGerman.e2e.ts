/** The pages before the sign-in in another language than the console's own. */
import { expect, test } from './fixtures.ts'

test.describe('a person who reads German', () => {
  test.use({ locale: 'de-DE' })

  test('signs in in German, and changes to English without losing what was typed', async ({ page, console }) => {
    await console.open(page, '/')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^AWS aus dem Browser aufrufen/)
    await page.getByLabel('E-Mail').fill('rosa@example.test')
    await page.getByLabel('Passwort', { exact: true }).fill('falsch')
    await page.locator('form').getByRole('button', { name: 'Anmelden', exact: true }).click()
    await expect(page.getByText('Benutzername oder Passwort stimmt nicht.')).toBeVisible()
    await page.getByRole('button', { name: 'English' }).click()
    await expect(page.getByLabel('Email')).toHaveValue('rosa@example.test')
    await page.getByLabel('Password', { exact: true }).fill('Rosa-local-1')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(page.getByRole('heading', { name: /^Welcome, / })).toBeVisible()
  })
})
