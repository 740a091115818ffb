/** Before the click: what would be refused of folders and objects, and why, by mouse, touch and keyboard. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const noWrite = 'No statement of the role allows s3:PutObject.'
const noDelete = 'No statement of the role allows s3:DeleteObject.'
const row = (page: Page, name: RegExp) => page.getByRole('row', { name })
const nav = (page: Page, name: string) => page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name })
const lastCall = (page: Page) => page.getByRole('contentinfo', { name: 'Last call' })

/** Rosa may read shared/ and may not write to it. */
async function openShared(page: Page): Promise<void> {
  await page.goto(new URL('/buckets/team-photos/shared/', page.url()).href)
  await row(page, /readme\.txt/).waitFor()
}

/** Files held above the page, as the browser tells of them. */
const holdFiles = (page: Page) =>
  page.evaluate(() => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['x'], 'held.txt'))
    document.querySelector('[role=grid]')?.dispatchEvent(new DragEvent('dragenter', { dataTransfer, bubbles: true }))
  })

test('storing: at the buttons, over the page, in the dialog, and it can be tried anyway', async ({ page, console }) => {
  await console.enter(page, 'rosa')
  await openShared(page)
  const card = page.getByRole('dialog', { name: 'What would be refused' })
  const upload = page.getByRole('button', { name: 'Upload', exact: true })
  await expect(upload).toHaveAccessibleDescription(`Would be refused: ${noWrite}`)
  await upload.hover()
  await expect(card).toContainText(noWrite)
  await page.mouse.move(0, 0)
  await expect(card).toBeHidden()

  // A click, a tap and Enter ask first.
  await upload.press('Enter')
  await card.getByRole('button', { name: 'Why' }).press('Enter')
  await expect(card.getByRole('list', { name: 'Statements that were looked at' })).toContainText('about other actions')
  const chooser = page.waitForEvent('filechooser')
  await card.getByRole('button', { name: 'Try anyway' }).press('Enter')
  await (await chooser).setFiles({ name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('plan') })
  await expect(page.getByRole('list', { name: 'Uploads' })).toContainText('was refused')
  await page.getByRole('button', { name: 'Dismiss: Upload plan.txt' }).click()

  await holdFiles(page)
  await expect(page.getByRole('status').filter({ hasText: 'A drop tries it all the same' })).toContainText(noWrite)
  await openShared(page)

  await page.getByRole('button', { name: 'New folder…' }).click()
  await card.getByRole('button', { name: 'Try anyway' }).click()
  const dialog = page.getByRole('dialog', { name: 'New folder' })
  await dialog.getByLabel('Name').fill('trip')
  await expect(dialog).toContainText(noWrite)
  await dialog.getByRole('button', { name: 'Try to make it' }).click()
  await expect(dialog).toContainText('New folder trip was refused')
  await expect(dialog.getByLabel('Name')).toHaveValue('trip')
})

test('the menu of a row, by its button, at the pointer and by key, and the dialog', async ({ page, console }) => {
  await console.enter(page, 'rosa')
  await openShared(page)
  const readme = row(page, /readme\.txt/)
  const menu = page.getByRole('menu', { name: 'What to do with readme.txt' })
  await readme.getByRole('button', { name: /^Actions for/ }).click()
  await expect(menu).toContainText(`Would be refused: ${noDelete}`)
  await expect(menu.getByRole('menuitem', { name: 'Download', exact: true })).toBeVisible()
  await menu.getByRole('menuitem', { name: 'Why' }).click()
  await expect(page.getByRole('dialog')).toContainText(noDelete)
  await page.keyboard.press('Escape')

  await readme.click({ button: 'right', position: { x: 200, y: 10 } })
  await expect(menu).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(menu).toBeHidden()
  await expect(readme).toBeFocused()
  await readme.press('Shift+F10')
  await menu.getByRole('menuitem', { name: 'Delete anyway…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete readme.txt?' })
  await expect(dialog).toContainText(noDelete)
  await dialog.getByRole('button', { name: 'Try to delete readme.txt' }).click()
  await expect(page.getByRole('main')).toContainText('Delete readme.txt was refused')
  await expect(readme).toBeVisible()
})

test('a place is kept when it was seen, and nobody is sent to one that failed', async ({ page, console }) => {
  await console.enter(page, 'rosa', '/buckets')
  const field = page.getByRole('textbox', { name: /^Name of a bucket/ })
  const places = page.getByRole('region', { name: 'Places', exact: true })
  await field.fill('no-such-bucket')
  await field.press('Enter')
  await expect(page.getByRole('main')).toContainText('there is no bucket of this name')
  await nav(page, 'Buckets').click()
  // Nothing is foretold before the policies are there; then the places say so.
  await expect(places).toContainText(/list\s*allowed/)
  await field.fill('s3://team-photos/private/')
  await field.press('Enter')
  const card = page.getByRole('dialog', { name: 'What would be refused' })
  await expect(card).toContainText('s3:prefix')
  await card.getByRole('button', { name: 'Try anyway' }).click()
  const instead = page.getByRole('region', { name: 'Where your role may look instead' })
  await expect(instead).toContainText('shared/')
  await expect(instead).not.toContainText('no-such-bucket')
  await nav(page, 'Buckets').click()
  await expect(places).toContainText('shared/')
  await expect(places).not.toContainText('no-such-bucket')
  await expect(places).not.toContainText('opened here before')

  await field.fill('s3://team-photos/shared/readme.txt')
  await field.press('Enter')
  await row(page, /readme\.txt/).waitFor()
  await nav(page, 'Buckets').click()
  await expect(places).toContainText('s3://team-photos/shared/readme.txt')
  await expect(lastCall(page)).toContainText('ListObjectsV2')
})
