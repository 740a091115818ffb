/** The doctor, from a role that nobody can get to a sign-in that works: found, mended from its suggestion, and taken back. */
import { GetRoleCommand, IAMClient, UpdateAssumeRolePolicyCommand } from '@aws-sdk/client-iam'
import type { Page } from '@playwright/test'
import { bringAxe } from './axe.ts'
import { expectClean } from './expectClean.ts'
import { expect, ownerOptions, test } from './ownedStack.ts'
import type { Stack } from './stack.ts'

test.use({ stackOf: 'doctor' })

const iam = (stack: Stack) => new IAMClient(ownerOptions(stack))
const findings = (page: Page) => page.getByRole('region', { name: 'Findings' })
const listed = (page: Page, standing: string) => findings(page).getByRole('list', { name: standing, exact: true })
const finding = (page: Page, title: string | RegExp) => findings(page).getByRole('button', { name: title })

async function trustOf(stack: Stack, RoleName: string): Promise<string> {
  const { Role } = await iam(stack).send(new GetRoleCommand({ RoleName }))
  return decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '')
}

test('a broken trust policy is found, mended from the suggestion, and Rosa’s sign-in works', async ({
  browser,
  console,
  page,
  stack,
}) => {
  await bringAxe(page)
  const before = await trustOf(stack, 'readers')
  const broken = before.replaceAll('"authenticated"', '"unauthenticated"')
  expect(broken).not.toBe(before)
  await iam(stack).send(new UpdateAssumeRolePolicyCommand({ RoleName: 'readers', PolicyDocument: broken }))

  const rosa = await (await browser.newContext()).newPage()
  await console.enter(rosa, 'rosa', '/zones')
  await expect(rosa.getByRole('main')).toContainText('InvalidIdentityPoolConfigurationException')

  await page.setViewportSize({ width: 1440, height: 900 })
  await console.enter(page, 'ada', '/identity')
  await page.getByRole('link', { name: 'Doctor', exact: true }).click()
  await expect(listed(page, 'To mend').getByRole('button')).toHaveText(/^Nobody can get the role readers/)
  await expect(page.getByRole('link', { name: 'Doctor 1' })).toBeVisible()
  const opened = page.getByRole('region', { name: /^to mend: Nobody can get the role readers/ })
  await expect(opened).toContainText('because its trust policy asks for guests')
  await expect(opened).toContainText('everybody in the group readers')
  const amr = opened.getByRole('list', { name: 'The statement, element by element' }).getByRole('listitem')
  await expect(amr.filter({ hasText: 'amr' })).toContainText('the token carried authenticated')
  const correction = opened.getByRole('region', { name: 'Corrected trust policy of readers', exact: true })
  await expect(correction).toContainText('1 line changes; nobody loses a right')
  await correction.getByRole('button', { name: 'CLI' }).click()
  await expect(correction).toContainText('aws iam update-assume-role-policy --role-name readers')
  await correction.getByRole('button', { name: 'JSON' }).click()

  const simulated = page.getByRole('region', { name: 'Simulate sign-in as' })
  await simulated.getByRole('combobox', { name: 'Whose sign-in' }).focus()
  await simulated.getByRole('combobox', { name: 'Whose sign-in' }).selectOption({ label: 'rosa@example.test' })
  const trust = simulated.getByRole('row', { name: /^Trust policy/ }).getByRole('cell')
  await expect(trust).toHaveText(['refused: amr', 'every condition holds'])
  await expectClean(page, 'a trust policy to mend')
  await page.setViewportSize({ width: 1440, height: 900 })

  await correction.getByRole('button', { name: 'Apply to the emulator' }).click()
  await expect(page.getByRole('region', { name: 'What was applied' })).toContainText(
    'Corrected trust policy of readers',
  )
  await expect(listed(page, 'To mend')).toHaveCount(0)
  await expect(listed(page, 'Hold')).toContainText('Trust of readers')
  expect(JSON.parse(await trustOf(stack, 'readers'))).toEqual(JSON.parse(before))
  await rosa.reload()
  await expect(rosa.getByRole('main').getByText('example.test', { exact: true }).first()).toBeVisible()

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(listed(page, 'To mend')).toContainText('Nobody can get the role readers')
  await page.getByRole('button', { name: 'Apply to the emulator' }).click()
  await expect(listed(page, 'To mend')).toHaveCount(0)
  await rosa.context().close()
})

test('what Rosa’s role may not read is not told, by the permission that is missing', async ({ page, console }) => {
  await bringAxe(page)
  await console.enter(page, 'rosa', '/doctor')
  await expect(listed(page, 'Not told')).toContainText('readers may not read it: cognito-identity:DescribeIdentityPool')
  await expect(listed(page, 'Not told')).toContainText('readers may not read it: iam:GetRole')
  await expect(listed(page, 'Hold').getByRole('button', { name: /Trust of|Client accepted|Roles set/ })).toHaveCount(0)
  await finding(page, /^Trust of \d roles/).click()
  await expect(page).toHaveURL(/\/doctor\?finding=trust$/)
  await expect(page.getByRole('region', { name: /^not told: Trust of / })).toContainText('"Sid": "DoctorReads"')
  await expectClean(page, 'an examination that tells little')
})

test('any claims go through the same chain, and malformed ones take nothing away', async ({ page, console }) => {
  await console.enter(page, 'ada', '/doctor')
  const simulated = page.getByRole('region', { name: 'Simulate sign-in as' })
  await expect(simulated.getByRole('row', { name: /^Provider/ })).toContainText('accepted')
  await simulated.getByRole('button', { name: 'Take admins out' }).click()
  await expect(simulated.getByRole('row', { name: /^Role/ })).toContainText('authenticated')
  await simulated.getByLabel('aud').fill('another-client')
  await simulated.getByLabel('aud').press('Tab')
  await expect(simulated.getByRole('row', { name: /^Provider/ })).toContainText(
    'Token is not from a supported provider',
  )
  await simulated.getByRole('button', { name: 'Any claims' }).click()
  const text = simulated.getByRole('textbox', { name: 'Claims as JSON' })
  await text.fill('{ "aud": ')
  await expect(simulated).toContainText('This is not JSON')
  await expect(simulated.getByRole('row', { name: /^Provider/ })).toContainText(
    'Token is not from a supported provider',
  )
  await expect(text).toHaveValue('{ "aud": ')
})
