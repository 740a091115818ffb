/** The same console beside a backend in AWS: what it asks before a change, and what it makes of AWS's own answers. */
import type { Page } from '@playwright/test'
import { answerForAws, type AwsAnswer, type DeployedConsole, serveDeployedConsole } from './deployedConsole.ts'
import { expect, passwords, test } from './fixtures.ts'

let deployed: DeployedConsole

test.beforeAll(async ({ stack }) => {
  deployed = await serveDeployedConsole(stack.emulatorUrl)
})
test.afterAll(() => deployed.close())

const listing: AwsAnswer = {
  status: 200,
  headers: { 'content-type': 'application/xml', 'x-amz-request-id': 'L1' },
  body: '<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>team-photos</Name><Prefix>shared/</Prefix><KeyCount>1</KeyCount><MaxKeys>1000</MaxKeys><Delimiter>/</Delimiter><IsTruncated>false</IsTruncated><Contents><Key>shared/plan.txt</Key><LastModified>2026-11-01T10:00:00.000Z</LastModified><ETag>&quot;9b2cf535f27731c974343645a3985328&quot;</ETag><Size>4</Size><StorageClass>STANDARD</StorageClass></Contents></ListBucketResult>',
}

async function signIn(page: Page, person: 'otto' | 'rosa') {
  await page.goto(deployed.url)
  await page.getByLabel('Email').fill(`${person}@example.test`)
  await page.getByLabel('Password', { exact: true }).fill(passwords[person])
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('heading', { name: /^Welcome, / }).waitFor()
}

const file = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(name) })
const question = (page: Page) => page.getByRole('dialog', { name: /^Change .* in AWS account 1234 5678 9012\?$/ })
const chooser = (page: Page) => page.locator('input[type=file]').first()

test("nothing is changed in the account before somebody says so, and a refusal is told in AWS's own words", async ({
  page,
  stack,
}) => {
  const { sent } = await answerForAws(page, {
    emulatorUrl: stack.emulatorUrl,
    role: 'readers',
    answerOf: ({ method, host }) => {
      if (host.startsWith('iam-toolbox.')) return 'iam-toolbox-details'
      return method === 'PUT' ? 's3-denied-explicitly' : listing
    },
  })
  await signIn(page, 'rosa')
  await page.goto(`${deployed.url}/buckets/team-photos/shared/`)
  await page.getByRole('row', { name: /plan\.txt/ }).waitFor()

  await chooser(page).setInputFiles([file('one.txt'), file('two.txt')])
  await expect(question(page)).toContainText('Upload 2 files to shared/')
  await expect(question(page)).toContainText('PutObject on team-photos/shared/one.txt')
  await expect(question(page)).toContainText('Signed by the role readers')
  await expect(question(page)).toHaveAccessibleName('Change this in AWS account 1234 5678 9012?')
  await expect(question(page).getByRole('button', { name: 'Cancel' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(question(page)).toBeHidden()
  await expect(page.getByText('2 not stored')).toBeVisible()
  await expect(page.getByText('Upload one.txt was not sent. The file is kept here.')).toBeVisible()
  expect(sent.filter((call) => call.startsWith('PUT'))).toEqual([])

  await chooser(page).setInputFiles(file('three.txt'))
  await question(page)
    .getByRole('checkbox', { name: /^Do not ask again/ })
    .check()
  await question(page).getByRole('button', { name: 'Change it' }).click()
  await expect(page.getByText('3 not stored')).toBeVisible()
  expect(sent.filter((call) => call.startsWith('PUT'))).toEqual(['PUT /shared/three.txt'])
  await chooser(page).setInputFiles(file('four.txt'))
  await expect(page.getByText('4 not stored')).toBeVisible()
  await expect(question(page)).toBeHidden()

  await page.getByRole('link', { name: 'See the decision' }).last().click()
  const opened = page.getByRole('region', { name: 'Opened call: PutObject' })
  await expect(opened).toContainText('with an explicit deny in an identity-based policy')
  await expect(opened.getByRole('link', { name: "Open in AWS's console" })).toHaveAttribute(
    'href',
    /^https:\/\/eu-central-1\.console\.aws\.amazon\.com\/.*4f9k2m7q1x8c$/,
  )
  await expect(opened).toContainText('get-request-authorization-details --authorization-id 4f9k2m7q1x8c')
  const predicted = opened.getByRole('region', { name: 'Predicted decision' })
  await expect(predicted).toContainText('from the policies that were deployed with this backend. AWS refused it too.')

  // The policies that were deployed do not let the role ask; whoever wants to know may ask all the same.
  await opened.getByRole('button', { name: "Fetch AWS's explanation" }).click()
  const card = page.getByRole('dialog', { name: 'What would be refused' })
  await expect(card).toContainText('iam:GetRequestAuthorizationDetails')
  await card.getByRole('button', { name: 'Try anyway' }).click()
  const ofAws = opened.getByRole('region', { name: "AWS's own decision" })
  await expect(ofAws).toContainText('As AWS kept it when it refused the call.')
  await expect(ofAws).toContainText('KeepShared')
  await expect(ofAws.getByRole('button', { name: 'Whole document' })).toBeHidden()
  await expect(predicted).toBeHidden()
  expect(sent.at(-1)).toBe('GET /authorization-details/4f9k2m7q1x8c')
})

test('an operation that changes something asks first, naming account and role; one that reads is sent', async ({
  page,
  stack,
}) => {
  const { sent } = await answerForAws(page, {
    emulatorUrl: stack.emulatorUrl,
    role: 'operators',
    answerOf: ({ method }) => (method === 'DELETE' ? { status: 204, headers: {}, body: '' } : listing),
  })
  await signIn(page, 'otto')
  const open = async (operation: string, input: object) =>
    page.goto(`${deployed.url}/operations/s3/${operation}?input=${encodeURIComponent(JSON.stringify(input))}`)
  const run = () => page.getByRole('button', { name: /^Run/ }).first().click()
  const answer = page.getByRole('region', { name: 'Answer', exact: true })

  await open('DeleteObject', { Bucket: 'team-photos', Key: 'shared/plan.txt' })
  await run()
  await expect(question(page)).toContainText('DeleteObject on team-photos/shared/plan.txt')
  await expect(question(page)).toContainText('Signed by the role operators')
  await question(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(answer).toContainText('given up')
  expect(sent.filter((call) => call.startsWith('DELETE'))).toEqual([])
  await run()
  await question(page).getByRole('button', { name: 'Change it' }).click()
  await expect(answer).toContainText('204')
  expect(sent.filter((call) => call.startsWith('DELETE'))).toEqual(['DELETE /shared/plan.txt'])

  await open('ListObjectsV2', { Bucket: 'team-photos', Prefix: 'shared/', Delimiter: '/' })
  await run()
  await expect(answer).toContainText('plan.txt')
  await expect(question(page)).toBeHidden()
})

test('what AWS answers besides is told as what it is: no CORS rule, another region, too many calls, no right', async ({
  page,
  stack,
}) => {
  let bucket: AwsAnswer = 'not for this page'
  let zones: AwsAnswer = 'route53-throttled'
  await answerForAws(page, {
    emulatorUrl: stack.emulatorUrl,
    role: 'operators',
    answerOf: ({ host }) => (host.startsWith('route53.') ? zones : bucket),
  })
  await signIn(page, 'otto')
  await page.goto(`${deployed.url}/buckets/team-photos/shared/`)
  const main = page.getByRole('main')
  await expect(main).toContainText(`The bucket does not let pages of ${deployed.url} call it`)
  bucket = 's3-redirect'
  await page.reload()
  await expect(main).toContainText('The bucket lives in eu-west-1, not in the region that was asked.')

  await page.goto(`${deployed.url}/zones`)
  await expect(main).toContainText('AWS asks to go slower.')
  zones = 'route53-denied-guest'
  await page.reload()
  await expect(main).toContainText('No session policy allows')
})

test('what may not be read of a role stands in What-if as it was deployed, and is said to', async ({ page, stack }) => {
  const refused: AwsAnswer = {
    status: 403,
    headers: { 'content-type': 'text/xml' },
    body: '<ErrorResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>User: arn:aws:sts::123456789012:assumed-role/readers/CognitoIdentityCredentials is not authorized to perform: iam:GetRole on resource: role readers because no identity-based policy allows the iam:GetRole action</Message></Error><RequestId>R1</RequestId></ErrorResponse>',
  }
  const noPolicy: AwsAnswer = {
    status: 404,
    headers: { 'content-type': 'application/xml' },
    body: '<Error><Code>NoSuchBucketPolicy</Code><Message>The bucket policy does not exist</Message><BucketName>team-photos</BucketName></Error>',
  }
  await answerForAws(page, {
    emulatorUrl: stack.emulatorUrl,
    role: 'readers',
    answerOf: ({ host, path }) => (host.startsWith('iam.') ? refused : path.includes('policy') ? noPolicy : listing),
  })
  await signIn(page, 'rosa')
  await page.goto(`${deployed.url}/permissions/what-if?role=readers`)
  await expect(page.getByRole('textbox', { name: 'Folders of readers' })).toContainText('ReadShared')
  await expect(page.getByRole('main')).toContainText(
    'readers: its policies and its boundary could not be read. What stands here of it is what was deployed.',
  )
  await page.getByRole('tab', { name: 'Trust' }).click()
  await expect(page.getByRole('tabpanel')).toContainText('iam:GetRole')
  await page.getByRole('tab', { name: 'Bucket team-photos' }).click()
  await expect(page.getByRole('tabpanel')).toContainText('The bucket has no policy')
})
