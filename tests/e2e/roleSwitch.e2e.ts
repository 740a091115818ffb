/** Somebody in three groups takes another of their roles, and is a guest for a moment, without signing out. */
import { DeleteRoleCommand, DeleteRolePolicyCommand, IAMClient } from '@aws-sdk/client-iam'
import type { Page } from '@playwright/test'
import { bringAxe } from './axe.ts'
import { expectClean } from './expectClean.ts'
import { expect, ownerOptions, test } from './ownedStack.ts'
import type { Stack } from './stack.ts'
import { openZone, recordRow } from './zonePage.ts'

test.use({ stackOf: 'roleSwitch' })

const chip = (page: Page, role: string) => page.getByRole('button', { name: `Role ${role}` })
const menu = (page: Page) => page.getByRole('dialog', { name: /^Role / })
const option = (page: Page, role: string) => menu(page).getByRole('radio', { name: role })

async function switchTo(page: Page, from: string, to: string): Promise<void> {
  await chip(page, from).click()
  await option(page, to).click()
  await menu(page)
    .getByRole('button', { name: `Switch to ${to}` })
    .click()
  await expect(chip(page, to)).toBeFocused()
}

async function deleteRole(stack: Stack, RoleName: string): Promise<void> {
  const iam = new IAMClient(ownerOptions(stack))
  for (const PolicyName of ['Folders', 'Zones']) await iam.send(new DeleteRolePolicyCommand({ RoleName, PolicyName }))
  await iam.send(new DeleteRoleCommand({ RoleName }))
}

test('Otto sees what auditors gain and lose, takes the role, reads what was refused, and is refused a write', async ({
  page,
  console,
}) => {
  await bringAxe(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  await console.enter(page, 'otto', '/buckets/team-photos?prefix=private/')
  await expect(page.getByRole('alert')).toContainText('operators may not list private/')
  // Zones that were listed are compared, too.
  await page.getByRole('link', { name: 'Zones', exact: true }).click()
  await page.getByRole('main').getByText('example.test', { exact: true }).first().waitFor()
  await page.goBack()
  await expect(page.getByRole('alert')).toContainText('operators may not list private/')

  // By keyboard alone: the role in use has the focus, arrows open the others in place.
  await chip(page, 'operators').press('Enter')
  await expect(option(page, 'operators')).toBeFocused()
  await expect(option(page, 'operators')).toBeChecked()
  await expect(menu(page).getByRole('radio')).toHaveCount(4)
  await page.keyboard.press('ArrowDown')
  await expect(option(page, 'auditors')).toBeFocused()
  await expect(menu(page)).toContainText('preferred by your token, precedence 20')
  await expect(menu(page)).toContainText('in your token, precedence 25')
  await expect(option(page, 'auditors')).toHaveAccessibleDescription('in your token, precedence 25, gain 3, lose 2')
  await expect(menu(page).getByRole('region', { name: 'You gain 3' }).getByRole('link')).toHaveText([
    /List every folder of team-photos\s*ListEverything/,
    /Read every object of team-photos\s*ReadEverything/,
    /Read the policy of team-photos\s*DescribeBucket/,
  ])
  await expect(menu(page).getByRole('region', { name: 'You lose 2' }).getByRole('link')).toHaveText([
    /Write and delete in the own folder\s*no statement/,
    /Change TXT records of example.test\s*no statement/,
  ])
  await expect(menu(page)).toContainText('On this page: 3 gained, 0 lost.')
  await expect(menu(page)).toContainText('No upload is under way.')
  await expect(menu(page)).toContainText('authenticated')
  await expect(menu(page)).toContainText('not in your token while a group gives you a role')
  await expectClean(page, 'the open menu of roles')
  await page.keyboard.press('Enter')

  await expect(page.getByText('Calls are signed as auditors now: 3 gained, 2 lost.')).toBeVisible()
  await expect(chip(page, 'auditors')).toBeFocused()
  // The page that was refused asks anew, and opens.
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.getByRole('main')).toContainText('This folder is empty')

  // Why this role: because it was chosen, and the pool would give another.
  await console.open(page, '/identity')
  const roleStep = page.getByRole('tab', { name: /^Role/ })
  await expect(roleStep).toContainText('chosen by you')
  await roleStep.click()
  await expect(page.getByRole('tabpanel')).toContainText('You chose auditors in the header; the pool did not.')
  await expect(page.getByRole('tabpanel')).toContainText('Otto would get operators')
  const candidates = page.getByRole('list', { name: 'Roles that this session could have' })
  await expect(candidates.getByRole('listitem').first()).toContainText(/auditors.*you chose it in the header.*used/)
  await expect(candidates).toContainText('what the pool would give')

  // A reload keeps it. What an operator may write is refused now, and the role is named.
  await console.open(page, '/zones')
  await openZone(page)
  await expect(chip(page, 'auditors')).toBeVisible()
  await recordRow(page, /^api A/).press('Delete')
  const refusal = page.getByRole('dialog', { name: 'Delete api A?' })
  await refusal.getByRole('button', { name: /anyway/ }).click()
  await expect(page.getByRole('alert')).toContainText('auditors may not')
  await page.keyboard.press('Escape')
  await chip(page, 'auditors').click()
  await expect(menu(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(menu(page)).toHaveCount(0)
  await expect(chip(page, 'auditors')).toBeFocused()
  await switchTo(page, 'auditors', 'operators')
})

test('a guest for a moment: the person stays signed in, and leaves by the same menu', async ({ page, console }) => {
  await console.enter(page, 'otto', '/buckets/team-photos?prefix=shared/')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('link', { name: '2026-fjord/' }).waitFor()
  await switchTo(page, 'operators', 'guest')
  await expect(page.getByRole('alert')).toContainText('guest may not list shared/')
  await chip(page, 'guest').click()
  await expect(menu(page)).toBeInViewport({ ratio: 1 })
  await option(page, 'operators').click()
  await menu(page).getByRole('link', { name: 'Compare all' }).click()
  await expect(page).toHaveURL(/\/permissions\?role=operators$/)
  await switchTo(page, 'guest', 'operators')
})

test('a role that is deleted: refused in the menu, and, where it is in use, told with the way back', async ({
  page,
  console,
  stack,
}) => {
  await bringAxe(page)
  await console.enter(page, 'otto', '/zones')
  await page.getByRole('main').getByText('example.test', { exact: true }).first().waitFor()
  await switchTo(page, 'operators', 'auditors')
  await deleteRole(stack, 'readers')
  await chip(page, 'auditors').click()
  await option(page, 'readers').click()
  await menu(page).getByRole('button', { name: 'Switch to readers' }).click()
  await expect(menu(page).getByRole('alert')).toContainText('Calls are still signed as auditors.')
  await page.keyboard.press('Escape')

  await deleteRole(stack, 'auditors')
  await page.reload()
  const notice = page.getByRole('alert').filter({ hasText: 'no credentials for auditors any more' })
  await expect(notice).toContainText('InvalidIdentityPoolConfigurationException')
  await expectClean(page, 'a role that is given no more')
  await notice.getByRole('button', { name: 'Back to operators' }).click()
  await expect(notice).toHaveCount(0)
  await expect(page.getByRole('main').getByText('example.test', { exact: true }).first()).toBeVisible()
})
