/** "Your code": what is here of somebody's own backend, and what a saved change of it flips, while the page is open. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../scripts/builds.mjs'
import { expect, test as base } from './fixtures.ts'
import { type Stack, startStack } from './stack.ts'

const test = base.extend<{ folder: string; own: Stack }>({
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'rolecall-code-'))
    cpSync(join(root, 'tests/backends/mediaRules/cdk.out'), folder, { recursive: true })
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  own: async ({ folder }, use) => {
    const own = await startStack(['--backend', folder])
    await use(own)
    await own.close()
  },
})

const nested = 'amplifyrolecalltestsandbox3c90b59f40storage719ADF18.nested.template.json'

test('what is laid out and what is not stands there, and a saved change flips before the eyes', async ({
  page,
  own,
  folder,
}) => {
  await page.goto(own.consoleUrl)
  await page.getByRole('button', { name: 'Sign in as Ada' }).click()
  await page.getByRole('heading', { name: /^Welcome, / }).waitFor()
  await page.goto(`${own.consoleUrl}/buckets`)
  await page.getByRole('link', { name: 'media: drafts' }).first().click()
  await page.getByText('all loaded').waitFor()

  await page.getByRole('link', { name: 'Your code' }).click()
  const main = page.getByRole('main')
  await expect(main).toContainText(folder)
  await expect(page.getByRole('region', { name: 'Laid out from your code' })).toContainText('Identity pool')
  await expect(page.getByRole('region', { name: 'Not emulated, and what that means' })).toContainText(
    'Everything in the code is here.',
  )
  await expect(page.getByRole('region', { name: 'What flipped' })).toContainText('Save a file of your code')

  const template = join(folder, nested)
  const text = readFileSync(template, 'utf8')
  const changed = text
    .replaceAll('"s3:ListBucket"', '"s3:ListBucketVersions"')
    .replace('"Resources": {', '"Resources": {\n  "Thumbnails": { "Type": "AWS::Lambda::Function", "Properties": {} },')
  expect(changed).not.toBe(text)
  writeFileSync(template, changed)
  const flipped = page.getByRole('region', { name: 'What flipped' })
  await expect(flipped).toContainText(/lose \d+ permission/)
  await expect(flipped.getByRole('list', { name: 'Permissions that flipped' })).toContainText('s3:ListBucket')
  await expect(flipped.getByRole('region', { name: `Changed lines of ${nested}` })).toContainText(
    's3:ListBucketVersions',
  )
  await expect(page.getByRole('list', { name: 'Not emulated' })).toContainText('Thumbnails')
  await expect(flipped).toContainText(/[1-9]\d* of \d+ recorded calls would be decided otherwise now/)

  writeFileSync(template, '{')
  await expect(flipped).toContainText('Nothing was changed: this code comes to no backend.')
})
