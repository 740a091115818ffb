import { isIP } from 'node:net'
import { parseArgs } from 'node:util'
import type { RootKey } from '../callers/rootKey.ts'

const usualDecisions = 10_000
const mostDecisions = 1_000_000

/** What the command line of the emulator asks for. */
export interface StartOptions {
  /** 0 takes any free port. */
  readonly port: number
  /** Data folder, or `:memory:`. */
  readonly data: string
  readonly rootKey?: RootKey
  readonly seed: boolean
  readonly showRootKey: boolean
  readonly help: boolean
  readonly corsForBucketList: boolean
  /** Origins as browsers send them, or `*`. */
  readonly corsOrigins: readonly string[]
  readonly secureTransport: boolean
  readonly sourceIp: string
  /** Requests whose decisions are kept; 0 keeps none. */
  readonly decisions: number
}

/** An option that cannot be understood; the message is for the person at the terminal. */
export class BadOption extends Error {}

export const usage = `Rolecall's emulator: AWS on this computer. No AWS account is used.

  --port <number>                  port on 127.0.0.1 (default 4566); when it is in use, the next free one; 0 for any
  --data <folder>                  where everything is kept (default .data); :memory: keeps nothing
  --root-access-key-id <id>        the account owner's key, together with --root-secret-access-key;
  --root-secret-access-key <key>   left out, the key made at the first start is used
  --show-root-key                  prints the account owner's key and ends
  --seed, --no-seed                fills an empty data folder with people, roles, a bucket and zones, or leaves it empty
  --cors-for-bucket-list           lets browsers call ListBuckets and CreateBucket, which AWS does not
  --cors-origin <origin>           lets pages of this origin call Cognito, STS, IAM and Route 53, besides those of this
                                   computer; can be given again; * for every page, as on AWS. S3 asks the bucket's rules
  --no-secure-transport            says aws:SecureTransport "false", as plain HTTP would be on AWS
  --source-ip <address>            what aws:SourceIp says (default 127.0.0.1)
  --decisions <number>             of so many requests the decisions are kept (default ${usualDecisions}); 0 keeps none
  --help                           prints this
`

/**
 * @param words the words after the program's name.
 * @throws BadOption
 */
export function readOptions(words: readonly string[]): StartOptions {
  const values = parse(words)
  const id = values['root-access-key-id']
  const secret = values['root-secret-access-key']
  if ((id === undefined) !== (secret === undefined)) {
    throw new BadOption('--root-access-key-id and --root-secret-access-key belong together: give both or neither.')
  }
  if (id !== undefined && !/^\w{16,128}$/.test(id)) {
    throw new BadOption('--root-access-key-id has 16 to 128 letters, digits and underscores.')
  }
  if (id?.startsWith('ASIA')) {
    throw new BadOption('--root-access-key-id must not begin with ASIA: such keys belong to sessions.')
  }
  if (secret === '') throw new BadOption('--root-secret-access-key must not be empty.')
  if (isIP(values['source-ip']) === 0) {
    throw new BadOption(`--source-ip is an IP address, not "${values['source-ip']}".`)
  }
  if (values.data === '') throw new BadOption('--data needs a folder, or :memory:.')
  return {
    port: portOf(values.port),
    data: values.data,
    ...(id !== undefined && secret !== undefined && { rootKey: { accessKeyId: id, secretAccessKey: secret } }),
    seed: values.seed,
    showRootKey: values['show-root-key'],
    help: values.help,
    corsForBucketList: values['cors-for-bucket-list'],
    corsOrigins: values['cors-origin'].map(originOf),
    secureTransport: values['secure-transport'],
    sourceIp: values['source-ip'],
    decisions: decisionsOf(values.decisions),
  }
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowNegative: true,
      options: {
        port: { type: 'string', default: '4566' },
        data: { type: 'string', default: '.data' },
        'root-access-key-id': { type: 'string' },
        'root-secret-access-key': { type: 'string' },
        'show-root-key': { type: 'boolean', default: false },
        seed: { type: 'boolean', default: true },
        'cors-for-bucket-list': { type: 'boolean', default: false },
        'cors-origin': { type: 'string', multiple: true, default: [] },
        'secure-transport': { type: 'boolean', default: true },
        'source-ip': { type: 'string', default: '127.0.0.1' },
        decisions: { type: 'string', default: String(usualDecisions) },
        help: { type: 'boolean', default: false },
      },
    }).values
  } catch (problem) {
    const said = problem instanceof Error ? problem.message : String(problem)
    throw new BadOption(`${said.replace(/\.?$/, '.')} --help lists the options.`)
  }
}

function originOf(text: string): string {
  if (text === '*') return text
  if (URL.canParse(text) && new URL(text).origin === text) return text
  throw new BadOption(`--cors-origin is an origin like https://app.example.test, or *, not "${text}".`)
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN
  if (!(port <= 65_535)) throw new BadOption(`--port is a number from 0 to 65535, not "${text}".`)
  return port
}

function decisionsOf(text: string): number {
  const count = /^\d{1,7}$/.test(text) ? Number(text) : NaN
  if (!(count <= mostDecisions))
    throw new BadOption(`--decisions is a number from 0 to ${mostDecisions}, not "${text}".`)
  return count
}
