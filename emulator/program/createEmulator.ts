import { join } from 'node:path'
import type { OwnCode } from '#contract/ownCode.ts'
import { Principals } from '../callers/principals.ts'
import { type RootKey, rootKeyOf } from '../callers/rootKey.ts'
import type { KeyAndCertificate } from '../crypto/selfSignedCertificate.ts'
import { identityArn } from '../directory/identityArn.ts'
import { organizationIn } from '../directory/organization/organization.ts'
import { createOwnFunctions } from '../functions/ownFunctions.ts'
import { holdsBackend, type LaidOutAgain, layOutAgain } from '../own-backend/layOutAgain.ts'
import type { Backend } from '../request/backend.ts'
import { FaultRules } from '../request/faults/faultRules.ts'
import { contextOfKept, type NetworkSettings } from '../request/requestContext.ts'
import { StrictMode, strictnessOf } from '../request/strictMode.ts'
import { type TakeUpload, takeUsualUploads } from '../request/usualUpload.ts'
import { houseOrganization } from '../seed/house/houseOrganization.ts'
import { houseSeed, houseStock } from '../seed/house/houseSeed.ts'
import { requireBackend } from '../seed/requireBackend.ts'
import { placeOf } from '../seed/seedArns.ts'
import type { Seed, SeedOrganization, StockedBucket } from '../seed/seedContext.ts'
import type { SeedDocument } from '../seed/seedDocument.ts'
import { backendIn, rememberBackend } from '../seed/seededBackend.ts'
import { isFirstStart, seedEmulator } from '../seed/seedEmulator.ts'
import { seedRoles } from '../seed/seedRoles.ts'
import { describeProblem } from '../server/describeProblem.ts'
import { type HttpServer, startHttpServer } from '../server/httpServer.ts'
import { ownCertificate } from '../server/ownCertificate.ts'
import { identityPoolArn } from '../services/cognito-identity/identityPoolArn.ts'
import { seedCognitoIdentity } from '../services/cognito-identity/seed.ts'
import { allowConsole } from '../services/cognito-idp/allowConsole.ts'
import { seedCognitoIdp } from '../services/cognito-idp/seed.ts'
import type { TriggerName } from '../services/cognito-idp/triggers/triggerNames.ts'
import { arnInOrganization } from '../services/organizations/delegation.ts'
import { seedOrganization } from '../services/organizations/seed.ts'
import { services as registeredServices } from '../services/registry.ts'
import { seedRoute53 } from '../services/route53/seed.ts'
import { changeSettings, followStrictness, forgetKeptStrictness } from '../services/route53/settings.ts'
import { seedS3 } from '../services/s3/seed.ts'
import type { Service } from '../services/service.ts'
import { indexServices } from '../services/serviceIndex.ts'
import { DecisionLog } from '../state/decision-log/decisionLog.ts'
import { memorySegments, segmentFiles } from '../state/decision-log/segmentFiles.ts'
import { refuseEmptyState } from '../state/lostState.ts'
import { settledStore } from '../state/settledStore.ts'
import { openStore } from '../state/sqliteStore.ts'
import type { Store } from '../state/store.ts'
import { storeUnavailable } from '../state/storeUnavailable.ts'
import { answerSurface, respond, type RespondAtOnce, respondAtOnce, type ToldOfItself } from '../surfaces/respond.ts'
import { surfaceOf } from '../surfaces/surfaceOf.ts'
import type { HttpRequest, HttpResponse } from '../wire/message.ts'
import {
  type Clock,
  type Random,
  type Repeat,
  systemClock,
  systemRandom,
  systemWait,
  type Wait,
} from './clockAndRandom.ts'
import { startUpkeep } from './startUpkeep.ts'

export interface EmulatorOptions {
  /** Data folder, or `:memory:` (the default). */
  readonly data?: string
  /** Whether what was acknowledged survives a loss of power, too. Default: no. */
  readonly powerLossSafe?: boolean
  /** The account owner's key; left out, the data folder's own. */
  readonly rootKey?: RootKey
  /** Whether an empty data folder is filled. Default: yes. */
  readonly seed?: boolean
  /** What with, as `readSeedDocument` gives it; a folder that holds another backend is refused. Default: the house's own. */
  readonly seedDocument?: SeedDocument
  /** A folder that holds the document's backend as it was before is brought up with the document, instead of refused. */
  readonly followsCode?: boolean
  /** What is told of the code that the document is from. */
  readonly readCode?: () => OwnCode | undefined
  /** What the document's text cannot carry. */
  readonly seedStock?: readonly StockedBucket[]
  /** That the document's account is in. Default: none, and the house's own beside the house's own document. */
  readonly seedOrganization?: SeedOrganization
  /** Lets browsers call ListBuckets and CreateBucket. Default: no, like AWS. */
  readonly corsForBucketList?: boolean
  /** Origins of pages that may call Cognito, STS, IAM and Route 53 besides this computer's; `*` for every page. */
  readonly corsOrigins?: readonly string[]
  /** Addresses that the sign-in pages of the seeded client may lead back to, besides those that it has. */
  readonly consoleUrls?: readonly string[]
  /** Requests whose decisions are kept; 0 keeps none. Default: 10,000. */
  readonly decisions?: number
  /** How many bytes these may take. Default: 32 MiB. */
  readonly decisionBytes?: number
  /** Whether strict mode is on from the start (docs/strict.md). Default: no. */
  readonly strict?: boolean
  /** Seconds until a change of Route 53 is in sync. Default: as the data folder has it. */
  readonly changeDelay?: number
  /** Files with functions of the person's own, by the trigger that they stand for; absolute. Default: none. */
  readonly triggers?: Readonly<Partial<Record<TriggerName, string>>>
  /** How long each may take. Default: as long as on AWS. */
  readonly triggerMilliseconds?: number
  /** Default: those of the registry. */
  readonly services?: readonly Service[]
  readonly network?: Partial<NetworkSettings>
  readonly clock?: Clock
  readonly random?: Random
  /** How answers that are to be late are kept back. */
  readonly wait?: Wait
  /** When services do what they do by themselves, besides at the start. Default: every minute. */
  readonly repeat?: Repeat
  /** For tests: what usual requests are answered by at once, in the place of the emulator's own way; it may look on, or be none. */
  readonly shortWay?: (own: RespondAtOnce) => RespondAtOnce | undefined
  /** The same of usual uploads. */
  readonly takeUpload?: (own: TakeUpload) => TakeUpload | undefined
  /** Told of errors that are the emulator's own, one text each. Default: nobody. */
  readonly log?: (line: string) => void
}

export interface Emulator {
  readonly store: Store
  readonly rootKey: RootKey
  /** Of the owners of the organization's other accounts, by the account. */
  readonly otherRootKeys: ReadonlyMap<string, RootKey>
  readonly strict: StrictMode
  /** Where the folder was brought up with a later document. */
  readonly broughtUp: LaidOutAgain | undefined
  /**
   * Brings roles, policies, groups, pools, zones and buckets up with a later document of the same backend.
   * @throws Error where it is another backend's: its ids are others
   */
  layOutAgain(document: SeedDocument): LaidOutAgain
  /** Answers one request to AWS, without a socket. Never throws. */
  handle(request: HttpRequest): Promise<HttpResponse>
  /** Serves on 127.0.0.1. @param port 0 for any; the next free one is taken when it is in use. */
  listen(port: number): Promise<HttpServer>
  /** Serves the domains of pools on 127.0.0.1 by TLS, with a certificate of its own. @param port as of `listen`. */
  listenSecurely(port: number): Promise<HttpServer>
  /** Stops serving and gives the data folder free. */
  close(): Promise<void>
}

/**
 * Until a change of IAM, of a bucket policy or of an identity pool's roles counts, in strict mode. AWS promises nothing but that
 * it takes a moment (IAM User Guide, "Changes that I make are not always immediately visible"); the number is ours.
 */
const propagationMs = 8_000

const seeds = {
  before: seedS3,
  inTransaction: [seedRoles, seedCognitoIdp, seedCognitoIdentity, seedRoute53, seedOrganization, rememberBackend],
}

/**
 * Puts the emulator together.
 * @throws StoreUnavailable when the data folder cannot be used.
 */
export async function createEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { data = ':memory:', clock = systemClock, random = systemRandom, log = () => undefined, readCode } = options
  const services = indexServices(options.services ?? registeredServices)
  let storeLog = log
  const store = openStore({
    folder: data,
    random,
    powerLossSafe: options.powerLossSafe ?? false,
    log: (line, problem) => storeLog(problem === undefined ? line : `${line}: ${describeProblem(problem)}`),
  })
  let rootKey: RootKey
  let otherRootKeys: ReadonlyMap<string, RootKey>
  let broughtUp: LaidOutAgain | undefined
  try {
    if (data !== ':memory:' && isFirstStart(store)) refuseEmptyState(data)
    rootKey = options.rootKey ?? rootKeyOf(data, random)
    const { seedDocument: document, seedStock: stock, seedOrganization: organization } = options
    const seed: Seed = document
      ? { document, ...(stock && { stock }), ...(organization && { organization }) }
      : { document: houseSeed, stock: houseStock, organization: houseOrganization }
    const context = { store, clock, random, ...seed, ...placeOf(seed.document) }
    if (document && !isFirstStart(store)) {
      if (options.followsCode && holdsBackend(context)) broughtUp = layOutAgain(context)
      else requireBackend(store, document, data)
    }
    await seedEmulator(context, seeds, options.seed ?? true)
    otherRootKeys = otherRootKeysOf(store, data, random)
  } catch (problem) {
    // Whatever closing has to say, this is why.
    storeLog = () => undefined
    store.close()
    throw storeUnavailable(problem, data, 'filled')
  }

  if (options.consoleUrls) allowConsole(store, backendIn(store).userPoolClientId, options.consoleUrls)
  forgetKeptStrictness(store)
  if (options.changeDelay !== undefined) changeSettings(store, { propagationDelayMs: options.changeDelay * 1000 })

  const settled = settledStore(store)
  /** What of the backend changes while it runs: nobody goes through `settledStore` while changes count at once. */
  const deciding = { settled: store }
  const strict = new StrictMode(strictnessOf({ isStrict: options.strict ?? false }), (parts) => {
    followStrictness(store, parts)
    store.earlier.follow(parts.propagation ? { clock, milliseconds: propagationMs } : undefined)
    deciding.settled = parts.propagation ? settled : store
  })

  const decisions = new DecisionLog({
    files: data === ':memory:' ? memorySegments() : segmentFiles(join(data, 'decisions')),
    contextOf: contextOfKept(services.byActionPrefix),
    requests: options.decisions,
    bytes: options.decisionBytes,
    log: (line, problem) => log(`${line}: ${describeProblem(problem)}`),
  })
  const functions = createOwnFunctions({
    files: options.triggers ?? {},
    milliseconds: options.triggerMilliseconds,
    log,
  })
  const { account, region } = backendIn(store)
  const backend: Backend = Object.assign<typeof deciding, Omit<Backend, 'settled'>>(deciding, {
    account,
    region,
    environment: {
      account,
      region,
      identityArn: (type, name) => identityArn(store, type, name),
      organizationArn: (id) => arnInOrganization(store, id),
      identityPoolArn: (identityId) => identityPoolArn(store, account, identityId),
    },
    store,
    clock,
    random,
    principals: new Principals({ store: settled, clock, random, account, rootKey, otherRootKeys }),
    decisions,
    services,
    functions,
    faults: new FaultRules(random),
    strict,
    wait: options.wait ?? systemWait,
    network: { secureTransport: true, sourceIp: '127.0.0.1', ...options.network },
    log,
  })
  const endUpkeep = startUpkeep(services.all, { store, clock, random, log }, options.repeat)
  const startedAt = clock()
  const servers: HttpServer[] = []
  const told: ToldOfItself = { startedAt, readCode, securePort: undefined }

  const corsSettings = () => ({
    store,
    forBucketList: options.corsForBucketList ?? false,
    origins: options.corsOrigins ?? [],
    isStrict: strict.parts.cors,
  })
  const { shortWay = (own) => own, takeUpload = (own) => own } = options
  const answersAtOnce = shortWay(respondAtOnce(backend, corsSettings))
  const uploads = takeUpload(takeUsualUploads(backend))

  async function serve(port: number, tls?: KeyAndCertificate): Promise<HttpServer> {
    const server = await startHttpServer({
      port,
      tls,
      respond: respond({ backend, told, corsSettings, ownHostsOnly: tls !== undefined, takeUpload: uploads }),
      // Behind the hosts that TLS is for there are pages alone.
      respondAtOnce: tls === undefined ? answersAtOnce : undefined,
      log: (problem, doing) => log(`While ${doing}: ${describeProblem(problem)}`),
    })
    servers.push(server)
    return server
  }

  return {
    store,
    rootKey,
    otherRootKeys,
    strict,
    broughtUp,
    layOutAgain(document) {
      const context = { store, clock, random, document, ...placeOf(document) }
      if (!holdsBackend(context))
        throw new Error(
          'The user pool or the identity pool is another one now. Stop, and start again with another --data folder.',
        )
      return layOutAgain(context)
    },
    handle: (request) => answerSurface(request, surfaceOf(request, backend.services), { backend, told }),
    listen: (port) => serve(port),
    async listenSecurely(port) {
      const server = await serve(port, ownCertificate(data, { clock, random }))
      told.securePort = server.port
      return server
    },
    async close() {
      functions.close()
      await Promise.all([endUpkeep(), ...servers.splice(0).map((server) => server.close())])
      decisions.close()
      store.close()
    },
  }
}

/** Made when they are first needed, as the key of the emulator's own account is. */
function otherRootKeysOf(store: Store, folder: string, random: Random): ReadonlyMap<string, RootKey> {
  const own = backendIn(store).account
  const others = (organizationIn(store)?.accounts ?? []).filter(({ id }) => id !== own)
  return new Map(others.map(({ id }) => [id, rootKeyOf(folder, random, id)]))
}
