/** Documents tried otherwise: what flips, what is wrong with a draft, and a policy narrowed to what was used. */
import { DeleteRolePolicyCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam'
import type { Page } from '@playwright/test'
import { bringAxe } from './axe.ts'
import { expectClean } from './expectClean.ts'
import { expect, ownerOptions, test } from './ownedStack.ts'

test.use({ stackOf: 'whatIf' })

const editor = (page: Page) => page.getByRole('textbox', { name: / of readers$/ })
const flips = (page: Page) => page.getByRole('region', { name: 'What flips' })
const smallest = (page: Page) => page.getByRole('region', { name: 'Smallest policy for these calls' })
const lint = (page: Page) => page.getByRole('region', { name: 'Lint' })
const apply = (page: Page) => page.getByRole('button', { name: 'Apply to the emulator' })
const tab = (page: Page, name: string) => page.getByRole('tab', { name })

/** In place of all that stands in the editor. */
async function write(page: Page, text: string): Promise<void> {
  await editor(page).click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(text)
}

const policy = (...Statement: object[]) => JSON.stringify({ Version: '2012-10-17', Statement }, null, 2)
const allow = (Action: string, Resource: string) => ({ Effect: 'Allow', Action, Resource })

test('a policy is narrowed to what a session used, and proved by what is refused afterwards', async ({
  browser,
  console,
  page,
}) => {
  const rosa = await (await browser.newContext()).newPage()
  const open = async (prefix: string) => {
    await rosa.goto(new URL(`/buckets/team-photos?prefix=${prefix}`, rosa.url()).href)
    await rosa.getByRole('heading', { level: 1 }).waitFor()
  }
  await console.enter(rosa, 'rosa', '/buckets/team-photos?prefix=shared/')
  await expect(rosa.getByRole('row', { name: /readme\.txt/ })).toBeVisible()

  await page.setViewportSize({ width: 1600, height: 1000 })
  await console.enter(page, 'ada', '/permissions?role=readers')
  await page.getByRole('link', { name: 'What-if' }).click()
  await expect(page).toHaveURL(/\/permissions\/what-if\?role=readers$/)
  await expect(smallest(page).getByRole('listitem').first()).toHaveText(/^s3:ListBucket/)
  await expect(smallest(page)).toContainText(/Keeps all \d+ recorded calls as they were decided/)
  await smallest(page).getByRole('button', { name: 'Compare' }).click()
  await expect(smallest(page).getByRole('group', { name: /^Lines of/ })).toContainText('removed:')
  await smallest(page).getByRole('button', { name: 'Put it in the draft' }).click()
  await expect(flips(page).getByRole('status')).toContainText('readers lose: read public/')
  await expect(flips(page)).toContainText(/0 of \d+ recorded calls/)
  await expect(page.getByRole('main')).toContainText('apply predicted for admins by ManageRoles')

  await apply(page).click()
  await expect(page.getByRole('region', { name: 'What was applied' })).toContainText('Folders of readers')
  await expect(flips(page).getByRole('status')).toContainText('Nothing is changed yet')

  await open('shared/')
  await expect(rosa.getByRole('row', { name: /readme\.txt/ })).toBeVisible()
  await open('public/')
  await expect(rosa.getByRole('alert')).toContainText('readers may not list public/')

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('region', { name: 'What was applied' })).toHaveCount(0)
  await open('public/')
  await expect(rosa.getByRole('row', { name: /welcome\.txt/ })).toBeVisible()
  await expect(rosa.getByRole('alert')).toHaveCount(0)
  await rosa.context().close()
})

test('a draft is completed, linted in place and mended by a click; one that is no document is never applied', async ({
  console,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await console.enter(page, 'ada', '/permissions/what-if?role=readers&document=policy:Zones')
  await expect(editor(page)).toContainText('route53:ListHostedZones')
  await expect(apply(page)).toBeDisabled()

  await write(page, policy(allow('s3:ListBucket', 'arn:aws:s3:::team-photos/*')))
  await expect(lint(page)).toContainText('1 worth a look')
  await lint(page)
    .getByRole('button', { name: /s3:ListBucket is asked of the bucket/ })
    .click()
  await expect(editor(page)).toBeFocused()
  await page.getByRole('button', { name: 'Name the bucket' }).click()
  await expect(lint(page)).toContainText('nothing to mend')
  await expect(flips(page).getByRole('list', { name: 'Capabilities that flip' })).toContainText('gain')

  await write(page, '{ "Version": "2012-10-17", "Statement": [')
  await expect(lint(page)).toContainText('1 to mend')
  await expect(flips(page).getByRole('status')).toContainText('The draft is no document yet')
  await expect(apply(page)).toBeDisabled()

  await write(page, '{\n  "Statement": { "Effect": "Allow", "Action": "" }\n}')
  await page.getByText('"Action": ""').click()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('s3:DeleteObj')
  const offered = page.getByRole('option', { name: /^s3:DeleteObject$/ })
  await expect(offered).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByText('Asked of an object.')).toBeVisible()
  // By keyboard it is taken by Enter, though not in the moment in which the list has come.
  await offered.click()
  await expect(editor(page)).toContainText('"Action": "s3:DeleteObject"')

  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(editor(page)).toContainText('route53:ListHostedZones')
})

test('what was changed meanwhile is shown before anything is applied over it', async ({ console, page, stack }) => {
  const iam = new IAMClient(ownerOptions(stack))
  const put = (PolicyDocument: string) =>
    iam.send(new PutRolePolicyCommand({ RoleName: 'readers', PolicyName: 'Trial', PolicyDocument }))
  await put(policy(allow('s3:GetObject', 'arn:aws:s3:::team-photos/public/*')))
  await console.enter(page, 'ada', '/permissions/what-if?role=readers&document=policy:Trial')
  await expect(editor(page)).toContainText('public/*')
  await write(page, policy(allow('s3:GetObject', 'arn:aws:s3:::team-photos/mine/*')))
  await put(policy(allow('s3:GetObject', 'arn:aws:s3:::team-photos/theirs/*')))
  await apply(page).click()
  const meanwhile = page.getByRole('region', { name: 'Changed meanwhile' })
  await expect(meanwhile).toContainText('theirs/*')
  await expect(apply(page)).toBeDisabled()
  await expect(editor(page)).toContainText('mine/*')
  await meanwhile.getByRole('button', { name: 'Keep the draft' }).click()
  await apply(page).click()
  await expect(page.getByRole('region', { name: 'What was applied' })).toContainText('Trial of readers')
  await iam.send(new DeleteRolePolicyCommand({ RoleName: 'readers', PolicyName: 'Trial' }))
})

test('whoever would lock themselves out is told before', async ({ console, page }) => {
  await console.enter(page, 'ada', '/permissions/what-if?role=admins&document=policy:Roles')
  const own = page.getByRole('textbox', { name: 'Roles of admins' })
  await expect(own).toContainText('ManageRoles')
  await own.click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(policy({ Effect: 'Deny', Action: '*', Resource: '*' }))
  await expect(page.getByRole('alert')).toContainText('With this draft admins could not take it back')
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a reader sees what decides, is told what may not be read, and before the click that nothing can be applied', async ({
  console,
  page,
}) => {
  await bringAxe(page)
  await console.enter(page, 'rosa', '/permissions/what-if?role=readers')
  await expect(editor(page)).toContainText('ReadShared')
  await tab(page, 'Folders').focus()
  await page.keyboard.press('ArrowRight')
  await expect(tab(page, 'Zones')).toBeFocused()
  await tab(page, 'Trust').click()
  await expect(page.getByRole('tabpanel')).toContainText('iam:GetRole')
  await tab(page, 'Boundary').click()
  await page.getByRole('button', { name: 'Begin with one that limits nothing' }).click()
  await expect(editor(page)).toContainText('AtMost')
  await expect(flips(page).getByRole('status')).toContainText('nothing that is looked at would be decided otherwise')
  await apply(page).click()
  await expect(page.getByRole('dialog', { name: 'What would be refused' })).toContainText('iam:CreatePolicy')
  await page.keyboard.press('Escape')
  await expectClean(page, 'what-if')
})
