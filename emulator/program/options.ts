import { existsSync } from 'node:fs'
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { RootKey } from '../callers/rootKey.ts'
import { isRedirect } from '../services/cognito-idp/pools/redirects.ts'
import { isTriggerName, type TriggerName, triggerNames } from '../services/cognito-idp/triggers/triggerNames.ts'

const usualDecisions = 10_000
const mostDecisions = 1_000_000
const longestChangeDelay = 3_600

/** What the command line of the emulator asks for. */
export interface StartOptions {
  /** 0 takes any free port. */
  readonly port: number
  /** Of the domains of user pools; 0 takes any free port. Left out: they are served by plain HTTP alone. */
  readonly httpsPort?: number
  /** Data folder, or `:memory:`. */
  readonly data: string
  /** Whether each write waits until it is on the disk. */
  readonly powerLossSafe: boolean
  readonly rootKey?: RootKey
  readonly seed: boolean
  /** A seed document to fill an empty data folder with. */
  readonly seedFile?: string
  /** A folder of policies to put into the place of the house's own. */
  readonly policies?: string
  /** Where somebody's own backend is: a folder with `amplify/backend.ts`, a cdk.out, or a template. */
  readonly backend?: string
  /** Where `amplify_outputs.json` is written. Left out: into the data folder. */
  readonly outputs?: string
  readonly showRootKey: boolean
  /** Whose root key is shown: another account of the organization. Left out: the emulator's own. */
  readonly rootKeyAccount?: string
  readonly help: boolean
  readonly corsForBucketList: boolean
  /** Origins as browsers send them, or `*`. */
  readonly corsOrigins: readonly string[]
  /** Addresses of consoles that sign-in pages may lead back to, besides those of the data folder. */
  readonly consoleUrls: readonly string[]
  readonly secureTransport: boolean
  readonly sourceIp: string
  /** Requests whose decisions are kept; 0 keeps none. */
  readonly decisions: number
  /** Whether strict mode is on from the start (docs/strict.md). */
  readonly strict: boolean
  /** Seconds until a change of Route 53 is in sync; left out, as the data folder says. */
  readonly changeDelay?: number
  /** Files of the person's own functions, absolute, by the trigger that they stand for. */
  readonly triggers: Readonly<Partial<Record<TriggerName, string>>>
}

/** An option that cannot be understood; the message is for the person at the terminal. */
export class BadOption extends Error {}

export const usage = `Rolecall's emulator: AWS on this computer. No AWS account is used.

  --port <number>                  port on 127.0.0.1 (default 4566); when it is in use, the next free one; 0 for any
  --https-port <number>            port of the user pools' domains by TLS (default 4443; with --port 0 any), for apps that
                                   insist on https (docs/oauth.md)
  --no-https                       serves them by plain HTTP alone
  --data <folder>                  where everything is kept (default .data); :memory: keeps nothing
  --power-loss-safe                lets each write wait for the disk: what was acknowledged then survives a loss of power, and not only a
                                   killed process
  --root-access-key-id <id>        the account owner's key, together with --root-secret-access-key;
  --root-secret-access-key <key>   left out, the key made at the first start is used
  --show-root-key                  prints the account owner's key and ends
  --account <id>                   with --show-root-key: that of another account of the organization (docs/guides/organization.md)
  --seed <file>                    fills an empty data folder with the backend that this JSON file tells (docs/seed.md)
  --policies <folder>              fills it with the usual one, but with the roles' policies of <folder>/<role>.json
  --backend <path>                 fills it with your own backend, and follows its code (docs/own-backend.md): a folder with
                                   amplify/backend.ts, a cdk.out, or a template of CloudFormation
  --outputs <file>                 with --backend: writes amplify_outputs.json there instead of into the data folder
  --no-seed                        leaves it empty; otherwise it has people, roles, a bucket and zones
  --cors-for-bucket-list           lets browsers call ListBuckets and CreateBucket, which AWS does not
  --cors-origin <origin>           lets pages of this origin call Cognito, STS, IAM and Route 53, besides those of this
                                   computer; can be given again; * for every page, as on AWS. S3 asks the bucket's rules
  --console-url <address>          lets the sign-in pages lead back to a console at this address (http://127.0.0.1:5173/), to the
                                   letter; can be given again; kept with the data
  --no-secure-transport            says aws:SecureTransport "false", as plain HTTP would be on AWS
  --source-ip <address>            what aws:SourceIp says (default 127.0.0.1)
  --decisions <number>             of so many requests the decisions are kept (default ${usualDecisions}); 0 keeps none
  --strict                         behaves as AWS where that is less kind: rates and quotas, changes that take a moment to count, CORS
                                   (docs/strict.md); each can be switched while it runs, and a restart ends it
  --change-delay <seconds>         until a change of Route 53 is INSYNC; kept with the data (at first 4)
  --trigger <name>=<file>          runs a function of your own in the place of a user pool's Lambda trigger (docs/triggers.md);
                                   can be given again, for another trigger
  --help                           prints this

Failures on request (throttling, no CORS, dropped connections...) are set at /_rolecall/faults (docs/faults.md) and kept in
memory: a restart ends them.
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
  refuseTwoFillings(values)
  return {
    port: portOf(values.port, '--port'),
    ...(values.https && { httpsPort: httpsPortOf(values) }),
    data: values.data,
    powerLossSafe: values['power-loss-safe'],
    ...(id !== undefined && secret !== undefined && { rootKey: { accessKeyId: id, secretAccessKey: secret } }),
    seed: values.seed !== false,
    ...(typeof values.seed === 'string' && { seedFile: values.seed }),
    ...(values.backend !== undefined && { backend: values.backend }),
    ...(values.outputs !== undefined && { outputs: values.outputs }),
    ...(values.policies !== undefined && { policies: values.policies }),
    showRootKey: values['show-root-key'],
    ...(values.account !== undefined && { rootKeyAccount: accountOfKey(values.account, values['show-root-key']) }),
    help: values.help,
    corsForBucketList: values['cors-for-bucket-list'],
    corsOrigins: values['cors-origin'].map(originOf),
    consoleUrls: values['console-url'].map(consoleUrlOf),
    secureTransport: values['secure-transport'],
    sourceIp: values['source-ip'],
    decisions: decisionsOf(values.decisions),
    strict: values.strict,
    triggers: triggersOf(values.trigger),
    ...(values['change-delay'] !== undefined && { changeDelay: changeDelayOf(values['change-delay']) }),
  }
}

interface FillingWords {
  readonly seed: string | false | undefined
  readonly policies?: string | undefined
  readonly backend?: string | undefined
  readonly outputs?: string | undefined
}

/** An empty folder is filled with one thing. */
function refuseTwoFillings({ seed, policies, backend, outputs }: FillingWords): void {
  if (outputs === '') throw new BadOption('--outputs needs a file.')
  if (outputs !== undefined && backend === undefined) throw new BadOption('--outputs goes with --backend alone.')
  if (seed === '') throw new BadOption('--seed needs a file.')
  if (policies === '') throw new BadOption('--policies needs a folder.')
  if (backend === '') throw new BadOption('--backend needs a folder or a template.')
  const seedWord = seed === undefined ? undefined : seed === false ? '--no-seed' : '--seed'
  const others = seedWord ?? (policies === undefined ? undefined : '--policies')
  if (backend !== undefined && others !== undefined)
    throw new BadOption(`--backend fills the folder by itself: it does not go with ${others}.`)
  if (policies !== undefined && seedWord !== undefined)
    throw new BadOption(`--policies changes the usual backend: it does not go with ${seedWord}.`)
}

function parse(words: readonly string[]) {
  const leavesEmpty = words.includes('--no-seed')
  try {
    const { values } = parseArgs({
      // It has no value, unlike --seed: parseArgs knows no such pair.
      args: words.filter((word) => word !== '--no-seed'),
      allowNegative: true,
      options: {
        port: { type: 'string', default: '4566' },
        'https-port': { type: 'string' },
        https: { type: 'boolean', default: true },
        data: { type: 'string', default: '.data' },
        'power-loss-safe': { type: 'boolean', default: false },
        'root-access-key-id': { type: 'string' },
        'root-secret-access-key': { type: 'string' },
        'show-root-key': { type: 'boolean', default: false },
        account: { type: 'string' },
        seed: { type: 'string' },
        policies: { type: 'string' },
        backend: { type: 'string' },
        outputs: { type: 'string' },
        'cors-for-bucket-list': { type: 'boolean', default: false },
        'cors-origin': { type: 'string', multiple: true, default: [] },
        'console-url': { type: 'string', multiple: true, default: [] },
        'secure-transport': { type: 'boolean', default: true },
        'source-ip': { type: 'string', default: '127.0.0.1' },
        decisions: { type: 'string', default: String(usualDecisions) },
        strict: { type: 'boolean', default: false },
        'change-delay': { type: 'string' },
        trigger: { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean', default: false },
      },
    })
    if (leavesEmpty && values.seed !== undefined) throw new Error('--no-seed and --seed exclude each other')
    return { ...values, seed: leavesEmpty ? (false as const) : values.seed }
  } catch (problem) {
    const said = problem instanceof Error ? problem.message : String(problem)
    throw new BadOption(`${said.replace(/\.?$/, '.')} --help lists the options.`)
  }
}

function accountOfKey(text: string, isShown: boolean): string {
  if (isShown && /^\d{12}$/.test(text)) return text
  throw new BadOption(
    `--account goes with --show-root-key and has 12 digits, which "${text}" ${isShown ? 'has not' : 'may have'}.`,
  )
}

function originOf(text: string): string {
  if (text === '*') return text
  if (URL.canParse(text) && new URL(text).origin === text) return text
  throw new BadOption(`--cors-origin is an origin like https://app.example.test, or *, not "${text}".`)
}

/** What Cognito takes as a callback address. */
function consoleUrlOf(text: string): string {
  if (isRedirect(text) && !text.includes('#')) return text
  throw new BadOption(`--console-url is an address like http://127.0.0.1:5173/, not "${text}".`)
}

/** Whoever wants any port wants no fixed one beside it. */
function httpsPortOf({ port, 'https-port': text }: { port: string; 'https-port'?: string | undefined }): number {
  if (text !== undefined) return portOf(text, '--https-port')
  return portOf(port, '--port') === 0 ? 0 : 4443
}

function portOf(text: string, name: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN
  if (!(port <= 65_535)) throw new BadOption(`${name} is a number from 0 to 65535, not "${text}".`)
  return port
}

function decisionsOf(text: string): number {
  const count = /^\d{1,7}$/.test(text) ? Number(text) : NaN
  if (!(count <= mostDecisions))
    throw new BadOption(`--decisions is a number from 0 to ${mostDecisions}, not "${text}".`)
  return count
}

function triggersOf(words: readonly string[]): StartOptions['triggers'] {
  const triggers: Partial<Record<TriggerName, string>> = {}
  for (const word of words) {
    const [name = '', ...rest] = word.split('=')
    const file = rest.join('=')
    if (!isTriggerName(name) || file === '') {
      const names = Object.keys(triggerNames).join(', ')
      throw new BadOption(`--trigger is <name>=<file>, not "${word}". The names are ${names}.`)
    }
    if (triggers[name] !== undefined) throw new BadOption(`--trigger ${name} is given twice.`)
    if (!existsSync(file)) throw new BadOption(`--trigger ${name}: there is no file ${file}.`)
    triggers[name] = resolve(file)
  }
  return triggers
}

function changeDelayOf(text: string): number {
  const seconds = /^\d{1,4}(\.\d{1,3})?$/.test(text) ? Number(text) : NaN
  if (!(seconds <= longestChangeDelay)) {
    throw new BadOption(`--change-delay is a number of seconds from 0 to ${longestChangeDelay}, not "${text}".`)
  }
  return seconds
}
