/** What a person's way through an identity pool costs: GetId and GetCredentialsForIdentity with an ID token, one after the other. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CognitoIdentityClient, GetIdCommand } from '@aws-sdk/client-cognito-identity'
import { ensureBuilt } from '../scripts/builds.mjs'
import { idTokenOf } from '../tests/contract/seed/idTokenOf.ts'
import { outputsOf, personNamed } from '../tests/contract/seed/signInAs.ts'
import { optionsFor, runRound, stop, timedStart } from './measuredProcess.ts'
import { median } from './median.ts'

const rounds = 5
const secondsARound = 2
const connections = 4

export interface IdentityFigures {
  /** GetId and GetCredentialsForIdentity together, by the CPU that the server spends on them. */
  readonly pairsPerSecondOfACore: number
  /** The same without a login, with a new guest each time. */
  readonly guestsPerSecondOfACore: number
}

export async function identityFigures(): Promise<IdentityFigures> {
  await ensureBuilt('emulator')
  const data = mkdtempSync(join(tmpdir(), 'rolecall-bench-'))
  try {
    const { child, url } = await timedStart(optionsFor(data))
    const load = { port: Number(new URL(url).port), connections, seconds: secondsARound }
    const person = await pairOf(url, await loginsOf(url, 'Rosa'))
    const guest = await pairOf(url)
    const cpu: { person: number; guest: number }[] = []
    for (let round = 0; round <= rounds; round++) {
      const pair = {
        person: 2 * (await runRound(child, { ...load, requests: person })).cpuUs,
        guest: 2 * (await runRound(child, { ...load, requests: guest })).cpuUs,
      }
      // The first round warms up.
      if (round > 0) cpu.push(pair)
    }
    await stop(child)
    return {
      pairsPerSecondOfACore: 1e6 / median(cpu.map((pair) => pair.person)),
      guestsPerSecondOfACore: 1e6 / median(cpu.map((pair) => pair.guest)),
    }
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

async function loginsOf(url: string, name: string): Promise<Record<string, string>> {
  const outputs = await outputsOf(url)
  const { aws_region: region, user_pool_id: pool } = outputs.auth
  const token = await idTokenOf(url, outputs, await personNamed(url, name))
  return { [`cognito-idp.${region}.amazonaws.com/${pool}`]: token }
}

/** The two requests, which nobody signs, as they go out. */
async function pairOf(url: string, Logins?: Record<string, string>): Promise<Buffer[]> {
  const { auth } = await outputsOf(url)
  const client = new CognitoIdentityClient({ endpoint: url, region: auth.aws_region })
  const getId = { IdentityPoolId: auth.identity_pool_id, Logins }
  const { IdentityId } = await client.send(new GetIdCommand(getId))
  return [requestOf(url, 'GetId', getId), requestOf(url, 'GetCredentialsForIdentity', { IdentityId, Logins })]
}

function requestOf(url: string, operation: string, input: object): Buffer {
  const body = JSON.stringify(input)
  const lines = [
    'POST / HTTP/1.1',
    `host: ${new URL(url).host}`,
    'content-type: application/x-amz-json-1.1',
    `x-amz-target: AWSCognitoIdentityService.${operation}`,
    `content-length: ${Buffer.byteLength(body)}`,
  ]
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}`)
}
