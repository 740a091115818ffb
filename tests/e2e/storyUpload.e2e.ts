/** From a refusal to the right permission: what is said before the click, what is missing, who puts it there, and that it was enough. */
import { IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam'
import type { Page } from '@playwright/test'
import { bringAxe } from './axe.ts'
import { expectClean } from './expectClean.ts'
import { expect, ownerOptions, test } from './ownedStack.ts'

test.use({ stackOf: 'storyUpload' })

const missing = 'No statement of the role allows s3:PutObject.'
const plan = { name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('plan') }
const uploadButton = (page: Page) => page.getByRole('button', { name: 'Upload', exact: true })
const uploads = (page: Page) => page.getByRole('list', { name: 'Uploads' })

test('Rosa may not upload to shared/, reads which statement is missing, gets it, and the same upload succeeds', async ({
  page,
  console,
  context,
  stack,
}) => {
  await bringAxe(page)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.setViewportSize({ width: 1280, height: 900 })
  await console.enter(page, 'rosa', '/buckets/team-photos/shared/')
  await page.getByRole('row', { name: /readme\.txt/ }).waitFor()

  // Before the click: refused, why, and on what that rests.
  await expect(uploadButton(page)).toHaveAccessibleDescription(`Would be refused: ${missing}`)
  await uploadButton(page).click()
  const card = page.getByRole('dialog', { name: 'What would be refused' })
  await card.getByRole('button', { name: 'Why' }).click()
  await expect(card).toContainText('Predicted from the policies in force; nothing was sent.')
  const chooser = page.waitForEvent('filechooser')
  await card.getByRole('button', { name: 'Try anyway' }).click()
  await (await chooser).setFiles(plan)
  await expect(uploads(page)).toContainText('was refused')

  // What is missing, and the smallest statement that would do.
  await uploads(page).getByRole('link', { name: 'See the decision' }).click()
  const suggestion = page.getByRole('region', { name: 'What would allow it' })
  await expect(suggestion).toContainText('This action on this one resource')
  await suggestion.getByRole('button', { name: /Copy/ }).click()
  await expect(suggestion.getByRole('button', { name: 'Copied' })).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  const statement: unknown = JSON.parse(copied)
  expect(statement).toMatchObject({
    Effect: 'Allow',
    Action: 's3:PutObject',
    Resource: 'arn:aws:s3:::team-photos/shared/plan.txt',
  })

  // Back where the file waits: the call is evidence beside the prediction now.
  await page.goBack()
  await page.getByRole('row', { name: /readme\.txt/ }).waitFor()
  await expect(uploads(page)).toContainText('was refused')

  // Whoever keeps the account's roles puts it there.
  await new IAMClient(ownerOptions(stack)).send(
    new PutRolePolicyCommand({
      RoleName: 'readers',
      PolicyName: 'UploadOfPlan',
      PolicyDocument: JSON.stringify({ Version: '2012-10-17', Statement: [statement] }),
    }),
  )
  await uploads(page).getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('row', { name: /plan\.txt/ })).toBeVisible()
  await expect(uploads(page)).not.toContainText('was refused')
  await expectClean(page, 'the upload that succeeded')

  // It was enough for this one object, and for no other.
  await page
    .getByRole('navigation', { name: 'Console' })
    .getByRole('link', { name: 'Permissions', exact: true })
    .click()
  const form = page.getByRole('form', { name: 'Ask every role' })
  const ask = async (resource: string) => {
    await form.getByLabel('Action').fill('s3:PutObject')
    await form.getByLabel('Resource').fill(resource)
    await form.getByRole('button', { name: 'Ask every role' }).click()
  }
  const grid = page.getByRole('grid', { name: 'What each role may do' })
  await ask('arn:aws:s3:::team-photos/shared/plan.txt')
  await expect(
    grid.getByRole('button', { name: 'readers, s3:PutObject arn:aws:s3:::team-photos/shared/plan.txt: allowed' }),
  ).toBeVisible()
  await ask('arn:aws:s3:::team-photos/shared/other.txt')
  await expect(
    grid.getByRole('button', { name: /^readers, s3:PutObject arn:aws:s3:::team-photos\/shared\/other\.txt: refused/ }),
  ).toBeVisible()
})
