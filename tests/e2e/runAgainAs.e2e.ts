/** A recorded call, once more as somebody else whom the identity pool lets one be: the page stays who it is. */
import { AdminAddUserToGroupCommand, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { IAMClient, UpdateAssumeRolePolicyCommand } from '@aws-sdk/client-iam'
import type { Page } from '@playwright/test'
import { localBackend } from '../../emulator/seed/localBackend.ts'
import { bringAxe } from './axe.ts'
import { expectClean } from './expectClean.ts'
import { expect, ownerOptions, test } from './ownedStack.ts'
import type { Stack } from './stack.ts'

test.use({ stackOf: 'runAgainAs' })

const opened = (page: Page) => page.getByRole('region', { name: 'Opened call: ListObjectsV2' })

async function runAs(page: Page, whom: string): Promise<void> {
  await page.getByRole('button', { name: 'Run again as somebody else' }).click()
  await page.getByRole('menuitem', { name: whom }).click()
}

/** Has a role trust an identity pool, and no other. */
async function trustPool(stack: Stack, RoleName: string, identityPoolId: string): Promise<void> {
  const statement = {
    Effect: 'Allow',
    Principal: { Federated: 'cognito-identity.amazonaws.com' },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: { StringEquals: { 'cognito-identity.amazonaws.com:aud': identityPoolId } },
  }
  const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
  await new IAMClient(ownerOptions(stack)).send(new UpdateAssumeRolePolicyCommand({ RoleName, PolicyDocument }))
}

test('a listing is run again as another of one’s roles and as a guest; a role that does not let one in is named', async ({
  page,
  console,
  stack,
}) => {
  await bringAxe(page)
  const pools = new CognitoIdentityProviderClient(ownerOptions(stack))
  const person = { UserPoolId: localBackend.userPoolId, Username: 'rosa@example.test' }
  await pools.send(new AdminAddUserToGroupCommand({ ...person, GroupName: 'operators' }))
  await console.enter(page, 'rosa', '/buckets/team-photos?prefix=shared/')
  await expect(page.getByRole('button', { name: 'Role operators' })).toBeVisible()
  await page.getByRole('grid').waitFor()
  await page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name: 'Calls' }).click()
  const calls = page.getByRole('grid', { name: 'Calls' })
  await calls
    .getByRole('row', { name: /Open shared\// })
    .getByRole('link')
    .first()
    .click()
  const listing = page.url()
  await expect(opened(page)).toContainText('Signed as operators')

  await trustPool(stack, 'readers', 'us-east-1:00000000-0000-4000-8000-0000000000aa')
  await runAs(page, 'As readers')
  const refusal = page.getByRole('region', { name: 'Opened call: GetCredentialsForIdentity' })
  await expect(refusal).toContainText('trust policy')
  await expect(refusal).toContainText('from “Run ListObjectsV2 again as readers”')

  await trustPool(stack, 'readers', localBackend.identityPoolId)
  await page.goto(listing)
  await runAs(page, 'As readers')
  await expect(opened(page)).toContainText('from “Run ListObjectsV2 again as readers”')
  await expect(opened(page)).toContainText('Signed as readers')
  await expect(opened(page)).toContainText('200')
  await expectClean(page, 'a call that was run again as another role')

  await runAs(page, 'As a guest')
  await expect(opened(page)).toContainText('from “Run ListObjectsV2 again as a guest”')
  await expect(opened(page)).toContainText('403 AccessDenied')
  // What the pool was asked for it stands in the record with it.
  await expect(calls.getByRole('row', { name: /Run ListObjectsV2 again as a guest .* and 3 more/ })).toBeVisible()
  // The page signs as before.
  await expect(page.getByRole('button', { name: 'Role operators' })).toBeVisible()
})
