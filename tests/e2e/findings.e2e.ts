/** What lint finds in a policy, where the policy is shown: on the decision of a refused call. */
import { IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam'
import { expect, test as base } from './fixtures.ts'
import { type Stack, startStack } from './stack.ts'

const credentials = { accessKeyId: 'AKIAEXAMPLE000000001', secretAccessKey: 'local-root-secret' }

/** A Rolecall of which this file knows the root user's key. */
const test = base.extend<object, { stack: Stack }>({
  stack: [
    async ({}, use) => {
      const key = [
        '--root-access-key-id',
        credentials.accessKeyId,
        '--root-secret-access-key',
        credentials.secretAccessKey,
      ]
      const stack = await startStack(key)
      await use(stack)
      await stack.close()
    },
    { scope: 'worker' },
  ],
})

test('a policy of the refused role says what is wrong with it, and where', async ({ page, console, stack }) => {
  const iam = new IAMClient({ endpoint: stack.emulatorUrl, region: 'us-east-1', credentials })
  const Statement = [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3::123456789012:team-photos/*' }]
  const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement })
  await iam.send(new PutRolePolicyCommand({ RoleName: 'operators', PolicyName: 'Photos', PolicyDocument }))

  await console.enter(page, 'otto')
  await page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name: 'Zones' }).click()
  await page.getByRole('main').getByRole('link', { name: 'example.test' }).first().click()
  await page
    .getByRole('row', { name: /^mail MX/ })
    .getByRole('button', { name: /^What to do with/ })
    .click()
  await page.getByRole('menuitem', { name: /^Delete/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Delete/ })
    .click()
  await page.getByRole('link', { name: 'See the decision' }).click()
  const findings = page.getByRole('list', { name: 'Findings in policy Photos' })
  await expect(findings).toContainText('Error: S3 ARNs have no account')
  await expect(findings.getByRole('link', { name: 'ARN_ACCOUNT_NOT_ALLOWED' })).toHaveAttribute(
    'href',
    /^https:\/\/docs\.aws\.amazon\.com\//,
  )
  const policy = page.getByRole('region', { name: 'Policy Photos' })
  await policy.getByRole('button', { name: /^Policy Photos, 1 finding/ }).click()
  await expect(policy.locator('mark')).toContainText('"Resource":')

  // What only screen readers see scrolls with its pane: the page itself has nothing to scroll.
  const excess = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)
  expect(excess).toBeLessThanOrEqual(0)
})
