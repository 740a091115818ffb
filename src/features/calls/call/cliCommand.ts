/** A call as a command line of the AWS CLI with the same input. */
import type { CallRecord } from '../../../aws/record/callRecord.ts'

/** S3's operations live under `s3api`; `s3` is the CLI's own file commands. */
const commands: Readonly<Partial<Record<CallRecord['service'], string>>> = {
  s3: 's3api',
  route53: 'route53',
  sts: 'sts',
}

/**
 * @param endpoint the endpoint where it is not AWS's own
 * @returns undefined where the input is not known (calls of Amplify) or the service has no command here
 */
export function cliCommand({ service, operation, input }: CallRecord, endpoint?: string): string | undefined {
  const command = commands[service]
  if (!command || !input) return undefined
  const options = Object.entries(input).flatMap(([name, value]) => option(name, value))
  const file = operation === 'GetObject' ? [shellQuote(fileName(input['Key']))] : []
  return [
    'aws',
    command,
    cliName(operation),
    ...options,
    ...(endpoint ? ['--endpoint-url', shellQuote(endpoint)] : []),
    ...file,
  ].join(' ')

  function option(name: string, value: unknown): readonly string[] {
    const flag = `--${cliName(name)}`
    if (name === 'Body') return [flag, shellQuote(fileName(input?.['Key']))]
    if (typeof value === 'boolean') return [value ? flag : `--no-${cliName(name)}`]
    return [flag, shellQuote(typeof value === 'object' ? JSON.stringify(value) : String(value))]
  }
}

/** `ListObjectsV2` -> `list-objects-v2`, as the CLI writes names. */
export function cliName(name: string): string {
  return name
    .replace(/(.)([A-Z][a-z]+)/g, '$1-$2')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
}

function fileName(key: unknown): string {
  return (typeof key === 'string' && key.split('/').at(-1)) || 'file'
}

/** Quoted for a POSIX shell where it has to be. */
export function shellQuote(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`
}
