/** Names that try to deceive or to break the page: shown as what they are, in every place, also on a phone. */
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import type { Page } from '@playwright/test'
import { expect, ownerOptions, test } from './ownedStack.ts'

const folder = 'shared/hostile/'
const names = {
  long: 'a'.repeat(1024 - folder.length),
  wide: '😀'.repeat(Math.floor((1024 - folder.length) / 4)),
  markup: '<img src=x onerror=document.title=1>',
  turned: 'rtl\u202egnp.exe',
  lines: 'new\nline',
  quoted: `quote'"\``,
  percent: 'a%2Fb',
} as const

test.beforeAll(async ({ stack }) => {
  const s3 = new S3Client({ ...ownerOptions(stack), forcePathStyle: true })
  for (const name of Object.values(names))
    await s3.send(new PutObjectCommand({ Bucket: 'team-photos', Key: folder + name, Body: 'x' }))
})

/** Nothing is wider than what it stands in. */
async function expectNoOverflow(page: Page) {
  const tooWide = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main, [role=dialog]')].map(
      ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
    ),
  )
  expect(Math.max(...tooWide)).toBe(0)
}

const rowOf = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text }).first()

async function choose(page: Page, text: string, item: string) {
  await rowOf(page, text)
    .getByRole('button', { name: /^Actions for/ })
    .click()
  await page.getByRole('menuitem', { name: item }).click()
}

for (const width of [1280, 390]) {
  test(`S3-045: keys are shown whole, escaped and as text at ${width} px, in every place`, async ({
    page,
    console,
  }) => {
    await page.setViewportSize({ width, height: 844 })
    await console.open(page, `/buckets/team-photos/${folder}`)
    await page.getByRole('button', { name: 'Sign in as Ada' }).click()
    for (const shown of ['rtl\\u{202e}gnp.exe', 'new\\nline', names.markup, names.quoted, names.percent])
      await expect(rowOf(page, shown)).toBeVisible()
    await expectNoOverflow(page)

    for (const [text, key] of [
      ['aaaaaaaa', names.long],
      ['😀😀😀', names.wide],
      ['u{202e}', names.turned],
    ] as const) {
      await choose(page, text, 'Details')
      const details = page.getByRole('dialog')
      await expect(details).toContainText(`${new TextEncoder().encode(folder + key).length.toLocaleString('en')} bytes`)
      await expectNoOverflow(page)
      await details.getByRole('button', { name: 'Close' }).click()
      await expect(details).toHaveCount(0)
    }
    await expect(page.getByRole('contentinfo', { name: 'Last call' })).toContainText('rtl\\u{202e}gnp.exe')
    await expect(page).toHaveTitle('shared/hostile/ · team-photos · Rolecall')

    await choose(page, 'aaaaaaaa', 'Delete…')
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeInViewport({ ratio: 1 })
    await expect(dialog.getByRole('button', { name: /^Delete aaaa/ })).toBeInViewport({ ratio: 1 })
    await expectNoOverflow(page)
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await choose(page, 'u{202e}', 'Copy s3:// address')
    await expect(page.getByText('Copied the address of rtl\\u{202e}gnp.exe.')).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`s3://team-photos/${folder}${names.turned}`)
  })
}
