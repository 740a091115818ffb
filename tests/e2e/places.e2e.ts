/** The places that a browser remembers for its person. */
import { expect, test } from './fixtures.ts'

test('a place that was opened is offered next time, until it is forgotten, which is seen at once', async ({
  page,
  console,
}) => {
  await console.enter(page, 'ada', '/buckets')
  await page.getByRole('textbox', { name: /^Name of a bucket/ }).fill('s3://team-photos')
  await page.keyboard.press('Enter')
  await page.getByRole('grid', { name: 'Folders and objects' }).waitFor()
  await page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name: 'Buckets' }).click()
  const forget = page.getByRole('button', { name: /^Forget s3:\/\/team-photos/ })
  await forget.click()
  await expect(forget).toHaveCount(0)
  await page.reload()
  await page.getByRole('heading', { name: 'Buckets', level: 1 }).waitFor()
  await expect(forget).toHaveCount(0)
})
