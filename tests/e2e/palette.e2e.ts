/** "Go to anything": what the pages have shown, the calls, the roles and the pages themselves, each with what it would come to. */
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import type { Page } from '@playwright/test'
import { expect, ownerOptions, test } from './ownedStack.ts'

const nav = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name, exact: false })
const palette = (page: Page) => page.getByRole('dialog', { name: 'Go to anything' })
const field = (page: Page) => palette(page).getByRole('combobox', { name: 'Go to anything' })
const results = (page: Page) => palette(page).getByRole('listbox', { name: 'What one can go to' })
const options = (page: Page) => results(page).getByRole('option')
const scope = (page: Page, name: string) => palette(page).getByRole('radio', { name: new RegExp(`^${name} `) })

async function openFolder(page: Page, prefix: string, shown: RegExp): Promise<void> {
  await page.goto(new URL(`/buckets/team-photos/${prefix}`, page.url()).href)
  await page.getByRole('row', { name: shown }).waitFor()
}
const openShared = (page: Page) => openFolder(page, 'shared/', /readme\.txt/)

async function openZone(page: Page, name = 'example.test'): Promise<void> {
  await nav(page, 'Zones').click()
  await page.getByRole('link', { name }).first().click()
  await page.getByRole('row', { name: /^@ SOA/ }).waitFor()
}

async function openPalette(page: Page, text = '') {
  await page.keyboard.press('Control+k')
  await field(page).fill(text)
  return results(page)
}

/** What stands in the foot, and is read with the highlighted line. */
async function expectTold(page: Page, line: RegExp, told: RegExp | string) {
  const option = options(page).filter({ hasText: line })
  await expect(option).toHaveAttribute('aria-selected', 'true')
  await expect(option).toHaveAccessibleDescription(told)
}

/** What the pages have called since the palette was asked, as the session's record keeps it. */
async function operationsOf(page: Page, work: () => Promise<unknown>): Promise<readonly string[]> {
  const operations: string[] = []
  const note = (request: { url(): string; method(): string }) => {
    const { pathname, searchParams } = new URL(request.url())
    if (request.method() === 'OPTIONS') return
    if (searchParams.get('list-type') === '2') operations.push(`ListObjectsV2 ${searchParams.get('prefix')}`)
    else if (pathname.endsWith('/rrset')) operations.push('ListResourceRecordSets')
    else if (pathname.startsWith('/2013-04-01/hostedzone/')) operations.push('GetHostedZone')
    else if (pathname === '/2013-04-01/hostedzone') operations.push('ListHostedZones')
  }
  page.on('request', note)
  await work()
  page.off('request', note)
  return [...new Set(operations)].sort()
}

test('finds objects, zones, records and calls that were seen, and goes there by keyboard', async ({
  page,
  console,
}) => {
  await console.enter(page, 'rosa')
  await openShared(page)
  await openZone(page)

  await openPalette(page, 'readme')
  await expect(options(page).filter({ hasText: 'readme.txt' })).toContainText('may list')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/buckets\/team-photos\/shared\/\?.*selected=shared(%2F|\/)readme\.txt/)
  await expect(page.getByRole('row', { name: /readme\.txt/ })).toHaveAttribute('aria-selected', 'true')

  await openPalette(page, 'mail mx')
  await expect(options(page)).toHaveText([/mail\.example\.test.*MX.*may read/])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'example.test', level: 1 })).toBeVisible()
  await expect(page.getByRole('row', { name: /^mail MX/ })).toBeFocused()

  // On the zone's own page too, where a filter hides it.
  await page.getByRole('textbox', { name: 'Filter records' }).fill('www')
  await openPalette(page, '_acme')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { name: /^_acme-challenge TXT/ })).toBeFocused()

  const calls = await openPalette(page, 'open zones')
  await calls.getByRole('option', { name: /Open zones/ }).click()
  await expect(page.getByRole('region', { name: 'Opened call: ListHostedZones' })).toBeVisible()
})

test('the Tab key turns through the kinds that hold something, and what fits them is counted', async ({
  page,
  console,
}) => {
  await console.enter(page, 'rosa')
  await openZone(page)
  await openPalette(page, 'example')
  const records = await scope(page, 'Records').textContent()
  await expect(scope(page, 'All')).toHaveAttribute('aria-checked', 'true')
  await page.keyboard.press('Tab')
  await expect(scope(page, 'Zones')).toHaveAttribute('aria-checked', 'true')
  await expect(field(page)).toBeFocused()
  await expect(options(page)).toHaveText([/^example\.test/])
  await page.keyboard.press('Tab')
  await expect(scope(page, 'Records')).toHaveAttribute('aria-checked', 'true')
  const all = await options(page).count()
  expect(records).toMatch(new RegExp(`Records\\s*${all}$`))
  await expect(palette(page).getByRole('status')).toHaveText(`Records: ${all} found`)
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await expect(scope(page, 'All')).toHaveAttribute('aria-checked', 'true')
  // Whoever is on the scopes themselves turns them by arrows, and types on.
  await scope(page, 'All').focus()
  await page.keyboard.press('ArrowRight')
  await expect(scope(page, 'Zones')).toHaveAttribute('aria-checked', 'true')
  await expect(field(page)).toBeFocused()

  // The line that counts the rest of a kind leads to all of it.
  await palette(page).getByRole('button', { name: 'Close' }).click()
  await openZone(page, 'rolecall.test')
  await openPalette(page, 'test')
  const rest = options(page).filter({ hasText: /^\d+ more records/ })
  for (let presses = 0; (await rest.getAttribute('aria-selected')) !== 'true' && presses < 30; presses++)
    await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(scope(page, 'Records')).toHaveAttribute('aria-checked', 'true')
  await expect(rest).toHaveCount(0)

  // A kind in which nothing fits says where it is.
  await scope(page, 'Calls').click()
  await field(page).fill('buckets')
  await palette(page).getByRole('button', { name: 'Look everywhere' }).click()
  await expect(options(page).filter({ hasText: /^Buckets/ })).toHaveCount(1)
})

test('the foot tells before Enter which calls it makes, as whom, and by which statement', async ({ page, console }) => {
  await console.enter(page, 'rosa')
  await nav(page, 'Zones').click()
  await page.getByRole('link', { name: 'example.test' }).first().waitFor()
  await openPalette(page, 'shared')
  await expectTold(
    page,
    /^Shared/,
    /readers may call ListObjectsV2 on team-photos\/shared\/\. ListShared allows s3:ListBucket\./,
  )
  const listed = await operationsOf(page, async () => {
    await page.keyboard.press('Enter')
    await page.getByRole('row', { name: /readme\.txt/ }).waitFor()
  })
  expect(listed).toEqual(['ListObjectsV2 shared/'])

  await openPalette(page, 'example.test')
  await expectTold(
    page,
    /^example\.test\d/,
    /readers may call GetHostedZone and ListResourceRecordSets on example\.test\. ReadZones allows route53:GetHostedZone and route53:ListResourceRecordSets\./,
  )
  const read = await operationsOf(page, async () => {
    await page.keyboard.press('Enter')
    await page.getByRole('row', { name: /^mail MX/ }).waitFor()
  })
  expect(read).toEqual(['GetHostedZone', 'ListResourceRecordSets'])

  await openPalette(page, 'open the zone')
  await expectTold(page, /^Open the zone/, /ListResourceRecordSets.*signed as readers.*nothing is called/)
  await field(page).fill('identity')
  await expectTold(page, /^Identity/, 'Nothing is called.')
  await field(page).fill('authenticated')
  await expectTold(page, /^authenticated/, /authenticated signs nothing in this session: default of the pool/)
  await expect(options(page).filter({ hasText: /^authenticated/ })).toContainText('not used')
  await field(page).fill('readers')
  await scope(page, 'Roles').click()
  await expectTold(page, /^readers/, /readers signs every call now: cognito:preferred_role/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Why this role' })).toBeVisible()
})

test('what would be refused comes last, with its reason; what nobody tells is said not to be known', async ({
  page,
  console,
}) => {
  await console.enterAsGuest(page)
  await openPalette(page)
  await scope(page, 'Places').click()
  await expect(options(page)).toHaveText([/^Public.*may list/, /^Shared.*may not list/])
  await page.keyboard.press('End')
  await expectTold(
    page,
    /^Shared/,
    /guest may not call ListObjectsV2 on team-photos\/shared\/\. Statement ListPublic allows this only if s3:prefix is/,
  )
  await scope(page, 'Pages').click()
  await page.keyboard.press('End')
  await expectTold(
    page,
    /^What-if.*may not read/,
    /No statement of the role allows cognito-identity:GetIdentityPoolRoles/,
  )
  await page.keyboard.press('ArrowUp')
  await expectTold(page, /^Doctor.*may not read/, /No statement of the role allows cognito-i\w+:\w+/)
  await page.keyboard.press('ArrowUp')
  await expectTold(page, /^Pools.*may not read/, /No statement of the role allows cognito-idp:DescribeUserPool/)
  await page.keyboard.press('ArrowUp')
  await expectTold(page, /^People.*may not list/, /No statement of the role allows cognito-idp:ListUsers/)
  await page.keyboard.press('ArrowUp')
  await expectTold(
    page,
    /^Zones.*may not list/,
    /guest may not call ListHostedZones\. AWS's session policy for guests leaves Route 53 out\./,
  )
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Zones', level: 1 })).toBeVisible()

  await page.route('**/_rolecall/policies**', (route) => route.abort())
  await openPalette(page, 'shared')
  await expectTold(page, /^Shared.*not known/, /guest would call ListObjectsV2 on .*not known before it is asked\./)
})

test('names of 1,024 bytes, of two lines and from right to left keep to their rows, on a phone too', async ({
  page,
  console,
  stack,
}) => {
  const s3 = new S3Client({ ...ownerOptions(stack), forcePathStyle: true })
  const odd = ['two\nlines.txt', '\u202etxt.exe', '\u0645\u0631\u062d\u0628\u0627 (1).txt', '<img src=x>.txt']
  const long = `${'long-name-'.repeat(100)}.txt`
  for (const name of [...odd, long])
    await s3.send(new PutObjectCommand({ Bucket: 'team-photos', Key: `shared/odd/${name}`, Body: 'x' }))
  await console.enter(page, 'rosa')
  await openFolder(page, 'shared/odd/', /img src/)
  await openPalette(page, 'odd/')
  await scope(page, 'Objects').click()
  await expect(options(page)).toHaveCount(5)
  for (const shown of ['two\\nlines.txt', '\\u{202e}txt.exe', '<img src=x>.txt'])
    await expect(options(page).filter({ hasText: shown })).toHaveCount(1)
  await page.setViewportSize({ width: 390, height: 844 })
  for (const option of await options(page).all()) {
    const { scrollWidth, clientWidth, clientHeight } = await option.evaluate(
      ({ scrollWidth, clientWidth, clientHeight }) => ({ scrollWidth, clientWidth, clientHeight }),
    )
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
    expect(clientHeight).toBeLessThanOrEqual(60)
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  await field(page).fill('long-name')
  await options(page).filter({ hasText: 'long-name' }).click()
  await expect(page.getByRole('row', { name: /long-name/ })).toHaveAttribute('aria-selected', 'true')
})

test('a folder says what the role may do there before anybody goes, and another session finds none of it', async ({
  page,
  console,
}) => {
  await console.enter(page, 'rosa')
  await openShared(page)
  await expect((await openPalette(page, 'shared')).getByRole('option').first()).toContainText('may list')
  const [other] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('Control+Enter')])
  await other.getByRole('row', { name: /readme\.txt/ }).waitFor()
  await other.close()
  await expect(palette(page)).toHaveCount(0)
  await openPalette(page, 'shared')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Account of Rosa' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor()
  await console.enter(page, 'ada')
  await openPalette(page, 'readme')
  await expect(palette(page).getByText('Nothing fits.')).toBeVisible()
  await field(page).fill('readers')
  await scope(page, 'Roles').click()
  await expect(options(page).filter({ hasText: /^readers/ })).toHaveCount(0)
})

test('it knows what was done since it was open last, and asks for nothing while it is closed', async ({
  page,
  console,
}) => {
  await console.enter(page, 'rosa')
  let asked = 0
  page.on('request', (request) => {
    if (request.url().includes('/_rolecall/policies')) asked += 1
  })
  await openPalette(page, 'open zones')
  await expect(options(page)).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: 'Go to anything' }).waitFor({ state: 'detached' })
  const before = asked
  // A page that foretells nothing by itself.
  await nav(page, 'Calls').click()
  await page.getByRole('grid', { name: 'Calls' }).waitFor()
  expect(asked).toBe(before)
  await nav(page, 'Zones').click()
  await page.getByRole('main').getByRole('link', { name: 'example.test' }).first().waitFor()
  await expect((await openPalette(page, 'open zones')).getByRole('option', { name: /Open zones/ })).toBeVisible()
})
