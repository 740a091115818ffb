/** Options of a backend that change how one signs in: where tokens are kept, what people sign in with, by which flow. */
import type { BrowserContext, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import type { Stack } from './stack.ts'

interface Outputs {
  readonly auth: object
  readonly custom: { readonly rolecall: object }
}

/** Has this browser keep the emulator as a backend with options, and opens the sign-in page. */
async function connect(page: Page, stack: Stack, changed: { signIn?: object; auth?: object }): Promise<void> {
  const answer = await fetch(`${stack.emulatorUrl}/_rolecall/amplify_outputs.json`)
  const { auth, custom, ...others } = (await answer.json()) as Outputs
  const rolecall = { ...custom.rolecall, ...(changed.signIn && { signIn: changed.signIn }) }
  const content = { ...others, auth: { ...auth, ...changed.auth }, custom: { rolecall } }
  // A page of the console's origin that runs nothing of the console.
  await page.goto(`${stack.consoleUrl}/amplify_outputs.json`)
  await page.evaluate((kept) => {
    const entry = { version: 1, name: 'Kept', source: 'file', content: kept, savedAt: '2026-11-29T10:00:00.000Z' }
    localStorage.setItem('rolecall.backend.kept.k', JSON.stringify(entry))
    localStorage.setItem('rolecall.backend.active', 'k')
  }, content)
  await page.goto(stack.consoleUrl)
}

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('Email').fill('rosa@example.test')
  await page.getByLabel('Password', { exact: true }).fill('Rosa-local-1')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await isIn(page)
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Account of Rosa' }).click()
  await page.getByRole('menuitem', { name: 'Sign out', exact: true }).click()
  await isOut(page)
}

const isIn = (page: Page) => page.getByRole('button', { name: 'Account of Rosa' }).waitFor()
const isOut = (page: Page) => page.getByRole('button', { name: 'Sign in', exact: true }).waitFor()

/** Where tokens lie, by the names of storages. */
async function tokensIn(page: Page, context: BrowserContext): Promise<readonly string[]> {
  const isToken = (name: string) => /^CognitoIdentityServiceProvider\..*\.refreshToken$/.test(name)
  const names = await page.evaluate(() => ({ local: Object.keys(localStorage), session: Object.keys(sessionStorage) }))
  const cookies = (await context.cookies()).map(({ name }) => name)
  return Object.entries({ ...names, cookie: cookies }).flatMap(([where, kept]) => (kept.some(isToken) ? [where] : []))
}

const cookieStorage = { path: '/', expires: 2, secure: false, sameSite: 'strict' }

for (const { storage, tokens, afterReload } of [
  { storage: 'local', tokens: ['local'], afterReload: isIn },
  { storage: 'session', tokens: ['session'], afterReload: isIn },
  { storage: 'memory', tokens: [], afterReload: isOut },
  { storage: 'cookie', tokens: ['cookie'], afterReload: isIn },
]) {
  test(`tokens are kept in ${storage} and nowhere else, over a reload as long as that lasts`, async ({
    page,
    context,
    stack,
  }) => {
    await connect(page, stack, { signIn: { storage, cookieStorage } })
    await signIn(page)
    expect(await tokensIn(page, context)).toEqual(tokens)
    await page.reload()
    await afterReload(page)
    if (storage === 'memory') return
    expect(await tokensIn(page, context)).toEqual(tokens)
    await signOut(page)
    expect(await tokensIn(page, context)).toEqual([])
  })
}

test('with session storage each tab is signed in by itself, and a sign-out in one says nothing in another', async ({
  page,
  context,
  stack,
}) => {
  await connect(page, stack, { signIn: { storage: 'session' } })
  await signIn(page)
  const second = await context.newPage()
  await second.goto(stack.consoleUrl)
  await signIn(second)
  await signOut(page)
  await second.getByRole('link', { name: 'Buckets' }).click()
  await expect(second.getByRole('main')).toContainText('team-photos')
  await isIn(second)
})

test('cookies are those of every tab: who signs out in one is out in the others', async ({ page, context, stack }) => {
  await connect(page, stack, { signIn: { storage: 'cookie', cookieStorage } })
  await signIn(page)
  const [cookie] = (await context.cookies()).filter(({ name }) => name.endsWith('.refreshToken'))
  expect(cookie).toMatchObject({ domain: '127.0.0.1', path: '/', sameSite: 'Strict', secure: false })
  const second = await context.newPage()
  await second.goto(stack.consoleUrl)
  await isIn(second)
  await signOut(page)
  await expect(second.getByText('You signed out in another tab')).toBeVisible()
})

test('tokens that lie in local storage from before go when the backend asks for another storage', async ({
  page,
  context,
  stack,
}) => {
  await connect(page, stack, {})
  await signIn(page)
  await connect(page, stack, { signIn: { storage: 'session' } })
  await isOut(page)
  await expect.poll(() => tokensIn(page, context)).toEqual([])
})

test('a cookie that this page cannot keep is told before anybody signs in, and at its field', async ({
  page,
  stack,
}) => {
  await connect(page, stack, { signIn: { storage: 'cookie', cookieStorage: { domain: 'fjord.example' } } })
  await expect(page.getByText('This page is at 127.0.0.1')).toBeVisible()
  await page.getByRole('button', { name: 'Use the backend beside this app' }).click()
  await page.getByRole('link', { name: 'Another backend' }).click()
  await page.getByRole('button', { name: 'Connect another' }).click()
  await page.getByText('Fill in the form').click()
  await page.getByRole('combobox', { name: 'Tokens are kept in' }).click()
  await page.getByRole('option', { name: 'Cookies' }).click()
  await page.getByLabel('Cookie domain').fill('fjord.example')
  await page.getByLabel('Cookies expire after').fill('0')
  // As slow as a person presses: what is told of the field before must not move it away meanwhile.
  await page.getByRole('switch', { name: 'Secure' }).click({ delay: 150 })
  await page.getByLabel('Client metadata').fill('api_key=1')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  for (const problem of [
    'This page is at 127.0.0.1',
    'more than 0 days',
    'came by http',
    '"api_key" sounds like a secret',
  ])
    await expect(page.getByText(problem)).toBeVisible()
})

test('a pool of usernames is asked for a username, and one of phone numbers for a number', async ({ page, stack }) => {
  await connect(page, stack, { auth: { username_attributes: [] } })
  await expect(page.getByRole('textbox', { name: 'Username' })).toHaveAttribute('type', 'text')
  await expect(page.getByLabel('Email')).toHaveCount(0)
  // The emulator's pool knows its people by their addresses, which are usernames to this form.
  await page.getByRole('button', { name: 'Sign in as Rosa' }).click()
  await isIn(page)
  await signOut(page)
  await page.getByRole('tab', { name: 'Create account' }).click()
  const labels = page.getByRole('tabpanel', { name: 'Create account' }).locator('label')
  await expect(labels).toContainText(['Username', 'Email', 'Preferred username', 'Password'])

  await connect(page, stack, { auth: { username_attributes: ['phone_number'] } })
  await expect(page.getByRole('textbox', { name: 'Phone number' })).toBeVisible()
})

test('a flow that sends the password says so, and asks the pool in that way', async ({ page, stack }) => {
  await connect(page, stack, {
    signIn: { authenticationFlowType: 'USER_PASSWORD_AUTH', clientMetadata: { campaign: 'spring' } },
  })
  await expect(page.getByText('Your password leaves this page as it is')).toBeVisible()
  const asked = page.waitForRequest((request) => request.headers()['x-amz-target']?.endsWith('InitiateAuth') === true)
  await page.getByLabel('Email').fill('rosa@example.test')
  await page.getByLabel('Password', { exact: true }).fill('Rosa-local-1')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  expect((await asked).postDataJSON()).toMatchObject({
    AuthFlow: 'USER_PASSWORD_AUTH',
    ClientMetadata: { campaign: 'spring' },
  })
  // The emulator's client does not allow it.
  await expect(page.getByText('USER_PASSWORD_AUTH flow not enabled for this client')).toBeVisible()
})
