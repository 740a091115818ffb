/** The main job, lived by somebody new: from creating an account to reading the statement that refused them. */
import { expect, test } from './fixtures.ts'

const password = 'Long-enough-7'

test("a new person signs up through the Inbox, uploads to their own folder, is refused on another's and reads why", async ({
  page,
  console,
}) => {
  await console.open(page, '/')
  await page.getByRole('tab', { name: 'Create account' }).click()
  await page.getByLabel('Email').fill('ida@example.test')
  await page.getByLabel('Preferred username').fill('Ida')
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByLabel('Password again').fill(password)
  await page.getByRole('button', { name: 'Create account', exact: true }).click()

  await page.getByLabel('Confirmation Code').waitFor()
  await page.getByRole('button', { name: /^Inbox/ }).click()
  const message = page
    .getByRole('dialog', { name: /Inbox/ })
    .getByRole('listitem')
    .filter({ hasText: 'ida@example.test' })
  const code = await message
    .getByText(/^\d{6}$/)
    .first()
    .textContent()
  expect(code).toMatch(/^\d{6}$/)
  await page.keyboard.press('Escape')
  await page.getByLabel('Confirmation Code').fill(code ?? '')
  await page.getByRole('button', { name: 'Confirm' }).click()

  await expect(page.getByRole('heading', { name: 'Welcome, Ida' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Role authenticated' })).toBeVisible()

  await page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name: 'Buckets' }).click()
  await page.getByRole('link', { name: /My folder/ }).click()
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('mine') })
  await expect(page.getByRole('row', { name: /notes\.txt/ })).toContainText('4 B')

  const others = 'private/us-east-1:00000000-0000-4000-8000-000000000000/'
  await console.open(page, `/buckets/team-photos/${others}`)
  await expect(page.getByText('was refused').first()).toBeVisible()
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('theirs') })
  const refusal = page.getByRole('listitem').filter({ hasText: 'Upload notes.txt' })
  await expect(refusal).toContainText('authenticated')
  await expect(refusal).toContainText('Nothing was uploaded')
  await refusal.getByRole('link', { name: 'See the decision' }).click()

  const opened = page.getByRole('region', { name: 'Opened call: PutObject' })
  await expect(opened).toContainText('403')
  await expect(opened).toContainText('s3:PutObject')
  const nearest = opened.getByRole('group', { name: 'Statement OwnFolder' })
  await expect(nearest).toContainText('nearest')
  await expect(nearest.getByRole('row', { name: /^matches Action/ })).toContainText('s3:PutObject')
  await expect(nearest).toContainText('${cognito-identity.amazonaws.com:sub}')
  await expect(nearest).toContainText(others)
})

test('what was uploaded comes back byte for byte, and can be deleted by name', async ({ page, console }) => {
  await console.signIn(page, 'mika')
  await page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name: 'Buckets' }).click()
  await page.getByRole('link', { name: /My folder/ }).click()
  const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, index) => (index * 31) % 256))
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'ünï côdé+%.bin', mimeType: 'application/octet-stream', buffer: bytes })
  const row = page.getByRole('row', { name: /ünï côdé\+%\.bin/ })
  await expect(row).toContainText('70 kB')

  await row.getByRole('button', { name: /^Actions for/ }).click()
  const downloading = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Download' }).click()
  const download = await downloading
  const stream = await download.createReadStream()
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part as Buffer)
  expect(Buffer.concat(parts).equals(bytes)).toBe(true)

  await row.getByRole('button', { name: /^Actions for/ }).click()
  await page.getByRole('menuitem', { name: /^Delete/ }).click()
  await expect(page.getByRole('dialog')).toContainText('ünï côdé+%.bin')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Delete/ })
    .click()
  await expect(row).toHaveCount(0)
})
