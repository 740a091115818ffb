/** An independent client with the credentials that the Identity page copies: the AWS CLI, or an SDK where there is none. */
import { expect, test } from './fixtures.ts'
import { openTerminal } from './terminal.ts'

test('the credentials copied for a terminal list the bucket and the zone there', async ({ page, console }) => {
  await console.signIn(page, 'mika')
  await page.getByRole('button', { name: 'Copy for the CLI' }).click()
  await page.getByRole('menuitem', { name: 'Bash, zsh' }).click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  const exported: Record<string, string> = Object.fromEntries(
    [...copied.matchAll(/^export (\w+)='([^'\n]*)'$/gm)].map((match) => [match[1], match[2]]),
  )
  expect(Object.keys(exported)).toEqual([
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'AWS_REGION',
    'AWS_DEFAULT_REGION',
    'AWS_ENDPOINT_URL',
  ])

  const terminal = openTerminal(exported)
  test.info().annotations.push({ type: 'client', description: terminal.client })
  expect(await terminal.callerArn()).toContain('assumed-role/authenticated/CognitoIdentityCredentials')
  expect(await terminal.list('s3://team-photos/shared/')).toContain('readme.txt')
  expect(await terminal.read('s3://team-photos/shared/readme.txt')).not.toBe('')
  expect(await terminal.zoneNames()).toContain('example.test.')
  await expect(terminal.list('s3://team-photos/private/')).rejects.toThrow(/not authorized to perform: s3:ListBucket/)
})
