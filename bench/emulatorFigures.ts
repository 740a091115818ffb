/** Start-up time, idle memory, and signed reads against a bare node:http server that answers the same bytes, in one run. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CognitoIdentityClient, GetCredentialsForIdentityCommand, GetIdCommand } from '@aws-sdk/client-cognito-identity'
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { ensureBuilt, root } from '../scripts/builds.mjs'
import { captureSigned } from './captureSigned.ts'
import { type DecisionLogShare, decisionLogShare } from './decisionLogShare.ts'
import { optionsFor, rootKey, type Round, rssMb, runRound, stop, timedStart } from './measuredProcess.ts'
import { median } from './median.ts'

const identityPoolId = 'us-east-1:7d0e5a52-31a4-4f0b-9d0c-5a1e0b7c2d11'
const objects = 256
const rounds = 10
const secondsARound = 1
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
  /** What keeping the decisions adds to the CPU of a signed GET. */
  readonly decisionLogShare: DecisionLogShare
}

/** Signed GETs of 4 KiB objects as a guest (role policies and session policies are both evaluated), 16 connections. */
export async function emulatorFigures(): Promise<EmulatorFigures> {
  await ensureBuilt('emulator')
  const data = mkdtempSync(join(tmpdir(), 'rolecall-bench-'))
  const options = optionsFor(data)
  try {
    const first = await timedStart(options)
    await stop(first.child)
    const { child, url, readyMs } = await timedStart(options)
    await new Promise((resolve) => setTimeout(resolve, 1500))
    const idleRssMb = rssMb(child)
    const bare = spawn(process.execPath, [join(root, 'bench/bareServer.mjs')], { stdio: ['ignore', 'pipe', 'inherit'] })
    const [line] = (await once(bare.stdout, 'data')) as [Buffer]
    const { port: barePort } = JSON.parse(line.toString()) as { port: number }
    const load = await loadOn(url)
    const signed: Round[] = []
    const plain: Round[] = []
    for (let round = 0; round <= rounds; round++) {
      const atSigned = await runRound(child, load)
      const atPlain = await runRound(bare, { ...load, port: barePort })
      // The first round warms both up.
      if (round > 0) {
        signed.push(atSigned)
        plain.push(atPlain)
      }
    }
    await Promise.all([bare, child].map(stop))
    return {
      readyFirstMs: first.readyMs,
      readyAgainMs: readyMs,
      idleRssMb,
      signedGetsPerSecond: median(signed.map(({ rate }) => rate)),
      bareGetsPerSecond: median(plain.map(({ rate }) => rate)),
      ratio: median(signed.map(({ rate }, index) => rate / (plain[index]?.rate ?? Infinity))),
      signedCpuUs: median(signed.map(({ cpuUs }) => cpuUs)),
      bareCpuUs: median(plain.map(({ cpuUs }) => cpuUs)),
      decisionLogShare: await decisionLogShare(loadOn),
    }
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

async function loadOn(url: string) {
  return { connections, seconds: secondsARound, port: Number(new URL(url).port), requests: await signedGets(url) }
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
  const requests = captureSigned(guest)
  for (let index = 0; index < objects; index++) {
    const answer = await guest.send(new GetObjectCommand({ Bucket: 'team-photos', Key: `public/bench/${index}.bin` }))
    await answer.Body?.transformToByteArray()
  }
  return requests
}
