/** The console as a host serves it under a path of its own: the built files, the backend's description beside them, the headers of that. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { root } from '../../scripts/builds.mjs'
import { serveConsole } from '../../scripts/serveConsole.mjs'
import { expect, test as base } from './fixtures.ts'

interface Site {
  /** `http://127.0.0.1:4173/tools/rolecall` */
  readonly url: string
  readonly origin: string
}

const test = base.extend<{ site: Site }>({
  site: async ({ stack }, use) => {
    const directory = mkdtempSync(join(tmpdir(), 'rolecall-site-'))
    cpSync(join(root, 'dist'), directory, { recursive: true })
    const outputs = await fetch(`${stack.emulatorUrl}/_rolecall/amplify_outputs.json`)
    writeFileSync(join(directory, 'amplify_outputs.json'), await outputs.text())
    const server = await serveConsole({ port: 0, directory, base: '/tools/rolecall/' })
    await use({ url: server.url, origin: new URL(server.url).origin })
    await server.close()
    rmSync(directory, { recursive: true })
  },
})

/** Everything that the page asks for, and what of it failed or was answered with an error by the host. */
function watch(page: Page, { origin }: Site): { readonly asked: URL[]; readonly failed: string[] } {
  const asked: URL[] = []
  const failed: string[] = []
  page.on('request', (request) => {
    if (/^https?:/.test(request.url())) asked.push(new URL(request.url()))
  })
  page.on('response', (response) => {
    if (response.url().startsWith(origin) && response.status() >= 400) failed.push(response.url())
  })
  return { asked, failed }
}

const place = (page: Page) => new URL(page.url()).pathname + new URL(page.url()).search

test('under a prefix: sign-in, pages by click and by address, Back and sign-out, and nothing outside of it is asked for', async ({
  page,
  site,
  stack,
}) => {
  const { asked, failed } = watch(page, site)
  await page.goto(`${site.url}/`)
  await page.getByRole('button', { name: 'Sign in as Rosa' }).click()
  await page.getByRole('heading', { name: 'Welcome, Rosa' }).waitFor()
  expect(place(page)).toBe('/tools/rolecall/identity')

  const nav = page.getByRole('navigation', { name: 'Console' })
  await nav.getByRole('link', { name: 'Buckets' }).click()
  await page.getByRole('link', { name: 'Shared', exact: true }).click()
  const row = page.getByRole('row', { name: /readme\.txt/ })
  await row.click()
  await expect(page).toHaveURL(/selected=/)
  const object = place(page)
  expect(object).toMatch(/^\/tools\/rolecall\/buckets\/team-photos\/shared\//)
  await page.reload()
  await expect(row).toHaveAttribute('aria-selected', 'true')
  expect(place(page)).toBe(object)

  await nav.getByRole('link', { name: 'Zones' }).click()
  await expect(page).toHaveURL(`${site.url}/zones`)
  await page.goBack()
  await expect(row).toHaveAttribute('aria-selected', 'true')

  await page.goto(`${site.url}/buckets/team-photos/shared/readme.txt`)
  await nav.waitFor()
  await page.getByRole('button', { name: 'Account of Rosa' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Sign in as Rosa' }).waitFor()
  expect(place(page)).toMatch(/^\/tools\/rolecall\/sign-in/)

  const home = `${site.url}/`
  expect(asked.filter(({ href, origin }) => !href.startsWith(home) && origin !== stack.emulatorUrl)).toEqual([])
  expect(failed).toEqual([])
})

test('under a prefix: the page Backend reads the headers that it came with, and its links lead here', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}/backend`)
  await page.getByRole('button', { name: 'Copy link' }).first().click()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toContain(`${site.url}/backend#`)
})

test('the address without its last slash leads to the console', async ({ page, site }) => {
  await page.goto(site.url)
  await page.getByRole('button', { name: 'Sign in as Rosa' }).waitFor()
  expect(place(page)).toMatch(/^\/tools\/rolecall\//)
})
