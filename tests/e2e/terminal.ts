/** A terminal into which the Identity page's text was pasted: the AWS CLI where one runs, else an AWS SDK in a process of its own. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root } from '../../scripts/builds.mjs'
import { cliEnvironment, endpointOptions, findAwsCli } from '../../scripts/findAwsCli.mjs'

const run = promisify(execFile)

export interface Terminal {
  /** `aws-cli/2.9.19`, `AWS SDK for JavaScript` */
  readonly client: string
  callerArn(): Promise<string>
  /** Keys and folders under an `s3://bucket/prefix/`. Rejects with the service's words. */
  list(folder: string): Promise<string>
  read(object: string): Promise<string>
  zoneNames(): Promise<string>
}

/** @param copied The variables that the copied text sets. */
export function openTerminal(copied: Record<string, string>): Terminal {
  const env = cliEnvironment(copied) as NodeJS.ProcessEnv
  const cli = findAwsCli()
  if (!cli) {
    const ask = outputOf(process.execPath, [join(root, 'tests/e2e/askWithSdk.mjs')], env)
    return {
      client: 'AWS SDK for JavaScript',
      callerArn: () => ask('callerArn'),
      list: (folder) => ask('list', folder),
      read: (object) => ask('read', object),
      zoneNames: () => ask('zoneNames'),
    }
  }
  const aws = outputOf(cli.file, endpointOptions(cli.version, copied.AWS_ENDPOINT_URL ?? ''), env)
  return {
    client: `aws-cli/${cli.version}`,
    callerArn: () => aws('sts', 'get-caller-identity', '--query', 'Arn', '--output', 'text'),
    list: (folder) => aws('s3', 'ls', folder),
    read: (object) => aws('s3', 'cp', object, '-'),
    zoneNames: () => aws('route53', 'list-hosted-zones', '--query', 'HostedZones[].Name', '--output', 'text'),
  }
}

/** Runs the program with further words; rejects with what it wrote to its error stream when it fails. */
function outputOf(file: string, first: readonly string[], env: NodeJS.ProcessEnv) {
  return async (...words: string[]) => (await run(file, [...first, ...words], { env, timeout: 60_000 })).stdout
}
