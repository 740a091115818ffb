/** Start-up time, idle memory, and signed reads against a bare node:http server that answers the same bytes, in one run. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CognitoIdentityClient, GetCredentialsForIdentityCommand, GetIdCommand } from '@aws-sdk/client-cognito-identity'
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { ensureBuilt, root } from '../scripts/builds.mjs'
import { startEmulatorProcess } from '../tests/e2e/stack.ts'
import { measure } from './loadGenerator.ts'
import { median } from './median.ts'

const identityPoolId = 'us-east-1:7d0e5a52-31a4-4f0b-9d0c-5a1e0b7c2d11'
const rootKey = { accessKeyId: 'AKIAROLECALLBENCHMRK', secretAccessKey: 'bench/bench/bench/bench/bench/bench/benc' }
const objects = 256
const rounds = 5
const secondsARound = 3
const connections = 16

export interface EmulatorFigures {
  readonly readyFirstMs: number
  readonly readyAgainMs: number
  readonly idleRssMb: number
  readonly signedGetsPerSecond: number
  readonly bareGetsPerSecond: number
  readonly ratio: number
  /** Microseconds of CPU that the server spent on one request, from /proc: steadier than the clock on a busy computer. */
  readonly signedCpuUs: number
  readonly bareCpuUs: number
}

/** Signed GETs of 4 KiB objects as a guest (role policies and session policies are both evaluated), 16 connections. */
export async function emulatorFigures(): Promise<EmulatorFigures> {
  await ensureBuilt('emulator')
  const data = mkdtempSync(join(tmpdir(), 'rolecall-bench-'))
  const options = [
    '--port',
    '0',
    '--data',
    data,
    '--root-access-key-id',
    rootKey.accessKeyId,
    '--root-secret-access-key',
    rootKey.secretAccessKey,
  ]
  try {
    const first = await timedStart(options)
    await stop(first.child)
    const { child, url, readyMs } = await timedStart(options)
    await new Promise((resolve) => setTimeout(resolve, 1500))
    const idleRssMb = rssMb(child)
    const bare = spawn(process.execPath, [join(root, 'bench/bareServer.mjs')], { stdio: ['ignore', 'pipe', 'inherit'] })
    const [line] = (await once(bare.stdout, 'data')) as [Buffer]
    const { port: barePort } = JSON.parse(line.toString()) as { port: number }
    const requests = await signedGets(url)
    const signed: Round[] = []
    const plain: Round[] = []
    for (let round = 0; round <= rounds; round++) {
      const atSigned = await runRound(child, Number(new URL(url).port), requests)
      const atPlain = await runRound(bare, barePort, requests)
      // The first round warms both up.
      if (round > 0) {
        signed.push(atSigned)
        plain.push(atPlain)
      }
    }
    await stop(bare)
    await stop(child)
    return {
      readyFirstMs: first.readyMs,
      readyAgainMs: readyMs,
      idleRssMb,
      signedGetsPerSecond: median(signed.map(({ rate }) => rate)),
      bareGetsPerSecond: median(plain.map(({ rate }) => rate)),
      ratio: median(signed.map(({ rate }, index) => rate / (plain[index]?.rate ?? Infinity))),
      signedCpuUs: median(signed.map(({ cpuUs }) => cpuUs)),
      bareCpuUs: median(plain.map(({ cpuUs }) => cpuUs)),
    }
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

interface Round {
  readonly rate: number
  readonly cpuUs: number
}

async function runRound(server: ChildProcess, port: number, requests: readonly Buffer[]): Promise<Round> {
  const before = cpuSeconds(server)
  const { answered, rate } = await measure({ port, connections, seconds: secondsARound, requests })
  return { rate, cpuUs: ((cpuSeconds(server) - before) / answered) * 1e6 }
}

/** User and system time of a process so far; NaN where there is no /proc. */
function cpuSeconds({ pid }: ChildProcess): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return Number.NaN
  }
}

async function timedStart(options: readonly string[]) {
  const started = performance.now()
  const { child, url } = await startEmulatorProcess(options)
  return { child, url, readyMs: performance.now() - started }
}

async function stop(child: ChildProcess) {
  child.kill('SIGTERM')
  await once(child, 'exit')
}

/** Resident memory from /proc; NaN where there is none. */
function rssMb(child: ChildProcess): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1000
  } catch {
    return Number.NaN
  }
}

/** Writes the objects as the account owner, then signs one GET for each as a guest and keeps the bytes that went out. */
async function signedGets(endpoint: string): Promise<Buffer[]> {
  const region = 'us-east-1'
  const owner = new S3Client({ region, endpoint, forcePathStyle: true, credentials: rootKey })
  for (let index = 0; index < objects; index++) {
    await owner.send(
      new PutObjectCommand({
        Bucket: 'team-photos',
        Key: `public/bench/${index}.bin`,
        Body: Buffer.alloc(4096, index),
      }),
    )
  }
  const pool = new CognitoIdentityClient({ region, endpoint })
  const { IdentityId } = await pool.send(new GetIdCommand({ IdentityPoolId: identityPoolId }))
  const { Credentials } = await pool.send(new GetCredentialsForIdentityCommand({ IdentityId }))
  const guest = new S3Client({
    region,
    endpoint,
    forcePathStyle: true,
    credentials: {
      accessKeyId: Credentials?.AccessKeyId ?? '',
      secretAccessKey: Credentials?.SecretKey ?? '',
      sessionToken: Credentials?.SessionToken ?? '',
    },
  })
  const requests: Buffer[] = []
  guest.middlewareStack.add(
    (next) => (args) => {
      const { method, path, query, headers } = args.request as {
        method: string
        path: string
        query: Record<string, string>
        headers: Record<string, string>
      }
      const search = Object.entries(query)
        .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
        .join('&')
      const lines = Object.entries(headers)
        .map(([name, value]) => `${name}: ${value}\r\n`)
        .join('')
      requests.push(Buffer.from(`${method} ${path}${search ? `?${search}` : ''} HTTP/1.1\r\n${lines}\r\n`))
      return next(args)
    },
    { step: 'deserialize', priority: 'low', name: 'captureSignedRequest' },
  )
  for (let index = 0; index < objects; index++) {
    const answer = await guest.send(new GetObjectCommand({ Bucket: 'team-photos', Key: `public/bench/${index}.bin` }))
    await answer.Body?.transformToByteArray()
  }
  return requests
}
