/** An independent client: the AWS CLI with the credentials that the Identity page copies. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { findAwsCli } from '../../scripts/findAwsCli.mjs'
import { expect, test } from './fixtures.ts'

const run = promisify(execFile)
const aws = findAwsCli()

if (aws === undefined) {
  process.stdout.write('No AWS CLI on this computer: the test that uses it is left out. Install awscli to run it.\n')
} else {
  test('the AWS CLI lists the bucket and the zone with the credentials copied for it', async ({ page, console }) => {
    await console.signIn(page, 'mika')
    await page.getByRole('button', { name: 'Copy for the CLI' }).click()
    await page.getByRole('menuitem', { name: 'Bash, zsh' }).click()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    const exported = Object.fromEntries(
      [...copied.matchAll(/^export (\w+)='?([^'\n]*)'?$/gm)].map((match) => [match[1], match[2]]),
    )
    expect(Object.keys(exported)).toEqual(
      expect.arrayContaining(['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_ENDPOINT_URL']),
    )

    const environment = {
      PATH: process.env.PATH,
      HOME: '/nonexistent',
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_PAGER: '',
      ...exported,
    }
    const cli = async (...words: string[]) =>
      (
        await run(aws, ['--endpoint-url', exported.AWS_ENDPOINT_URL ?? '', '--no-cli-pager', ...words], {
          env: environment,
          timeout: 60_000,
        })
      ).stdout

    expect(await cli('sts', 'get-caller-identity', '--query', 'Arn', '--output', 'text')).toContain(
      'assumed-role/authenticated/CognitoIdentityCredentials',
    )
    expect(await cli('s3', 'ls', 's3://team-photos/shared/')).toContain('readme.txt')
    expect(await cli('s3', 'cp', 's3://team-photos/shared/readme.txt', '-')).not.toBe('')
    expect(await cli('route53', 'list-hosted-zones', '--query', 'HostedZones[].Name', '--output', 'text')).toContain(
      'example.test.',
    )
    await expect(cli('s3', 'ls', 's3://team-photos/private/')).rejects.toThrow(
      /not authorized to perform: s3:ListBucket/,
    )
  })
}
