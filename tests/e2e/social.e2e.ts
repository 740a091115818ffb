/** Signing in at another provider from the console's own form, and coming back: to the page that was asked for, with a role. */
import type { Page } from '@playwright/test'
import { axeViolations, bringAxe } from './axe.ts'
import { expect, test } from './fixtures.ts'

const home = '/buckets/team-photos/shared/'

test.beforeEach(({ page }) => bringAxe(page))

async function leaveFor(page: Page, provider: string): Promise<void> {
  await page.getByRole('button', { name: `Continue with ${provider}` }).click()
  await page.getByRole('heading', { name: /, a pretend provider$/ }).waitFor()
}

const isIn = (page: Page, name: string) => page.getByRole('button', { name: `Account of ${name}` }).waitFor()
const isOut = (page: Page) => page.getByRole('button', { name: 'Continue with Google' }).waitFor()

async function signOut(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Account of ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Sign out', exact: true }).click()
}

test('whoever picks a provider comes back signed in, where they wanted to be, and signs out of it too', async ({
  page,
  console,
  stack,
}) => {
  await console.open(page, home)
  await leaveFor(page, 'Google')
  await page.getByRole('button', { name: /^Mika,/ }).click()
  await isIn(page, 'Mika')
  await expect(page.getByRole('button', { name: /authenticated/ }).first()).toBeVisible()
  await expect(page.getByRole('grid')).toContainText('readme.txt')
  expect(page.url()).toBe(stack.consoleUrl + home)
  // Nobody who goes back finds a code.
  await page.goBack()
  expect(page.url()).not.toContain('code=')
  await page.goForward()

  await page.goto(`${stack.consoleUrl}/calls`)
  await expect(page.getByText('Token_POST')).toBeVisible()
  const kept = await page.evaluate(() => {
    const entries = Object.entries(sessionStorage).filter(([name]) => name.startsWith('rolecall.call'))
    const tokens = Object.entries(localStorage).filter(([name]) => /(Token|token)$/.test(name))
    return { calls: entries.map(([, value]) => value).join('\n'), tokens: tokens.map(([, value]) => value) }
  })
  expect(kept.calls).toContain('Token_POST')
  expect(kept.tokens).toHaveLength(3)
  for (const token of kept.tokens) expect(kept.calls).not.toContain(token)
  expect(kept.calls).not.toMatch(/[?&](code|state)=/)

  const asked = page.waitForRequest(
    (request) => request.url().includes('.auth.localhost') && request.url().includes('/logout?'),
  )
  await signOut(page, 'Mika')
  await asked
  await isOut(page)
  expect(new URL(page.url()).pathname).toBe('/sign-in')
  // The provider's session there is over: one is asked again who one is.
  await leaveFor(page, 'Google')
})

test('somebody whom no seed knows is let in by the company’s provider, and their account says whose it is', async ({
  page,
  console,
}) => {
  await console.open(page, '/account')
  await leaveFor(page, 'FjordSSO')
  await page.getByLabel('Subject').fill('kari-1')
  await page.getByLabel(/emailaddress$/).fill('kari@fjord.example')
  await page.getByLabel(/claims\/name$/).fill('Kari')
  await page.getByRole('button', { name: 'Go on as this person' }).click()
  await isIn(page, 'Kari')
  await expect(page.getByRole('heading', { name: 'Password and second step' })).toBeVisible()
  await expect(page.getByText('This user pool knows no password of yours')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Password', exact: true })).toHaveCount(0)
  await page.getByRole('link', { name: 'Identity' }).click()
  await expect(page.getByText('signed in by FjordSSO')).toBeVisible()
})

test('who declines there is told so here, and can begin again', async ({ page, console }) => {
  await console.open(page, home)
  await leaveFor(page, 'Apple')
  await page.getByRole('button', { name: 'Refuse, as if they had not agreed' }).click()
  await expect(page.getByRole('alert')).toHaveText('You are not signed in: it was declined at Apple.')
  expect(page.url()).not.toMatch(/error|state=/)
  await expect(page.getByText('Then back to')).toContainText('team-photos/shared/')
  expect(await axeViolations(page)).toEqual([])
  await leaveFor(page, 'Apple')
  await page.getByRole('button', { name: /^Otto,/ }).click()
  await isIn(page, 'Otto')
  await expect(page.getByRole('grid')).toContainText('readme.txt')
})

test('what the user pool refuses is told in its own words', async ({ page, console }) => {
  await console.open(page, '/')
  await leaveFor(page, 'Google')
  await page.getByLabel('Subject').fill('nobody')
  await page.getByLabel('email', { exact: true }).fill('no address')
  await page.getByRole('button', { name: 'Go on as this person' }).click()
  await expect(page.getByRole('alert')).toHaveText(/^You are not signed in\. .* Google: Invalid email address format/)
})

test('an address that somebody else made signs nobody in, and its words are not shown', async ({ page, console }) => {
  await console.open(page, '/?error=access_denied&error_description=Call+0800+now&state=x')
  await expect(page.getByRole('alert')).toHaveText('This tab began no such sign-in, or it is over. Begin again.')
  await expect(page.locator('body')).not.toContainText('0800')
  await console.open(page, '/?code=of-somebody-else&state=x')
  await expect(page.getByRole('alert')).toHaveText('This tab began no such sign-in, or it is over. Begin again.')
  expect(page.url()).not.toContain('code=')
})

test('who turns back halfway finds the form, and another tab waits for nothing', async ({ page, context, console }) => {
  await console.open(page, '/')
  await leaveFor(page, 'Google')
  const second = await context.newPage()
  await console.open(second, '/')
  await second.getByRole('button', { name: 'Sign in as Rosa' }).click()
  await isIn(second, 'Rosa')
  await signOut(second, 'Rosa')
  await isOut(second)
  await page.goBack()
  await page.getByRole('button', { name: 'Sign in as Rosa' }).click()
  await isIn(page, 'Rosa')
  // Who came by password is sent to no sign-out page.
  const pages: string[] = []
  page.on('request', (request) => pages.push(request.url()))
  await signOut(page, 'Rosa')
  await isOut(page)
  expect(pages.filter((url) => url.includes('/logout'))).toEqual([])
})

test('who signs out in one tab is out in all of them', async ({ page, context, console, stack }) => {
  await console.open(page, '/')
  await leaveFor(page, 'Google')
  await page.getByRole('button', { name: /^Rosa,/ }).click()
  await isIn(page, 'Rosa')
  const second = await context.newPage()
  await second.goto(`${stack.consoleUrl}/zones`)
  await isIn(second, 'Rosa')
  await signOut(page, 'Rosa')
  await isOut(page)
  await expect(second.getByText('You signed out in another tab')).toBeVisible()
})

test('by keyboard, in German, in the dark and on a phone', async ({ page, console }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 390, height: 844 })
  await page.addInitScript(() => localStorage.setItem('rolecall.language', 'de'))
  await console.open(page, '/')
  await page.getByRole('button', { name: 'Mit E-Mail anmelden' }).click()
  const google = page.getByRole('button', { name: 'Weiter mit Google' })
  await expect(google).toBeVisible()
  await expect(page.getByText('Vorgespielte Anbieter des Emulators')).toBeVisible()
  expect(await axeViolations(page)).toEqual([])
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)
  await google.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Google, a pretend provider' }).waitFor()
})

test('a console at an address that the pool does not know says which one it is', async ({ page, console, stack }) => {
  await page.route('**/amplify_outputs.json', async (route) => {
    const response = await route.fetch()
    const outputs = (await response.json()) as { auth: { oauth: object } }
    const elsewhere = ['https://elsewhere.example/']
    const oauth = { ...outputs.auth.oauth, redirect_sign_in_uri: elsewhere, redirect_sign_out_uri: elsewhere }
    await route.fulfill({ response, json: { ...outputs, auth: { ...outputs.auth, oauth } } })
  })
  await console.open(page, '/')
  await expect(page.getByText('Other accounts cannot be used at this address.')).toContainText(`${stack.consoleUrl}/`)
  await expect(page.getByRole('button', { name: 'Continue with Google' })).toHaveCount(0)
})
