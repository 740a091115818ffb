/** People and pools: what an administrator does with them, and what others are refused in place. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

test.use({ stackOf: 'people' })

const grid = (page: Page) => page.getByRole('grid', { name: 'People' })
const row = (page: Page, name: string) => grid(page).getByRole('row').filter({ hasText: name })
const person = (page: Page) => page.getByRole('complementary', { name: 'Person' })
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
const dialog = (page: Page) => page.getByRole('dialog')

async function addToGroup(page: Page, group: string): Promise<void> {
  await person(page).getByRole('button', { name: 'Add to a group' }).click()
  await person(page).getByRole('combobox', { name: 'Group' }).click()
  await page.getByRole('option', { name: group }).click()
  await person(page).getByRole('button', { name: 'Add', exact: true }).click()
  await expect(person(page).getByRole('listitem').filter({ hasText: group }).first()).toBeVisible()
}

test('Ada adds somebody, groups and disables them, and is told before the click that she may not delete them', async ({
  page,
  console,
}) => {
  await page.setViewportSize({ width: 1400, height: 1000 })
  await console.enter(page, 'ada', '/people')
  await expect(row(page, 'otto@example.test')).toContainText('operators')
  await expect(page.getByText('5 people, all loaded')).toBeVisible()

  await button(page, 'Add a person').click()
  await button(page, 'Add the person').click()
  await expect(dialog(page).getByText('E-mail address is needed.')).toBeVisible()
  await dialog(page).getByLabel('E-mail address').fill('tor@example.test')
  await dialog(page).getByLabel('Name', { exact: true }).fill('Tor Eide')
  await dialog(page).getByLabel('Not at all').click()
  await dialog(page).getByLabel('Temporary password').fill('Tor-first-1')
  await button(page, 'Add the person').click()
  await expect(person(page).getByRole('heading', { level: 2 })).toHaveText('Tor Eide')
  await expect(row(page, 'tor@example.test')).toContainText('must choose a password')
  await expect(person(page).getByText(/At the next sign-in the role is authenticated/)).toBeVisible()

  await addToGroup(page, 'readers')
  await expect(person(page).getByText(/the role is readers/)).toBeVisible()
  await addToGroup(page, 'operators')
  await expect(person(page).getByText(/the role is operators/)).toBeVisible()
  await expect(person(page).getByRole('listitem').filter({ hasText: 'readers' })).toContainText('outranked')
  await expect(page.getByText('1 more from “Add Tor Eide to operators”')).toHaveCount(0)
  await person(page).getByRole('button', { name: 'Take out of operators' }).click()
  await expect(person(page).getByText(/the role is readers/)).toBeVisible()
  await expect(row(page, 'tor@example.test')).not.toContainText('operators')

  await person(page).getByRole('button', { name: 'Disable…' }).click()
  await expect(dialog(page)).toContainText('stay good until they expire')
  await button(page, 'Disable Tor Eide').click()
  await expect(row(page, 'tor@example.test')).toContainText('disabled')
  await person(page).getByRole('button', { name: 'Enable' }).click()
  await expect(row(page, 'tor@example.test')).not.toContainText('disabled')

  await person(page).getByRole('button', { name: 'Delete Tor Eide…' }).click()
  await expect(page.getByRole('dialog', { name: 'What would be refused' })).toContainText('cognito-idp:AdminDeleteUser')
  await button(page, 'Try anyway').click()
  await button(page, 'Delete Tor Eide anyway').click()
  await expect(dialog(page).getByRole('alert')).toContainText('Delete Tor Eide was refused')
  await expect(dialog(page)).toContainText('Nothing was deleted.')
  await button(page, 'Cancel').click()
  await expect(row(page, 'tor@example.test')).toBeVisible()

  await page.getByRole('link', { name: /^Calls/ }).click()
  for (const act of ['Add tor@example.test', 'Disable Tor Eide', 'Take Tor Eide out of operators', 'Delete Tor Eide'])
    await expect(page.getByText(act, { exact: true }).first()).toBeVisible()
})

test('somebody who was put into another group has its role at the next sign-in', async ({ page, browser, console }) => {
  await page.setViewportSize({ width: 1400, height: 1000 })
  await console.enter(page, 'ada', '/people')
  await row(page, 'mika@example.test').getByRole('link').click()
  await addToGroup(page, 'operators')
  await expect(person(page).getByText(/the role is operators/)).toBeVisible()
  await expect(person(page).getByRole('listitem').filter({ hasText: 'Write to the own folder' })).toContainText(
    'OwnFolder',
  )

  const other = await browser.newContext()
  const mika = await other.newPage()
  await console.signIn(mika, 'mika')
  await expect(mika.getByRole('banner').getByText('operators')).toBeVisible()
  await other.close()

  await person(page).getByRole('button', { name: 'Take out of operators' }).click()
  await expect(person(page).getByText(/the role is authenticated/)).toBeVisible()
})

test('Rosa is refused in place, on both pages, and told what is known anyway', async ({ page, console }) => {
  await console.enter(page, 'rosa', '/people')
  await expect(page.getByRole('alert').first()).toContainText('No statement of the role allows cognito-idp:ListUsers')
  await expect(grid(page)).toHaveCount(0)
  await button(page, 'Add a person').click()
  await expect(page.getByRole('dialog', { name: 'What would be refused' })).toContainText('cognito-idp:AdminCreateUser')
  await page.keyboard.press('Escape')

  await page.getByRole('link', { name: 'Pools' }).click()
  const userPool = page.getByRole('region', { name: 'User pool', exact: true })
  await expect(userPool.getByRole('alert')).toContainText('cognito-idp:DescribeUserPool')
  await expect(userPool).toContainText('What the file of outputs tells anyway:')
  await expect(userPool).toContainText('8 characters or more')
  await expect(page.getByRole('alert')).toHaveCount(6)
})

test('Ada reads how the pools are set up, and what of it never changes', async ({ page, console }) => {
  await console.enter(page, 'ada', '/pools')
  const userPool = page.getByRole('region', { name: 'User pool', exact: true })
  await expect(userPool).toContainText('an e-mail address, in place of a username')
  await expect(userPool).toContainText('Never changes.')
  await expect(page.getByRole('region', { name: 'App client' })).toContainText('ALLOW_USER_SRP_AUTH')
  await expect(page.getByRole('region', { name: 'Roles' })).toContainText('role/authenticated')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a file of people is looked at row by row, and what is wrong stays out', async ({ page, console }) => {
  await console.enter(page, 'ada', '/people')
  await expect(row(page, 'otto@example.test')).toBeVisible()
  await button(page, 'Import CSV…').click()
  const lines = ['cognito:username,email,name', 'siv,siv@example.test,Siv Dahl', 'nobody,nobody,Nobody']
  await dialog(page)
    .getByLabel('CSV file')
    .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) })
  await expect(dialog(page)).toContainText('1 of 2 can be added; 1 row stays out.')
  await expect(dialog(page).getByRole('list', { name: 'Rows that stay out' })).toContainText(
    'This is no e-mail address.',
  )
  await dialog(page).getByLabel('Not at all').click()
  await button(page, 'Add 1 person').click()
  await expect(dialog(page)).toContainText('1 of 1 added')
  await dialog(page).getByRole('button', { name: 'Close' }).last().click()
  await expect(row(page, 'siv@example.test')).toContainText('Siv Dahl')
})
