/** What breaks off in the middle: the network, the backend, the sign-in. Nothing typed is lost, nothing is blank or silent. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { serveConsole } from '../../scripts/serveConsole.mjs'
import { expect, test } from './fixtures.ts'
import { startEmulatorProcess } from './stack.ts'
import { openZone } from './zonePage.ts'

const nav = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name, exact: false })
const kept = (page: Page) => page.getByRole('list', { name: 'Typed and not sent' })
const signInAs = (page: Page, name: string) => page.getByRole('button', { name: `Sign in as ${name}` }).click()

/** Types a record that is not sent. */
async function typeRecord(page: Page) {
  await page.getByRole('button', { name: 'Add record' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill('kept')
  await page.getByRole('dialog').getByLabel('Values').fill('192.0.2.77')
}

/** The tokens are worth nothing any more, and the page finds out. */
async function endSession(page: Page) {
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.endsWith('Token')) localStorage.setItem(key, 'worthless')
  })
  await page.getByRole('button', { name: /^Role / }).click()
  await page.getByRole('button', { name: 'Renew credentials now' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Your sign-in has ended.' })).toBeVisible()
}

test('offline before the console has come: the sign-in says so, and afterwards leads to a page', async ({
  page,
  console,
}) => {
  await console.open(page, '/')
  await page.getByRole('button', { name: 'Sign in as Otto' }).waitFor()
  await page.context().setOffline(true)
  await signInAs(page, 'Otto')
  await expect(page.getByRole('alert')).toContainText('Cognito does not answer, or this device is offline.')
  await page.getByRole('button', { name: 'Look around as a guest' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Identity could not be loaded.' })).toBeVisible()
  await page.context().setOffline(false)
  await signInAs(page, 'Otto')
  await expect(page.getByRole('heading', { name: 'Welcome, Otto' })).toBeVisible()
})

test('what opens over a page says when it cannot be loaded, and comes when the network does', async ({
  page,
  console,
}) => {
  await console.enter(page, 'rosa')
  await page.context().setOffline(true)
  await page.keyboard.press('Control+k')
  const problem = page.getByRole('alert').filter({ hasText: 'Go to anything could not be loaded.' })
  await problem.getByRole('button', { name: 'Stay here' }).click()
  await expect(problem).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await expect(problem).toBeVisible()
  await page.context().setOffline(false)
  await expect(page.getByRole('dialog', { name: 'Go to anything' })).toBeVisible()
})

test('a sign-in that has ended leads back to the same page and what was typed there, and nobody else to it', async ({
  page,
  console,
}) => {
  await console.enter(page, 'otto')
  await openZone(page)
  await typeRecord(page)
  await page.keyboard.press('Escape')
  await endSession(page)
  await signInAs(page, 'Otto')
  await expect(kept(page)).toContainText('the new record kept A')

  await endSession(page)
  await signInAs(page, 'Rosa')
  await page.getByRole('row', { name: /^api A/ }).waitFor()
  await expect(kept(page)).toHaveCount(0)
  await nav(page, 'Calls').click()
  await expect(page.getByRole('img', { name: 'signed as readers' }).first()).toBeVisible()
  await expect(page.getByRole('img', { name: 'signed as operators' })).toHaveCount(0)
  expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes('drafts')))).toEqual([])
})

test('a refresh token that was removed is named where new credentials are asked for', async ({ page, console }) => {
  await console.enter(page, 'rosa')
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.endsWith('.refreshToken')) localStorage.removeItem(key)
  })
  await page.getByRole('button', { name: 'Refresh now' }).click()
  const told = page.getByRole('status').filter({ hasText: 'This browser holds no refresh token any more' })
  await expect(told.first()).toBeVisible()
  await nav(page, 'Buckets').click()
  await page.getByRole('button', { name: 'Role readers' }).click()
  await page.getByRole('button', { name: 'Renew credentials now' }).click()
  await expect(told.first()).toContainText('The credentials in use are valid until')
})

test('two tabs: the other one says that somebody signed out, and as whom somebody signed in', async ({
  page,
  console,
}) => {
  await console.enter(page, 'otto')
  const other = await page.context().newPage()
  await console.open(other, '/zones')
  await openZone(other)
  await page.getByRole('button', { name: 'Account of Otto' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(other.getByRole('status').filter({ hasText: 'You signed out in another tab' })).toBeVisible()
  await signInAs(page, 'Rosa')
  await expect(other.getByRole('status').filter({ hasText: 'Signed in as Rosa in another tab.' })).toBeVisible()
  await expect(other.getByRole('button', { name: 'Account of Rosa' })).toBeVisible()
})

test('a backend that is killed while a record is sent: what is not known is said, and sending again makes one', async ({
  page,
}) => {
  const data = mkdtempSync(join(tmpdir(), 'rolecall-interrupted-'))
  const first = await startEmulatorProcess(['--port', '0', '--data', data])
  const { port } = new URL(first.url)
  const started = [first]
  const startAgain = async (folder: string) => {
    const next = await startEmulatorProcess(['--port', port, '--data', folder])
    started.push(next)
    return next
  }
  const server = await serveConsole({ port: 0, emulatorUrl: first.url })
  try {
    await page.goto(server.url)
    await signInAs(page, 'Otto')
    await page.getByRole('heading', { name: 'Welcome, Otto' }).waitFor()
    await openZone(page)
    await typeRecord(page)
    first.child.kill('SIGKILL')
    const form = page.getByRole('dialog')
    await form.getByRole('button', { name: 'Create the record' }).click()
    await expect(form).toContainText('it is not known whether it was done')
    await expect(form).not.toContainText('Nothing was changed.')
    const again = await startAgain(data)
    await form.getByRole('button', { name: 'Create the record' }).click()
    await expect(page.getByRole('row', { name: /^kept A/ })).toHaveCount(1)

    again.child.kill('SIGKILL')
    await startAgain(':memory:')
    await page.getByRole('button', { name: 'Refresh' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Your sign-in has ended.' })).toBeVisible()
    await signInAs(page, 'Otto')
    await page.getByRole('row', { name: /^api A/ }).waitFor()
  } finally {
    for (const { child } of started) child.kill('SIGKILL')
    await server.close()
    rmSync(data, { recursive: true })
  }
})
