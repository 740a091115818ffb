/** The Calls page: what somebody did, what decided, and what would change it. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { openZone } from './zonePage.ts'

const nav = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name, exact: false })
const acts = (page: Page) => page.getByRole('grid', { name: 'Calls' })

const lastCall = (page: Page) => page.getByRole('contentinfo', { name: 'Last call' })

async function sendFile(page: Page, name: string, bytes: Buffer): Promise<void> {
  await nav(page, 'Buckets').click()
  await page.goto(new URL('/buckets/team-photos?prefix=shared/', page.url()).href)
  await page.getByRole('grid').waitFor()
  await page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'text/plain', buffer: bytes })
}

async function upload(page: Page, name: string, bytes: Buffer): Promise<void> {
  await sendFile(page, name, bytes)
  await expect(lastCall(page)).toContainText('PutObject')
}

/** Rosa may read shared/ and may not write to it. */
const uploadRefused = (page: Page) => upload(page, 'plan.txt', Buffer.from('plan'))

async function openRefusedUpload(page: Page) {
  await uploadRefused(page)
  await nav(page, 'Calls').click()
  await acts(page)
    .getByRole('row', { name: /Upload plan\.txt/ })
    .getByRole('link')
    .first()
    .click()
  return page.getByRole('region', { name: 'Opened call: PutObject' })
}

test('one sign-in asks the identity pool once, and is one act with all that follows from it', async ({
  page,
  console,
}) => {
  const targets: string[] = []
  page.on('request', (request) => {
    const target = request.headers()['x-amz-target']
    if (target) targets.push(target.split('.')[1] ?? '')
  })
  await console.signIn(page, 'rosa')
  await nav(page, 'Calls').click()
  const signIn = acts(page).getByRole('row', { name: /Sign in/ })
  await expect(signIn).toContainText('InitiateAuth')
  await expect(signIn).toContainText('+5')
  expect(targets.filter((name) => name === 'GetId')).toHaveLength(1)
  expect(targets.filter((name) => name === 'GetCredentialsForIdentity')).toHaveLength(1)
})

test('a refusal: its act, the statement that came nearest beside what was carried, and what would allow it', async ({
  page,
  console,
}) => {
  await console.signIn(page, 'rosa')
  const opened = await openRefusedUpload(page)
  // The statement that the sentence cites is the one that is marked.
  await expect(opened).toContainText('The nearest statement, OwnFolder, allows it on')
  const steps = opened.getByRole('list', { name: 'Steps of the decision' })
  await expect(steps.getByRole('button', { name: 'does not allow Role policies' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect(steps).toContainText('3 not in force')
  const statement = opened.getByRole('group', { name: 'Statement OwnFolder' })
  await expect(statement).toContainText('nearest of 9')
  await expect(statement.getByRole('row', { name: /does not match Resource/ })).toContainText(
    'team-photos/shared/plan.txt',
  )
  await expect(statement.getByRole('row', { name: /^matches Action/ })).toContainText('s3:PutObject')
  await opened.getByRole('button', { name: /8 more, none is about/ }).click()
  await expect(opened.getByRole('button', { name: /ReadShared allows/ })).toBeVisible()

  const help = opened.getByRole('region', { name: 'What would allow it' })
  await expect(help).toContainText('"Action": "s3:PutObject"')
  await expect(help).toContainText('This action on this one resource. Would allow 1 of 1 recorded refusal.')

  await statement.getByRole('button', { name: 'Whole document' }).click()
  await expect(opened.getByRole('button', { name: /^Policy Folders/ })).toBeFocused()
  await expect(opened.getByLabel('Policy document')).toContainText('"Sid": "OwnFolder"')
})

test('the same asked again and again is one act that says how often', async ({ page, console }) => {
  await console.signIn(page, 'rosa')
  await openZone(page)
  await page.getByRole('button', { name: 'Refresh' }).click()
  await page.getByRole('button', { name: 'Refresh' }).click()
  await nav(page, 'Calls').click()
  await expect(acts(page).getByRole('row', { name: /Refresh the zone example\.test, 2 times/ })).toHaveCount(1)
})

test('calls survive a reload, and go when their person signs out', async ({ page, console }) => {
  await console.signIn(page, 'rosa')
  const opened = await openRefusedUpload(page)
  await expect(opened).toContainText('403 AccessDenied')
  await page.reload()
  await expect(opened).toContainText('403 AccessDenied')
  await expect(opened.getByRole('group', { name: 'Statement OwnFolder' })).toBeVisible()
  await page.getByRole('button', { name: 'Account of Rosa' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor()
  expect(await page.evaluate(() => sessionStorage.getItem('rolecall.calls'))).toBeNull()
  await console.signIn(page, 'otto')
  await nav(page, 'Calls').click()
  await expect(acts(page).getByRole('row', { name: /Upload/ })).toHaveCount(0)
})

test('calls are found by a word, an outcome and a role; "/" goes to the search, Escape gives its words up', async ({
  page,
  console,
}) => {
  await console.signIn(page, 'rosa')
  await uploadRefused(page)
  await nav(page, 'Zones').click()
  await page.getByRole('main').getByRole('link', { name: 'example.test' }).first().waitFor()
  await nav(page, 'Calls').click()
  await page.getByRole('heading', { name: 'Calls', level: 1 }).waitFor()
  await page.keyboard.press('/')
  const search = page.getByRole('searchbox', { name: 'Search the calls' })
  await expect(search).toBeFocused()
  await page.keyboard.type('plan.txt accessdenied')
  await expect(acts(page).getByRole('row')).toHaveCount(2)
  await expect(acts(page).getByRole('row', { name: /refused Upload plan\.txt/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(search).toHaveValue('')
  await expect(acts(page).getByRole('row', { name: /Open zones/ })).toBeVisible()
  await page.getByRole('combobox', { name: 'Outcome' }).click()
  await page.getByRole('option', { name: 'Refused' }).click()
  await expect(acts(page).getByRole('row', { name: /Open zones/ })).toHaveCount(0)
  await expect(acts(page).getByRole('row', { name: /Upload plan\.txt/ })).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'JSON, as it is kept here' }).click()
  expect((await download).suggestedFilename()).toBe('rolecall-calls.json')
  await page.getByRole('combobox', { name: 'Role' }).click()
  await expect(page.getByRole('option')).toHaveText(['All roles', 'readers'])
})

test('a value that is empty can be seen, in the sentence and beside the statement', async ({ page, console }) => {
  await console.signIn(page, 'rosa')
  await page.goto(new URL('/buckets/team-photos', page.url()).href)
  await page.getByRole('link', { name: 'See the decision' }).first().click()
  const opened = page.getByRole('region', { name: 'Opened call: ListObjectsV2' })
  await expect(opened).toContainText('of s3:prefix; here it is empty.')
  await expect(opened.getByRole('row', { name: /does not match Condition s3:prefix/ }).first()).toContainText('(empty)')
})

test('a narrow screen shows the same, one thing below the other, with the calls of the act', async ({
  page,
  console,
}) => {
  await console.signIn(page, 'rosa')
  await nav(page, 'Zones').click()
  await page.getByRole('main').getByRole('link', { name: 'example.test' }).first().click()
  await page.getByRole('row', { name: /^mail MX/ }).waitFor()
  await nav(page, 'Calls').click()
  await acts(page)
    .getByRole('row', { name: /Open the zone/ })
    .getByRole('link')
    .first()
    .click()
  await page.setViewportSize({ width: 390, height: 844 })
  const siblings = page.getByRole('list', { name: 'Calls of the same act' })
  await expect(siblings.getByRole('link')).toHaveCount(2)
  await siblings.getByRole('link', { name: /GetHostedZone/ }).click()
  await expect(page.getByRole('heading', { name: 'GetHostedZone' })).toBeVisible()
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(excess).toBeLessThanOrEqual(0)
})

test('a large upload is told by what became of it, not by the question before whether there is one already', async ({
  page,
  console,
}) => {
  await console.signIn(page, 'ada')
  const told: string[] = []
  await page.exposeFunction('tell', (text: string) => void told.push(text))
  await page.addInitScript(() => {
    const look = () => {
      const ribbon = document.querySelector('footer[aria-label="Last call"]')
      if (ribbon) (globalThis as unknown as { tell(text: string): void }).tell(ribbon.textContent)
    }
    document.addEventListener('DOMContentLoaded', () => {
      new MutationObserver(look).observe(document, { childList: true, characterData: true, subtree: true })
    })
  })
  await upload(page, 'large.txt', Buffer.alloc(600_000, 'x'))
  await expect(lastCall(page)).toContainText(/allowed\s*PutObject/)
  expect(told.filter((text) => text.includes('HeadObject'))).toEqual([])
  await nav(page, 'Calls').click()
  const row = acts(page).getByRole('row', { name: /Upload large\.txt/ })
  await row.getByRole('link').first().click()
  await expect(page.getByRole('region', { name: 'Opened call: PutObject' })).toContainText('from “Upload large.txt”')
  await expect(acts(page).getByRole('row', { name: /^failed HeadObject/ })).toContainText('404')

  await sendFile(page, 'large.txt', Buffer.alloc(600_000, 'y'))
  await expect(page.getByRole('list', { name: 'Uploads' })).toContainText('large.txt is already in shared/.')
  await nav(page, 'Calls').click()
  await page.getByRole('searchbox').fill('PutObject')
  await expect(page.getByText(/^1 of \d+ calls$/)).toBeVisible()
})
