/** The servers that are measured beside each other, and what each of them is asked. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { CognitoIdentityClient, GetCredentialsForIdentityCommand, GetIdCommand } from '@aws-sdk/client-cognito-identity'
import { root } from '../../scripts/builds.mjs'
import { cpuSeconds, optionsFor, rootKey, runRound, timedStart } from '../measuredProcess.ts'
import { writeObjects } from '../stateFigures.ts'
import { download as downloadOnce, upload as uploadOnce } from './largeBody.ts'
import { npmServerKey, startNpmS3Server } from './npmS3Server.ts'
import { bucket, fillBucket, type Key, type S3Requests, s3Requests } from './s3Requests.ts'

const identityPoolId = 'us-east-1:7d0e5a52-31a4-4f0b-9d0c-5a1e0b7c2d11'
const secondsARound = 1
const connections = 16
/** Of a large object. */
const mebibytes = 512

export type Act = 'GET' | 'PUT' | 'listing' | 'upload' | 'download'

export interface Speed {
  /** Requests a second; of large bodies MiB a second. */
  readonly rate: number
  /** Microseconds of CPU that the server spends on a request; of large bodies on a MiB. */
  readonly cpuUs: number
}

export interface Server {
  readonly child: ChildProcess
  /** A round of each act; what the server does not know is left out. */
  readonly acts: Readonly<Partial<Record<Act, () => Promise<Speed>>>>
}

/** The emulator, with 100,000 keys to list. Small objects are read by a guest: role and session policies are both asked. */
export async function startOurs(folder: string): Promise<Server & { readonly requests: S3Requests }> {
  await writeObjects(folder, 100_000)
  const { child, url } = await timedStart(optionsFor(folder))
  const keys = { owner: rootKey, reader: await guestOf(url), many: 'many-objects' }
  const requests = await s3Requests(url, { ...keys, mebibytes })
  return { child, requests, acts: actsOn(child, url, requests) }
}

/**
 * Node's own server; it does not look at who signed.
 * @param requests that another server is sent: the same bytes come in.
 */
export async function startBare(folder: string, requests: S3Requests): Promise<Server> {
  const words = [join(root, 'bench/limits/bareServer.mjs'), folder]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const { port } = JSON.parse(line.toString()) as { port: number }
  const { GET, PUT, upload, download } = actsOn(child, `http://127.0.0.1:${port}`, requests)
  return { child, acts: { GET, PUT, upload, download } }
}

/** 3,000 keys to list: it needs minutes to be given 100,000. */
export async function startNpm(folder: string): Promise<Server> {
  const { child, url } = await startNpmS3Server(folder)
  await fillBucket(url, npmServerKey, { name: 'many-objects', keys: 3_000 })
  await fillBucket(url, npmServerKey, { name: bucket, keys: 0 })
  const keys = { owner: npmServerKey, reader: npmServerKey, many: 'many-objects' }
  return { child, acts: actsOn(child, url, await s3Requests(url, { ...keys, mebibytes })) }
}

function actsOn(child: ChildProcess, url: string, requests: S3Requests) {
  const port = Number(new URL(url).port)
  const small = (some: readonly Buffer[], atOnce: number) => async (): Promise<Speed> => {
    const { rate, cpuUs } = await runRound(child, { port, connections: atOnce, seconds: secondsARound, requests: some })
    return { rate, cpuUs }
  }
  const large = (act: typeof uploadOnce, head: Buffer) => async (): Promise<Speed> => {
    const before = cpuSeconds(child)
    const rate = await act(port, head, mebibytes)
    return { rate, cpuUs: ((cpuSeconds(child) - before) / mebibytes) * 1e6 }
  }
  return {
    GET: small(requests.gets, connections),
    PUT: small(requests.puts, connections),
    listing: small([requests.listing], 2),
    upload: large(uploadOnce, requests.uploadHead),
    download: large(downloadOnce, requests.downloadHead),
  }
}

/** Credentials of a guest: role and session policies are both asked. */
export async function guestOf(endpoint: string): Promise<Key> {
  const pool = new CognitoIdentityClient({ region: 'us-east-1', endpoint })
  const { IdentityId } = await pool.send(new GetIdCommand({ IdentityPoolId: identityPoolId }))
  const { Credentials } = await pool.send(new GetCredentialsForIdentityCommand({ IdentityId }))
  return {
    accessKeyId: Credentials?.AccessKeyId ?? '',
    secretAccessKey: Credentials?.SecretKey ?? '',
    sessionToken: Credentials?.SessionToken ?? '',
  }
}
