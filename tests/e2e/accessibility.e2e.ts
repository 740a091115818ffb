/** Every page, light and dark, wide and narrow: axe finds nothing, and nothing sticks out at the side. */
import { bringAxe } from './axe.ts'
import { expectClean } from './expectClean.ts'
import { expect, test } from './fixtures.ts'

test.beforeEach(({ page }) => bringAxe(page))

test('the pages before sign-in', async ({ page, console }) => {
  await console.open(page, '/')
  await page.getByLabel('Email').waitFor()
  await expectClean(page, 'sign in')
  await page.getByRole('tab', { name: 'Create Account' }).click()
  await page.getByLabel('Preferred username').waitFor()
  await expectClean(page, 'create account')
  await console.open(page, '/inbox')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expectClean(page, 'inbox')
  await console.open(page, '/backend')
  await page.getByText('User pool', { exact: true }).waitFor()
  await expectClean(page, 'backend')
})

const pages = [
  '/identity',
  '/buckets',
  '/buckets/team-photos/shared/',
  '/buckets/team-photos/elsewhere/',
  '/zones',
  '/calls',
  '/people',
  '/permissions',
  '/pools',
  '/no-such-page',
]

test('the pages of a signed-in person, and what opens over all of them', async ({ page, console }) => {
  test.setTimeout(240_000)
  await console.enter(page, 'rosa')
  for (const path of pages) {
    await console.open(page, path)
    await page.getByRole('main').getByRole('heading').first().waitFor()
    await expectClean(page, path)
  }
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
  await expectClean(page, 'the keys')
})

test("one's own account: a form, an address that waits for its code, an app that is set up, and the question before it goes", async ({
  page,
  console,
  stack,
}) => {
  test.setTimeout(240_000)
  // What the pool of the house does not ask for, and its emulator not answer.
  await page.route('**/amplify_outputs.json', async (route) => {
    const response = await route.fetch()
    const outputs = (await response.json()) as { auth: object }
    const auth = { ...outputs.auth, mfa_configuration: 'OPTIONAL', mfa_methods: ['SMS', 'TOTP', 'EMAIL'] }
    await route.fulfill({ response, json: { ...outputs, auth } })
  })
  const headers = { 'access-control-allow-origin': '*' }
  await page.route(`${stack.emulatorUrl}/`, (route) => {
    const target = route.request().headers()['x-amz-target'] ?? ''
    if (!target.endsWith('.AssociateSoftwareToken')) return route.continue()
    return route.fulfill({ json: { SecretCode: 'K5QXG3DPOBZWC3TEMVZGK43UNFXGO4TP' }, headers })
  })
  await console.enter(page, 'mika', '/account')
  await page.getByRole('button', { name: 'Change e-mail' }).click()
  await page.getByRole('textbox', { name: 'New e-mail' }).fill('mika.berg@example.test')
  await page.keyboard.press('Enter')
  await page.getByLabel('Code that was sent to mika.berg@example.test').waitFor()
  await page.getByRole('button', { name: 'Change preferred username' }).click()
  await page.getByLabel('New', { exact: true }).fill('Fjord')
  await page.getByRole('button', { name: 'Change password' }).click()
  await page.getByRole('button', { name: 'Set up: Authenticator app' }).click()
  await page.getByRole('img', { name: /^QR code/ }).waitFor()
  await expectClean(page, 'the account')
  await page.getByRole('button', { name: 'Delete account…' }).click()
  await page.getByRole('dialog').waitFor()
  await expectClean(page, 'the question before an account goes')
})

test('another backend: a file that cannot be read, one that can and may not be called, the form, and what to remove', async ({
  page,
  console,
}) => {
  test.setTimeout(240_000)
  await console.enter(page, 'rosa', '/backend')
  await page.getByRole('button', { name: 'Connect another' }).click()
  const field = page.getByRole('textbox', { name: /^File of the backend|^amplify_outputs/ })
  await field.fill('{\n  "auth": region()\n}')
  await page.getByRole('alert').waitFor()
  await expectClean(page, 'a file that cannot be read')
  const auth = {
    aws_region: 'eu-central-1',
    user_pool_id: 'eu-central-1_9XkTq2LmB',
    user_pool_client_id: '6n1v0k2p8q4r7s3t5u9w1x2y3z',
    identity_pool_id: 'eu-central-1:4c0f7a52-31a4-4f0b-9d0c-5a1e0b7c2d11',
  }
  await field.fill(JSON.stringify({ auth, geo: {} }, null, 2))
  await page.getByRole('region', { name: 'This page may not call this backend yet' }).waitFor()
  await expectClean(page, 'a file that is read')
  await page.getByText('Fill in the form').click()
  await page.getByLabel('Region').fill('Frankfurt')
  await page.getByRole('switch', { name: 'Endpoints of its own' }).click()
  await page.getByLabel('Domain').fill('fjord.example')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('A region looks like').waitFor()
  await expectClean(page, 'the form with problems')
  await page.getByText('Paste a file').click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await page.getByRole('dialog').waitFor()
  await expectClean(page, 'remove a backend')
})

test('a folder: what would be refused, its menu, its dialogs, an upload that was refused, an object', async ({
  page,
  console,
}) => {
  test.setTimeout(240_000)
  await console.enter(page, 'rosa', '/buckets/team-photos/shared/')
  const row = page.getByRole('row', { name: /readme\.txt/ })
  await row.click()
  await page.getByRole('button', { name: 'Upload', exact: true }).click()
  await page.getByRole('button', { name: 'Why', exact: true }).click()
  await expectClean(page, 'what would be refused of an upload')
  await page.keyboard.press('Escape')
  await expectClean(page, "an object's menu", async () => {
    await row.getByRole('button', { name: /^Actions for/ }).click()
    await page.getByRole('menuitem', { name: 'Why' }).waitFor()
  })
  await row.press('Delete')
  await page.getByRole('dialog').waitFor()
  await expectClean(page, 'delete an object')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'New folder…' }).click()
  await page.getByRole('button', { name: 'Try anyway' }).click()
  await page.getByRole('dialog', { name: 'New folder' }).getByRole('button', { name: 'Try to make it' }).click()
  await page.getByRole('alert').waitFor()
  await expectClean(page, 'a folder without a name')
  await page.keyboard.press('Escape')
  const file = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(name) })
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([file('one.txt'), file('two.txt')])
  await page.getByText('2 not stored').waitFor()
  await expectClean(page, 'uploads that were refused')
  await page.getByRole('button', { name: 'Dismiss all' }).click()
  await row.dblclick()
  await page.getByRole('dialog', { name: 'readme.txt' }).getByText('183 bytes').waitFor()
  await expectClean(page, 'an object')
})

test('"Go to anything": every kind, one kind, and none that fits', async ({ page, console }) => {
  test.setTimeout(240_000)
  await console.enter(page, 'rosa', '/buckets/team-photos/shared/')
  await page.getByRole('row', { name: /readme\.txt/ }).waitFor()
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Go to anything' })
  await palette.getByRole('option').first().waitFor()
  await expectClean(page, 'every kind')
  await page.keyboard.press('Tab')
  await expect(palette.getByRole('radio', { checked: true })).toHaveText(/^Places/)
  await expectClean(page, 'one kind')
  await palette.getByRole('combobox').fill('readme')
  await palette.getByRole('button', { name: 'Look everywhere' }).waitFor()
  await expectClean(page, 'none that fits')
})

test('a zone, a form, and an opened call that was refused', async ({ page, console }) => {
  test.setTimeout(240_000)
  await console.enter(page, 'rosa', '/zones')
  await page.getByRole('main').getByRole('link', { name: 'example.test' }).first().click()
  await page.getByRole('row', { name: /_acme-challenge/ }).waitFor()
  await expectClean(page, 'zone')
  await page.getByRole('button', { name: 'Add record' }).click()
  await page.getByRole('button', { name: 'Why' }).click()
  await expectClean(page, 'what would be refused')
  await page.keyboard.press('Escape')
  const openMenu = async () => {
    await page
      .getByRole('row', { name: /^api A/ })
      .getByRole('button', { name: /^What to do with/ })
      .click()
    await page.getByRole('menuitem', { name: 'Why' }).waitFor()
  }
  await expectClean(page, "a record's menu", openMenu)
  await expectClean(page, 'why a record would be refused', async () => {
    await openMenu()
    await page.getByRole('menuitem', { name: 'Why' }).click()
    await page.getByRole('dialog', { name: 'About this record' }).waitFor()
  })
  await page.getByRole('button', { name: 'Add record' }).click()
  await page.getByRole('button', { name: 'Try anyway' }).click()
  await page.getByRole('dialog').waitFor()
  await expectClean(page, 'add a record')
  await page.keyboard.press('Escape')
  await console.open(page, '/buckets/team-photos/elsewhere/')
  await page.getByRole('link', { name: 'See the decision' }).first().click()
  await page
    .getByRole('group', { name: /^Statement/ })
    .first()
    .waitFor()
  await page.getByRole('region', { name: 'What would allow it' }).waitFor()
  await expectClean(page, 'opened call')
})

test('people: the list, somebody in it, the forms, and the settings of the pools', async ({ page, console }) => {
  test.setTimeout(240_000)
  await console.enter(page, 'ada', '/people')
  const row = page.getByRole('row', { name: /otto@example\.test/ })
  await row.getByRole('checkbox').click()
  await expectClean(page, 'the list with somebody chosen')
  await page.getByRole('button', { name: 'Add a person' }).click()
  await page.getByRole('button', { name: 'Add the person' }).click()
  await page.getByText('E-mail address is needed.').waitFor()
  await expectClean(page, 'a person without an address')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Import CSV…' }).click()
  const text = 'cognito:username,email\nnobody,nobody\nsiv,siv@example.test\n'
  const file = { name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByText('1 of 2 can be added').waitFor()
  await expectClean(page, 'a file of people')
  await page.keyboard.press('Escape')
  await row.getByRole('link').click()
  await page.getByRole('heading', { name: 'What Otto may do' }).waitFor()
  await page.getByText('ReadShared').waitFor()
  await expectClean(page, 'one person')
  await console.open(page, '/pools')
  await page.getByText('Never changes.').first().waitFor()
  await expectClean(page, 'the pools')
})
