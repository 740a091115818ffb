/** What every role of the identity pool may do: the matrix, what decides in a cell, and the ways that lead to it. */
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { bringAxe } from './axe.ts'
import { expectClean } from './expectClean.ts'
import { expect, test } from './fixtures.ts'

const grid = (page: Page) => page.getByRole('grid', { name: 'What each role may do' })
const cell = (page: Page, name: string) => grid(page).getByRole('button', { name })
const opened = (page: Page, name: string) => page.getByRole('region', { name })
const allowed = 'allowed'
const silent = 'refused: no statement allows it'
const denied = 'refused by a statement'

/** The words of a role's cells, from the first row to the last. */
const wordsOf = (page: Page, role: string) =>
  grid(page)
    .getByRole('button', { name: new RegExp(`^${role}, `) })
    .evaluateAll((cells) => cells.map((one) => one.getAttribute('aria-label')?.split(': ').slice(1).join(': ')))

test('Rosa finds what every role may do, and opens what decides by keyboard', async ({ page, console }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await console.enter(page, 'rosa', '/zones')
  await page.getByRole('main').getByText('example.test', { exact: true }).first().waitFor()
  await page.getByRole('link', { name: 'Permissions', exact: true }).click()
  await expect(grid(page).getByRole('columnheader')).toHaveText([
    'In this console',
    /^guest\s*guests$/,
    /^authenticated\s*signed in$/,
    /^readers\s*group readers$/,
    /^auditors\s*group auditors$/,
    /^operators\s*group operators$/,
    /^admins\s*group admins$/,
  ])
  await expect(grid(page).getByRole('rowheader')).toHaveText([
    'Buckets',
    ...['Read public/', 'Write to public/', 'Read shared/', 'Write to shared/'],
    ...['Write to the own folder', 'Delete in the own folder', 'List every folder of team-photos'],
    ...['Read every object of team-photos', 'Read the policy of team-photos'],
    ...['Zones', 'List the zones'],
    ...['Change TXT records of example.test', 'Change MX records of example.test', 'Delete the zone example.test'],
    ...['People', 'See who is in the pool'],
    ...['Pools', 'Doctor', 'Permissions', 'Identity', 'Ask STS who one is'],
  ])
  expect(await wordsOf(page, 'readers')).toEqual([
    ...[allowed, silent, allowed, silent, allowed, silent],
    ...[silent, silent, silent, allowed],
    ...[silent, silent, denied, silent, allowed],
  ])
  expect(await wordsOf(page, 'operators')).toEqual([
    ...[allowed, silent, allowed, silent, allowed, allowed],
    ...[silent, silent, silent, allowed],
    ...[allowed, silent, denied, silent, allowed],
  ])
  await expect(
    page.getByText('guest may 4 of 113, authenticated 19, readers 17, auditors 18, operators 21, admins 102'),
  ).toBeVisible()

  // What pages call besides is folded, and counted for each role.
  const folded = grid(page).getByRole('button', { name: 'People: 15 more' })
  await folded.click()
  await expect(cell(page, 'admins, Disable a person: allowed')).toBeVisible()
  await expect(cell(page, `admins, Delete a person: ${silent}`)).toBeVisible()
  await grid(page).getByRole('button', { name: 'People: Fold 15' }).click()

  // From the first cell four to the right, and down to the zone.
  await cell(page, 'guest, Read public/').focus()
  for (const key of [...Array<string>(4).fill('ArrowRight'), ...Array<string>(12).fill('ArrowDown'), 'Enter'])
    await page.keyboard.press(key)
  const panel = opened(page, 'operators: Delete the zone example.test')
  await expect(panel).toContainText('Statement NeverDeleteZones of policy Zones denies route53:DeleteHostedZone.')
  await expect(panel.getByRole('region', { name: 'Statement NeverDeleteZones' })).toContainText('"Effect": "Deny"')
  await expect(page).toHaveURL(/\/permissions\?role=operators&may=DeleteHostedZone:example\.test$/)
  await page.goBack()
  await expect(panel).toHaveCount(0)
  await expect(page).toHaveURL(/\/permissions$/)
})

test('an address marks a role and opens what decides for it; Escape closes it', async ({ page, console }) => {
  await bringAxe(page)
  await console.enter(page, 'rosa', '/permissions?role=operators&may=PutObject:team-photos/shared/')
  const panel = opened(page, 'operators: Write to shared/')
  await expect(panel).toContainText('No statement of the role allows s3:PutObject.')
  await expect(panel).toContainText('Policies that were read: Folders, Zones.')
  await expect(grid(page).getByRole('columnheader', { name: 'operators' })).toHaveAttribute('aria-current', 'true')
  await expect(page).toHaveTitle('operators: Write to shared/ · Permissions · Rolecall')
  await expectClean(page, 'what decides in a cell')
  await cell(page, 'operators, Write to shared/').press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(cell(page, 'operators, Write to shared/')).toBeFocused()
})

test('a backend that falls silent is told, and can be asked again', async ({ page, console, stack }) => {
  await bringAxe(page)
  const policies = `${stack.emulatorUrl}/_rolecall/policies?**`
  await console.enter(page, 'rosa', '/permissions')
  await expect(cell(page, 'readers, Read shared/: allowed')).toBeVisible()
  await page.route(policies, (route) => route.abort())
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(page.getByRole('alert')).toContainText('What stands here is what it said before.')
  await expect(cell(page, 'readers, Read shared/: allowed')).toBeVisible()
  await expectClean(page, 'permissions of a silent backend')
  await page.unroute(policies)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('what somebody may do leads Ada to the column of their role', async ({ page, console }) => {
  await page.setViewportSize({ width: 1400, height: 1000 })
  await console.enter(page, 'ada', '/people')
  await page.getByRole('row').filter({ hasText: 'otto@example.test' }).getByRole('link').click()
  const person = page.getByRole('complementary', { name: 'Person' })
  await person.getByRole('region', { name: 'What Otto may do' }).getByRole('link', { name: 'operators' }).click()
  await expect(page).toHaveURL(/\/permissions\?role=operators$/)
  await expect(grid(page).getByRole('columnheader', { name: 'operators' })).toHaveAttribute('aria-current', 'true')
  await cell(page, 'operators, Delete in the own folder').click()
  const panel = opened(page, 'operators: Delete in the own folder')
  await expect(panel).toContainText('DeleteInOwnFolder allows s3:DeleteObject.')
  await panel.getByRole('button', { name: 'Close' }).click()
  await expect(panel).toHaveCount(0)
  await expect(cell(page, 'operators, Delete in the own folder')).toBeFocused()
})

test('on a phone the marked column is in sight, and the first one stays beside it', async ({ page, console }) => {
  await console.enter(page, 'rosa')
  await page.setViewportSize({ width: 390, height: 844 })
  await console.open(page, '/permissions?role=admins')
  await expect(cell(page, 'admins, Read public/: allowed')).toBeInViewport({ ratio: 0.9 })
  await expect(grid(page).getByRole('rowheader', { name: 'Read public/' })).toBeInViewport({ ratio: 0.9 })
  await cell(page, 'admins, Write to public/').click()
  await expect(opened(page, 'admins: Write to public/')).toBeInViewport()
})

test('anything is asked of every role: who can, a line for each; the whole goes out as a file and on paper', async ({
  page,
  console,
}) => {
  await bringAxe(page)
  await page.setViewportSize({ width: 1280, height: 900 })
  await console.enter(page, 'rosa', '/permissions')
  await cell(page, 'readers, Read shared/: allowed').waitFor()
  const form = page.getByRole('form', { name: 'Ask every role' })
  await form.getByLabel('Action').fill('s3:*')
  await form.getByLabel('Action').press('Enter')
  await expect(form).toContainText('A request asks for one action.')
  await expect(form.getByLabel('Action')).toBeFocused()
  await form.getByLabel('Action').fill('s3:PutObject')
  await form.getByLabel('Resource').fill('arn:aws:s3:::team-photos/shared/a b.txt')
  await form.getByRole('button', { name: 'Ask every role' }).click()
  const who = opened(page, 'Who can: s3:PutObject')
  await expect(who).toContainText('1 of 7 may.')
  await expect(who.getByRole('listitem').first()).toContainText(/admins.*WholeBucket/)
  await expect(who.getByRole('listitem').last()).toContainText(/Without credentials.*no statement/)
  // Users of IAM are asked for on request, and what that would come to is said before.
  const users = who.getByRole('button', { name: 'Ask for users too' })
  await expect(users).toHaveAccessibleDescription(/Would be refused: No statement of the role allows iam:ListUsers/)
  await expectClean(page, 'who can')
  await page.reload()
  await expect(who).toContainText('1 of 7 may.')

  await who.getByRole('button', { name: 'operators', exact: true }).click()
  const panel = opened(page, 'operators: s3:PutObject arn:aws:s3:::team-photos/shared/a b.txt')
  await expect(panel).toContainText('No statement of the role allows s3:PutObject.')

  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'CSV' }).click()
  const csv = await readFile(await (await file).path(), 'utf8')
  expect(csv).toContain('Read shared/,refused: no statement,allowed: ReadShared')
  expect(csv).toContain('s3:PutObject arn:aws:s3:::team-photos/shared/a b.txt,refused: no statement')
  const picture = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'Picture' }).click()
  const png = await readFile(await (await picture).path())
  expect(png.subarray(1, 4).toString()).toBe('PNG')

  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation').first()).toBeHidden()
  await expect(page.getByRole('button', { name: 'Export' })).toBeHidden()
  await expect(grid(page)).toBeVisible()
})

test('it is proved by calls that change nothing, as each role that one can be: prediction and answer agree', async ({
  page,
  console,
}) => {
  await bringAxe(page)
  await page.setViewportSize({ width: 1280, height: 900 })
  await console.enter(page, 'rosa', '/zones')
  await page.getByRole('main').getByText('example.test', { exact: true }).first().waitFor()
  await page.getByRole('link', { name: 'Permissions', exact: true }).click()
  await cell(page, 'readers, Read shared/: allowed').waitFor()
  await page.getByRole('button', { name: 'Prove it' }).click()
  await expect(page.getByRole('button', { name: 'Prove again' })).toBeVisible()
  // The same of readers and of guest: what changes something wherever it is let in is not tried.
  await expect(page.getByRole('main')).toContainText('104 of 678 proved by real calls.')
  for (const name of ['Read shared/: allowed', `Write to shared/: ${silent}`, 'Write to the own folder: allowed'])
    await expect(cell(page, `readers, ${name}, proved`)).toBeVisible()
  await expect(cell(page, `guest, List the zones: ${silent}, proved`)).toBeVisible()
  await expect(cell(page, `readers, Delete the zone example.test: ${denied}, proved`)).toHaveCount(0)
  await expect(cell(page, 'operators, Read shared/: allowed, proved')).toHaveCount(0)
  await expectClean(page, 'proved permissions')

  await cell(page, 'readers, Write to shared/').click()
  const panel = opened(page, 'readers: Write to shared/')
  await expect(panel).toContainText('it was refused, as predicted')
  await panel.getByRole('link', { name: 'See the call' }).click()
  await expect(page.getByRole('main')).toContainText('PutObject')
  await expect(page.getByRole('main')).toContainText('shared/rolecall-proof-of-permissions')
})
