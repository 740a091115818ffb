/** How a sign-in became a role, and what would change it. */
import { bringAxe } from './axe.ts'
import { expectClean } from './expectClean.ts'
import { expect, test } from './fixtures.ts'

test('Rosa asks what would change her role: another group, none, being a guest', async ({ page, console }) => {
  await bringAxe(page)
  await page.setViewportSize({ width: 1280, height: 900 })
  await console.enter(page, 'rosa', '/identity')
  await page.getByRole('tab', { name: /role/i }).click()
  const chips = page.getByRole('group', { name: 'What would change if' })
  const part = page.getByRole('region', { name: 'What would change if' })
  await chips.getByRole('button', { name: 'I were in operators too' }).click()
  await expect(part.getByRole('status')).toContainText(/readers.*operators/)
  await expect(part.getByRole('status')).toContainText('the role of the group with the lowest precedence number')
  await chips.getByRole('button', { name: 'I were in no group' }).click()
  await expect(part.getByRole('status')).toContainText(/readers.*authenticated/)
  await expectClean(page, 'what would change the role')
  await chips.getByRole('button', { name: 'I were a guest' }).press('Enter')
  await expect(part.getByRole('status')).toContainText(/readers.*guest/)
  // Which claims become tags the pool tells whoever may ask; that Rosa may not is said before.
  const ask = page.getByRole('button', { name: 'Ask which claims become tags' })
  await expect(ask).toHaveAccessibleDescription(/No statement of the role allows cognito-identity:GetPrincipalTag/)
  await part.getByRole('link', { name: 'What guest may do' }).click()
  await expect(page).toHaveURL(/\/permissions\?role=guest$/)
})

test('what this browser keeps is told, and the identity can be forgotten: a person gets the same one again', async ({
  page,
  console,
}) => {
  await bringAxe(page)
  await console.enter(page, 'rosa', '/identity')
  await page.getByRole('tab', { name: /^Credentials/ }).click()
  const kept = page.getByRole('region', { name: 'What this browser keeps' })
  await expect(kept).toContainText('in local storage, for all tabs')
  await expect(kept).toContainText('renewed five minutes before')
  await expectClean(page, 'what this browser keeps')
  await page.getByRole('tab', { name: /^Identity/ }).click()
  const id = page
    .getByRole('tabpanel')
    .getByText(/^us-east-1:/)
    .first()
  const before = await id.textContent()
  await page.getByRole('button', { name: 'Forget this identity' }).click()
  await expect(page.getByText('The pool gave the same identity again.')).toBeVisible()
  await expect(id).toHaveText(before ?? '')
})
