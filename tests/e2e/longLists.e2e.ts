/** Long lists: a zone of 1,002 records and a folder of more than one page. Only what is in sight is drawn, and keys reach all of it. */
import { type Change, ChangeResourceRecordSetsCommand, CreateHostedZoneCommand } from '@aws-sdk/client-route-53'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import type { Locator } from '@playwright/test'
import { expect, ownerOptions, route53Of, test } from './ownedStack.ts'
import type { Stack } from './stack.ts'

const recordCount = 1_000
const objectCount = 1_100
const numbered = (index: number) => String(index).padStart(4, '0')

/** @returns the id of a zone with NS, SOA and a thousand other records. */
async function makeLongZone(stack: Stack, name = 'long.test'): Promise<string> {
  const route53 = route53Of(stack)
  const { HostedZone } = await route53.send(new CreateHostedZoneCommand({ Name: name, CallerReference: name }))
  const changes = Array.from({ length: recordCount }, (_, index): Change => ({
    Action: 'CREATE',
    ResourceRecordSet: {
      Name: `host-${numbered(index)}.${name}`,
      Type: 'A',
      TTL: 60,
      ResourceRecords: [{ Value: `192.0.2.${index % 250}` }],
    },
  }))
  await route53.send(
    new ChangeResourceRecordSetsCommand({ HostedZoneId: HostedZone?.Id, ChangeBatch: { Changes: changes } }),
  )
  return HostedZone?.Id?.replace('/hostedzone/', '') ?? ''
}

async function fillLongFolder(stack: Stack): Promise<void> {
  const s3 = new S3Client({ ...ownerOptions(stack), forcePathStyle: true })
  const left = Array.from({ length: objectCount }, (_, index) => `shared/long/file-${numbered(index)}.txt`)
  const putAll = async () => {
    for (let key = left.pop(); key !== undefined; key = left.pop())
      await s3.send(new PutObjectCommand({ Bucket: 'team-photos', Key: key, Body: 'x' }))
  }
  await Promise.all(Array.from({ length: 16 }, putAll))
}

/** Far fewer rows than the list has stand in the page. */
async function expectFewDrawn(grid: Locator) {
  expect(await grid.getByRole('row').count()).toBeLessThan(80)
}

async function expectFocusInSight(row: Locator) {
  await expect(row).toBeFocused()
  await expect(row).toBeInViewport({ ratio: 1 })
}

test('R53-020: a zone of 1,002 records draws only those in sight, and keys reach all of them', async ({
  page,
  console,
  stack,
}) => {
  const id = await makeLongZone(stack)
  await console.enter(page, 'rosa', `/zones/${id}`)
  const grid = page.getByRole('grid', { name: 'Records' })
  await expect(grid).toHaveAttribute('aria-rowcount', String(recordCount + 3))
  await expectFewDrawn(grid)

  await page.getByRole('combobox', { name: 'Type' }).focus()
  await page.keyboard.press('Tab')
  await expectFocusInSight(grid.getByRole('row', { name: /^@ NS/ }))
  await page.keyboard.press('End')
  const last = grid.getByRole('row', { name: /^host-0999 A/ })
  await expectFocusInSight(last)
  await expect(last).toHaveAttribute('aria-rowindex', String(recordCount + 3))
  await page.keyboard.press('PageUp')
  await expectFocusInSight(grid.getByRole('row', { name: /^host-0989 A/ }))
  await expectFewDrawn(grid)

  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expectFocusInSight(grid.getByRole('row', { name: /^host-0989 A/ }))

  // "Go to anything" counts them all, draws those in sight, and leads to one.
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Go to anything' })
  await palette.getByRole('combobox').fill('host-')
  await palette.getByRole('option', { name: `${recordCount - 7} more records` }).click()
  await palette.getByRole('combobox').press('End')
  const furthest = palette.getByRole('option', { selected: true })
  await expect(furthest).toHaveText(/^host-0999\.long\.test/)
  await expect(furthest).toBeInViewport({ ratio: 1 })
  await expect(furthest).toHaveAttribute('aria-posinset', String(recordCount))
  expect(await palette.getByRole('option').count()).toBeLessThan(80)
  await page.keyboard.press('Enter')
  await expectFocusInSight(last)
  await page.keyboard.press('PageUp')
  await expectFocusInSight(grid.getByRole('row', { name: /^host-0989 A/ }))
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(grid.locator(':focus')).toHaveCount(0)

  await page.getByLabel('Filter records').fill('host-05')
  await expect(grid).toHaveAttribute('aria-rowcount', '101')
  await expect(grid.getByRole('row', { name: /^host-0500 A/ })).toBeVisible()
})

test('R53-020: Back, Forward and a reload return to the place in the list and to its filter', async ({
  page,
  console,
  stack,
}) => {
  const id = await makeLongZone(stack, 'returned.test')
  await console.enter(page, 'rosa', `/zones/${id}`)
  const grid = page.getByRole('grid', { name: 'Records' })
  await page.getByLabel('Filter records').fill('host-0')
  await expect(grid).toHaveAttribute('aria-rowcount', String(recordCount + 1))
  await grid.getByRole('row', { name: /^host-0000 A/ }).focus()
  await page.keyboard.press('End')
  for (let at = 0; at < 5; at += 1) await page.keyboard.press('PageUp')
  const row = grid.getByRole('row', { name: /^host-0949 A/ })
  await expectFocusInSight(row)
  const scrolled = () => page.locator('#main').evaluate((main) => main.scrollTop)
  const before = await scrolled()
  expect(before).toBeGreaterThan(30_000)

  const expectReturned = async () => {
    await expect(page.getByLabel('Filter records')).toHaveValue('host-0')
    await expectFocusInSight(row)
    expect(Math.abs((await scrolled()) - before)).toBeLessThan(40)
  }
  await page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name: 'Calls' }).click()
  await page.getByRole('heading', { name: 'Calls' }).waitFor()
  await page.goBack()
  await expectReturned()
  await page.reload()
  await expectReturned()
  await page.goBack()
  await expect(grid).toBeHidden()
  await page.goForward()
  await expectReturned()
  // A link is no way back: it opens the zone from its top.
  await page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name: 'Zones' }).click()
  await page.getByRole('main').getByRole('link', { name: 'returned.test' }).click()
  await expect(page.getByLabel('Filter records')).toHaveValue('')
  await expect(grid.getByRole('row', { name: /^@ NS/ })).toBeInViewport()
})

test('S3-028: a folder of more than one page draws only what is in sight, and reads on when the end comes near', async ({
  page,
  console,
  stack,
}) => {
  await fillLongFolder(stack)
  await console.enter(page, 'rosa', '/buckets/team-photos/shared/long/')
  const grid = page.getByRole('grid', { name: 'Folders and objects' })
  await expect(page.getByText('1,000+ here')).toBeVisible()
  await expect(grid).toHaveAttribute('aria-rowcount', '-1')
  await expectFewDrawn(grid)

  await page.getByLabel(/^Find by prefix/).press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expectFocusInSight(grid.getByRole('row', { name: /file-0000/ }))
  await page.keyboard.press('End')
  await expectFocusInSight(grid.getByRole('row', { name: /file-0999/ }))
  await expect(page.getByText('1,100 objects')).toBeVisible()
  await expect(grid).toHaveAttribute('aria-rowcount', String(objectCount + 1))
  await expectFocusInSight(grid.getByRole('row', { name: /file-0999/ }))
  await page.keyboard.press('End')
  const last = grid.getByRole('row', { name: /file-1099/ })
  await expectFocusInSight(last)
  await expect(last).toHaveAttribute('aria-selected', 'true')
  await expectFewDrawn(grid)

  // Its own menu is the next stop of the Tab key, and what follows the list the one after it.
  await page.keyboard.press('Tab')
  await expect(last.getByRole('button', { name: /^Actions for/ })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(grid.locator(':focus')).toHaveCount(0)
})
