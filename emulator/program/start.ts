import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { keptRootKey, type RootKey, rootKeyOf } from '../callers/rootKey.ts'
import { backendReport, changeReport } from '../own-backend/backendReport.ts'
import { createCodeRecord } from '../own-backend/codeRecord.ts'
import { followCode } from '../own-backend/followCode.ts'
import { outputsFileFor, writeOutputs } from '../own-backend/outputsFile.ts'
import { readOwnBackend } from '../own-backend/ownBackend.ts'
import { permissionFlips } from '../own-backend/permissionFlips.ts'
import { houseOrganization } from '../seed/house/houseOrganization.ts'
import { houseStock } from '../seed/house/houseSeed.ts'
import { readPolicyFolder } from '../seed/reading/readPolicyFolder.ts'
import { readSeedFile } from '../seed/reading/readSeedFile.ts'
import { domainSuffix } from '../services/cognito-idp/pools/domains.ts'
import { domainsOf } from '../services/cognito-idp/pools/domains.ts'
import { storeUnavailable } from '../state/storeUnavailable.ts'
import { systemClock, systemRandom } from './clockAndRandom.ts'
import { collectGarbageEarly } from './collectGarbageEarly.ts'
import { createEmulator, type EmulatorOptions } from './createEmulator.ts'
import { BadOption, readOptions, type StartOptions, usage } from './options.ts'

export interface RunningEmulator {
  /** `http://127.0.0.1:<port>` */
  readonly url: string
  close(): Promise<void>
}

/**
 * Does what a command line asks for.
 * @param words the words after the program's name.
 * @param print takes what is for the terminal, a line at a time.
 * @returns the emulator that now runs; undefined when only something was to be printed.
 * @throws Error with a message for the person at the terminal.
 */
export async function start(
  words: readonly string[],
  print: (line: string) => void,
): Promise<RunningEmulator | undefined> {
  const options = readOptions(words)
  if (options.help) {
    print(usage)
    return undefined
  }
  if (options.showRootKey) {
    showRootKey(options, print)
    return undefined
  }
  collectGarbageEarly()
  const outputsFile = options.backend === undefined ? undefined : outputsFileFor(options)
  const own = options.backend === undefined ? undefined : await readOwnBackend(options.backend)
  const record = own && createCodeRecord(own, { clock: systemClock, outputsFile })
  const emulator = await createEmulator({
    data: options.data,
    ...(own
      ? { seedDocument: own.document, seedStock: own.stock, followsCode: true, readCode: () => record?.read() }
      : seedAskedFor(options)),
    ...(options.rootKey && { rootKey: options.rootKey }),
    seed: options.seed,
    decisions: options.decisions,
    powerLossSafe: options.powerLossSafe,
    strict: options.strict,
    ...(options.changeDelay !== undefined && { changeDelay: options.changeDelay }),
    corsForBucketList: options.corsForBucketList,
    corsOrigins: options.corsOrigins,
    consoleUrls: options.consoleUrls,
    triggers: options.triggers,
    network: { secureTransport: options.secureTransport, sourceIp: options.sourceIp },
    log: (line) => process.stderr.write(`${line}\n`),
  })
  try {
    const { port, moved } = await emulator.listen(options.port)
    const url = `http://127.0.0.1:${port}`
    print(`Emulator  ${url}${moved ? `  (port ${options.port} was taken)` : ''}`)
    print('          local: no AWS account is used')
    const place =
      options.data === ':memory:' ? 'keeps nothing: everything is in memory' : `data in ${resolve(options.data)}`
    print(`          ${place}`)
    if (options.httpsPort !== undefined) {
      const secure = await emulator.listenSecurely(options.httpsPort)
      for (const [, { domain }] of domainsOf(emulator.store).entries()) {
        const host = `${domain}${domainSuffix}`
        print(`          sign-in pages at http://${host}:${port} and https://${host}:${secure.port}`)
      }
    }
    if (!own || !record || options.backend === undefined) return { url, close: () => emulator.close() }
    for (const line of backendReport(own)) print(line)
    if (outputsFile !== undefined) {
      await writeOutputs(outputsFile, url)
      print(`Outputs   ${outputsFile}`)
    }
    const { broughtUp } = emulator
    if (broughtUp) {
      const flips = permissionFlips(broughtUp.before, own.document)
      record.changed(own, flips, broughtUp.kept)
      for (const line of changeReport(broughtUp, flips)) print(line)
    }
    const following = followCode(
      options.backend,
      own,
      {
        layOutAgain: (document) => emulator.layOutAgain(document),
        laidOut: async () => (outputsFile === undefined ? undefined : writeOutputs(outputsFile, url)),
        record,
      },
      print,
    )
    return {
      url,
      close() {
        following.close()
        return emulator.close()
      },
    }
  } catch (problem) {
    await emulator.close()
    throw problem
  }
}

/** @throws BadSeed */
function seedAskedFor({
  seedFile,
  policies,
}: StartOptions): Pick<EmulatorOptions, 'seedDocument' | 'seedStock' | 'seedOrganization'> {
  if (seedFile !== undefined) return { seedDocument: readSeedFile(seedFile) }
  if (policies === undefined) return {}
  return { seedDocument: readPolicyFolder(policies), seedStock: houseStock, seedOrganization: houseOrganization }
}

function showRootKey({ data, rootKey, rootKeyAccount }: StartOptions, print: (line: string) => void): void {
  if (rootKeyAccount !== undefined) return printKey(otherRootKey(data, rootKeyAccount), print)
  if (data === ':memory:' && !rootKey) {
    throw new BadOption(
      'With --data :memory: the key is made anew at each start. Give your own with --root-access-key-id.',
    )
  }
  printKey(rootKey ?? storedRootKey(data), print)
}

function printKey({ accessKeyId, secretAccessKey }: RootKey, print: (line: string) => void): void {
  print(`export AWS_ACCESS_KEY_ID=${accessKeyId}`)
  print(`export AWS_SECRET_ACCESS_KEY=${secretAccessKey}`)
}

/** @throws BadOption where the emulator has made none: it makes those of its organization's accounts when it starts. */
function otherRootKey(data: string, account: string): RootKey {
  const key = data === ':memory:' ? undefined : keptRootKey(data, account)
  if (key) return key
  throw new BadOption(
    `There is no key of the account ${account} in ${data}. The emulator makes one for each other account of its organization when it starts; its own account's is shown without --account.`,
  )
}

function storedRootKey(data: string): RootKey {
  try {
    return rootKeyOf(data, systemRandom)
  } catch (problem) {
    throw storeUnavailable(problem, data, 'opened')
  }
}

function fail(problem: unknown): void {
  console.error(problem instanceof Error ? problem.message : String(problem))
}

async function main(): Promise<void> {
  try {
    const running = await start(process.argv.slice(2), (line) => console.log(line))
    if (!running) return
    let closing = false
    const close = () => {
      if (closing) process.exit(1)
      closing = true
      running.close().then(
        () => process.exit(0),
        (problem: unknown) => {
          fail(problem)
          process.exit(1)
        },
      )
    }
    process.on('SIGINT', close)
    process.on('SIGTERM', close)
  } catch (problem) {
    fail(problem)
    process.exitCode = 1
  }
}

const program = process.argv[1]
if (program !== undefined && import.meta.url === pathToFileURL(realpathSync(program)).href) await main()
