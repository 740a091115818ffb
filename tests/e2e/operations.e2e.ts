/** Any operation of any service: found, filled in, judged as it is typed, run, gone on with, and kept without secrets. */
import type { Page } from '@playwright/test'
import { bringAxe } from './axe.ts'
import { expectClean } from './expectClean.ts'
import { expect, test } from './fixtures.ts'

const search = (page: Page) => page.getByRole('searchbox', { name: 'Search the operations' })
const operations = (page: Page) => page.getByRole('navigation', { name: 'Operations', exact: true })
const input = (page: Page, operation: string) => page.getByRole('region', { name: `Input of ${operation}` })
const verdict = (page: Page) => page.getByRole('region', { name: 'What would come of it' })
const answer = (page: Page) => page.getByRole('region', { name: 'Answer', exact: true })
const field = (page: Page, operation: string, name: string) =>
  input(page, operation)
    .getByLabel(new RegExp(`^${name}\\b`))
    .first()

/** The address of a form that is filled in. */
const filled = (page: Page, path: string, value: object) =>
  `${new URL(page.url()).origin}/operations/${path}?input=${encodeURIComponent(JSON.stringify(value))}`

test('Otto finds an operation by the permission it needs, and opens it by keyboard', async ({ page, console }) => {
  await console.enter(page, 'otto', '/operations')
  await expect(page.getByText('operators may call 43, and 17 more on some inputs')).toBeVisible()
  await page.keyboard.press('/')
  await expect(search(page)).toBeFocused()
  await search(page).fill('s3:putbucketcors')
  await expect(operations(page).getByRole('link')).toHaveText([
    /^DeleteBucketCors\s*needs s3:PutBucketCORS$/,
    /^PutBucketCors\s*needs s3:PutBucketCORS$/,
  ])
  await expect(operations(page).getByText('No match in the 7 other services.')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/operations\/s3\/DeleteBucketCors$/)
  await expect(page).toHaveTitle('DeleteBucketCors · Operations · Rolecall')
  await expect(verdict(page)).toContainText('operators would be refused')
  // What the role may never call is one line of its service, which is open where one of them is.
  await search(page).fill('')
  await expect(operations(page).getByRole('link', { name: /PutBucketAcl/ })).toBeVisible()
  await page.getByRole('group', { name: 'Show only' }).getByRole('button', { name: '4 not from a browser' }).click()
  await expect(operations(page).getByRole('link')).toHaveText([
    ...['CreateBucket', 'ListBuckets', 'ListDirectoryBuckets', 'WriteGetObjectResponse'],
  ])
})

test('what is typed is judged as it is typed, and the answer says when it is of an older input', async ({
  page,
  console,
}) => {
  await console.enter(page, 'rosa', '/operations/s3/ListObjectsV2')
  await field(page, 'ListObjectsV2', 'Bucket').fill('team-photos')
  await expect(verdict(page)).toContainText('readers would be refused')
  await page.keyboard.press('Tab')
  await input(page, 'ListObjectsV2')
    .getByRole('button', { name: /^Add a member/ })
    .click()
  await page.keyboard.type('Prefix')
  await page.keyboard.press('Enter')
  await field(page, 'ListObjectsV2', 'Prefix').fill('shared/')
  await expect(verdict(page)).toContainText('readers would be allowed')
  await page.keyboard.press('Control+Enter')
  await expect(answer(page)).toContainText('200')
  await expect(answer(page).getByRole('tree')).toContainText('Contents list')
  await field(page, 'ListObjectsV2', 'Prefix').fill('private/')
  await expect(answer(page)).toContainText('Prefix was changed from shared/ to private/ after this run')
  await expect(page.getByRole('button', { name: 'Run anyway' })).toBeVisible()
  await page.getByRole('button', { name: 'Run anyway' }).click()
  await expect(answer(page)).toContainText('403')
  await expect(answer(page)).toContainText('ListObjectsV2 was refused')
  // Runs are kept over a reload, without their answers.
  await page.reload()
  const runs = page.getByRole('region', { name: 'Runs' })
  await expect(runs.getByRole('listitem')).toHaveCount(2)
})

test('the record that causes the refusal of a batch is marked where it stands', async ({ page, console }) => {
  await console.enter(page, 'otto', '/operations/route53/ChangeResourceRecordSets')
  const change = (name: string, type: string) => ({
    Action: 'UPSERT',
    ResourceRecordSet: { Name: name, Type: type, TTL: 60, ResourceRecords: [{ Value: '"x"' }] },
  })
  const batch = { Changes: [change('_acme-challenge.example.test', 'TXT'), change('mail.example.test', 'MX')] }
  await page.goto(
    filled(page, 'route53/ChangeResourceRecordSets', { HostedZoneId: 'Z0174620EXAMPLE7QK3M', ChangeBatch: batch }),
  )
  await expect(page).toHaveURL(/ChangeResourceRecordSets$/)
  await expect(verdict(page)).toContainText('operators would be refused')
  await expect(input(page, 'ChangeResourceRecordSets')).toContainText('ChangeSomeRecords allows TXT, A only')
  await verdict(page).getByRole('button', { name: 'What would allow it' }).click()
  await expect(verdict(page)).toContainText('route53:ChangeResourceRecordSets')
})

test('what waits for a change shows its own answer, beside the form that it follows from', async ({
  page,
  console,
}) => {
  await console.enter(page, 'otto', '/operations/route53/ChangeResourceRecordSets')
  const record = { Name: '_acme-challenge.example.test', Type: 'TXT', TTL: 60, ResourceRecords: [{ Value: '"x"' }] }
  const ChangeBatch = { Changes: [{ Action: 'UPSERT', ResourceRecordSet: record }] }
  await page.goto(
    filled(page, 'route53/ChangeResourceRecordSets', { HostedZoneId: 'Z0174620EXAMPLE7QK3M', ChangeBatch }),
  )
  await expect(verdict(page)).toContainText('operators would be allowed')
  await page.keyboard.press('Control+Enter')
  await answer(page).getByRole('button', { name: 'Wait until INSYNC' }).click()
  await expect(answer(page)).toContainText('The answer of GetChange; the form shows ChangeResourceRecordSets.')
  const runs = page.getByRole('region', { name: 'Runs' })
  await expect(runs.getByRole('listitem')).toHaveCount(2)
  await expect(runs.locator('[aria-current=true]')).toContainText('GetChange')
  // The emulator takes four seconds for a change, and the console asks every five.
  await expect(answer(page)).toContainText('Reached: the change is INSYNC', { timeout: 20_000 })
  await expect(answer(page).getByRole('tree')).toContainText('INSYNC')
})

test('a link holds no secret, and an operation that is not there says so', async ({ page, console, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await console.enter(page, 'ada', '/operations/cognito-idp/AdminSetUserPassword')
  await page.goto(
    filled(page, 'cognito-idp/AdminSetUserPassword', {
      UserPoolId: 'us-east-1_x',
      Username: 'mika',
      Password: 'Hidden-word-1',
    }),
  )
  await expect(page).not.toHaveURL(/Hidden/)
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('UserPoolId')
  expect(await page.evaluate(() => navigator.clipboard.readText())).not.toContain('Hidden')
  await page.goto(new URL('/operations/s3/DropBucket', page.url()).href)
  await expect(page.getByText('There is no such operation')).toBeVisible()
})

test('a service that is not emulated says that it is absent', async ({ page, console }) => {
  await console.enter(page, 'ada', '/operations/sqs/ListQueues')
  await page.getByRole('button', { name: /^Run/ }).click()
  await expect(answer(page)).toContainText('ListQueues is not available here')
})

test('the page is clean, empty and filled in', async ({ page, console }) => {
  await bringAxe(page)
  await console.enter(page, 'rosa', '/operations')
  await page.getByText(/readers may call/).waitFor()
  await expectClean(page, 'the list of operations')
  await page.goto(filled(page, 's3/GetObject', { Bucket: 'team-photos', Key: 'shared/none.txt' }))
  await expect(verdict(page)).toContainText('readers would be allowed')
  await page.keyboard.press('Control+Enter')
  await expect(answer(page)).toContainText('may not know whether')
  await expectClean(page, 'an operation with its answer')
})

test('what AWS would not take is shown before it is sent', async ({ page, console }) => {
  await console.enter(page, 'rosa', '/operations/s3/GetObject')
  const run = page.getByRole('button', { name: /^Run/ })
  await run.click()
  await expect(input(page, 'GetObject')).toContainText('Bucket is missing')
  await expect(field(page, 'GetObject', 'Bucket')).toBeFocused()
  await expect(answer(page)).toContainText('No answer yet')
  await expect(run).toHaveText('Run as it is')
  await run.click()
  await expect(answer(page)).toContainText('GetObject needs Key')
})

test('S3-042: a key that browsers fold is marked, and sent by no way, since it would delete another object', async ({
  page,
  console,
}) => {
  await console.enter(page, 'ada', '/buckets/team-photos?prefix=shared/')
  await page.goto(filled(page, 's3/DeleteObject', { Bucket: 'team-photos', Key: 'shared/x/../readme.txt' }))
  const run = page.getByRole('button', { name: /^Run/ })
  await run.click()
  await expect(input(page, 'DeleteObject')).toContainText('a request for it would act on another object')
  await run.click()
  await expect(answer(page)).toContainText('a request for it would act on another object')
  await page.goto(new URL('/buckets/team-photos?prefix=shared/', page.url()).href)
  await expect(page.getByRole('row', { name: /readme\.txt/ })).toBeVisible()
})
