/** A new account at a pool that requires more than an address: the form asks for it, and Cognito's refusals of it are shown. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { houseSeed } from '../../emulator/seed/house/houseSeed.ts'
import { expect, test } from './fixtures.ts'
import { newestCode } from './newestMail.ts'
import { startStack } from './stack.ts'

const requiredAttributes = ['email', 'given_name', 'family_name', 'birthdate', 'phone_number', 'address']
/** The house's own, whose pool asks for more. */
const strict = { ...houseSeed, userPool: { ...houseSeed.userPool, requiredAttributes }, people: [] }
const password = 'Long-enough-7'

test('whoever signs up is asked for what the pool requires, told what it refuses, and sent another code', async ({
  page,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'rolecall-sign-up-'))
  await writeFile(join(folder, 'seed.json'), JSON.stringify(strict))
  const stack = await startStack(['--seed', join(folder, 'seed.json')])
  try {
    await page.goto(stack.consoleUrl)
    await page.getByRole('tab', { name: 'Create account' }).click()
    const form = page.getByRole('tabpanel', { name: 'Create account' })
    const english = ['Email', 'Given name', 'Family name', 'Preferred username', 'Phone number', 'Country code']
    await expect(form.locator('label')).toHaveText([
      ...english,
      ...['Address', 'Date of birth', 'Password', 'Password again'],
    ])
    await page.getByRole('button', { name: 'Deutsch' }).click()
    await expect(page.getByLabel('Geburtsdatum')).toHaveAttribute('type', 'date')
    await expect(page.getByRole('combobox', { name: 'Vorwahl des Landes' })).toBeVisible()
    await expect(page.getByLabel('Nachname')).toHaveAttribute('autocomplete', 'family-name')
    await page.getByRole('button', { name: 'English' }).click()

    await form.getByLabel('Email').fill('ida@example.test')
    await form.getByLabel('Given name').fill('Ida')
    await form.getByLabel('Family name').fill('Lindqvist')
    await form.getByLabel('Preferred username').fill('Ida')
    await form.getByRole('combobox', { name: 'Country code' }).selectOption('+47')
    await form.getByLabel('Phone number').fill('9'.repeat(20))
    await form.getByLabel('Address').fill('Kaia 1, Bergen')
    await form.getByLabel('Date of birth').fill('1990-02-28')
    await form.getByLabel('Password', { exact: true }).fill(password)
    await form.getByLabel('Password again').fill(password)
    const create = page.getByRole('button', { name: 'Create account', exact: true })
    await create.click()
    await expect(page.getByRole('alert')).toContainText('Invalid phone number format.')
    await expect(form.getByLabel('Address')).toHaveValue('Kaia 1, Bergen')
    await form.getByLabel('Phone number').fill('900 00 001')
    await create.click()

    const code = page.getByLabel('Confirmation code')
    await code.fill('000000')
    await page.getByRole('button', { name: 'Confirm', exact: true }).click()
    await expect(page.getByRole('alert')).toContainText('Invalid verification code provided, please try again.')
    const first = await newestCode(stack, 'ida@example.test')
    await page.getByRole('button', { name: 'Send the code again' }).click()
    await expect.poll(() => newestCode(stack, 'ida@example.test')).not.toBe(first)
    await code.fill(await newestCode(stack, 'ida@example.test'))
    await page.getByRole('button', { name: 'Confirm', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Welcome, Ida' })).toBeVisible()

    await page.goto(`${stack.consoleUrl}/account`)
    const you = page.getByRole('region', { name: 'You' })
    for (const value of ['Lindqvist', '+4790000001', 'Kaia 1, Bergen', '1990-02-28'])
      await expect(you).toContainText(value)
  } finally {
    await stack.close()
    await rm(folder, { recursive: true })
  }
})
