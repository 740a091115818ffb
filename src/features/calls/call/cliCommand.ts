/**
 * A call as a command line of the AWS CLI with the same input. Names and keys are other people's texts: none of them may
 * end its quotes, become an option, or choose which file is written.
 */
import type { CallRecord } from '../../../aws/record/callRecord.ts'
import { posixWord } from '../../../ui/shellQuoting.ts'

/** `posix`: Bash and zsh; `cmd`: Windows' Command Prompt. */
export type Shell = 'posix' | 'powershell' | 'cmd'

/** S3's operations live under `s3api`; `s3` is the CLI's own file commands. */
const commands: Readonly<Partial<Record<CallRecord['service'], string>>> = {
  s3: 's3api',
  route53: 'route53',
  sts: 'sts',
}

/** What Windows' shells, and a batch file that starts the CLI, take for nothing but text inside of quotes. */
const harmless = /^[\p{L}\p{N}_@+=:,./ -]*$/u
/** A word that PowerShell leaves whole without quotes. */
const bare = /^(?:[\w./][\w./-]*|--[\w-]+)$/
/** The CLI would read the file, or ask the address, and send what it finds there. */
const readByCli = /^(?:fileb?|https?):\/\//i

/**
 * @param endpoint the endpoint where it is not AWS's own
 * @returns undefined where the input is not known (calls of Amplify) or the service has no command here
 */
export function cliCommand(
  { service, operation, input }: CallRecord,
  { shell, endpoint }: { shell: Shell; endpoint?: string | undefined },
): string | undefined {
  const command = commands[service]
  if (!command || !input) return undefined
  const { Body: body, ...members } = input
  const file = `./${fileName(input['Key'])}`
  const flags = Object.entries(members).map(([name, value]) => flag(name, value))
  const rest = [
    ...(body === undefined ? [] : [`--body=${file}`]),
    ...(endpoint ? [`--endpoint-url=${endpoint}`] : []),
    ...(operation === 'GetObject' ? [file] : []),
  ]
  const words = [command, cliName(operation)]
  const isRead = Object.values(members).some((value) => typeof value === 'string' && readByCli.test(value))
  if (shell === 'posix') {
    const given = isRead ? [`--cli-input-json=${JSON.stringify(members)}`] : flags
    return ['aws', ...words, ...[...given, ...rest].map(posixFlag)].join(' ')
  }
  if (!isRead && [...flags, ...rest].every((word) => harmless.test(word))) {
    const quote = shell === 'powershell' ? "'" : '"'
    return ['aws', ...words, ...[...flags, ...rest].map((word) => quoted(word, quote))].join(' ')
  }
  // From `--%` on PowerShell reads what follows as the Command Prompt does.
  const line = shell === 'powershell' ? ['aws', '--%', ...words] : ['aws', ...words]
  return [...line, '--cli-input-json', inputJson(members), ...rest.map((word) => quoted(word, '"'))].join(' ')
}

/** `ListObjectsV2` -> `list-objects-v2`, as the CLI writes names. */
export function cliName(name: string): string {
  return name
    .replace(/(.)([A-Z][a-z]+)/g, '$1-$2')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
}

/** In one word, so that no value is taken for an option. */
function flag(name: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? `--${cliName(name)}` : `--no-${cliName(name)}`
  if (value instanceof Date) return `--${cliName(name)}=${value.toISOString()}`
  return `--${cliName(name)}=${typeof value === 'object' ? JSON.stringify(value) : String(value)}`
}

function posixFlag(word: string): string {
  const end = word.startsWith('--') ? word.indexOf('=') + 1 : 0
  return word.startsWith('--') && end === 0 ? word : word.slice(0, end) + posixWord(word.slice(end))
}

function quoted(word: string, quote: string): string {
  return bare.test(word) ? word : quote + word + quote
}

/** The whole input with every character escaped that a shell could mean something by; `\"` is a quote to the CLI. */
function inputJson(members: object): string {
  const text = JSON.stringify(members).replaceAll(/[^\w@+=:,./{}[\]"\\-]/g, escaped)
  return `"${text.replaceAll(/\\["\\]/g, (pair) => escaped(pair.charAt(1))).replaceAll('"', String.raw`\"`)}"`
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** Names that Windows gives to devices, whatever their ending. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** The last part of the key, such that it hides nothing, goes nowhere and is no program's settings. */
function fileName(key: unknown): string {
  const last = (typeof key === 'string' && key.split('/').at(-1)) || 'file'
  const name = last
    .replaceAll(/[^\p{L}\p{N}_ .-]/gu, '_')
    .replace(/^\.+/, '_')
    .replace(/[. ]+$/, '_')
  return device.test(name) ? `_${name}` : name
}
