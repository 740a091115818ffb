/** What many users of one pool cost: a page of ListUsers, plain and with a filter. */
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  CognitoIdentityProviderClient,
  ListUsersCommand,
  type ListUsersCommandInput,
} from '@aws-sdk/client-cognito-identity-provider'
import { systemRandom } from '../emulator/program/clockAndRandom.ts'
import { localBackend } from '../emulator/seed/localBackend.ts'
import { poolUsersOf } from '../emulator/services/cognito-idp/users/users.ts'
import { openStore } from '../emulator/state/sqliteStore.ts'
import { ensureBuilt } from '../scripts/builds.mjs'
import { cpuSeconds, optionsFor, rootKey, stop, timedStart } from './measuredProcess.ts'

const { userPoolId: UserPoolId, region } = localBackend
const calls = 400
const warming = 50
const written = 10_000

/** Milliseconds of CPU that the server spends on one call, from /proc: steadier than the clock on a busy computer. */
export interface PoolFigures {
  readonly byEmailMs: number
  readonly byPrefixMs: number
  /** A page of 60 without a filter. */
  readonly pageMs: number
}

/** The seeded pool with as many further people. */
export async function poolFigures(users: number): Promise<PoolFigures> {
  await ensureBuilt('emulator')
  const data = mkdtempSync(join(tmpdir(), 'rolecall-bench-'))
  try {
    // A first start seeds the folder.
    await stop((await timedStart(optionsFor(data))).child)
    writeUsers(data, users)
    const { child, url } = await timedStart(optionsFor(data))
    const owner = new CognitoIdentityProviderClient({ region, endpoint: url, credentials: rootKey })
    const server = { child, owner }
    const one = addressOf(Math.floor(users / 2))
    const figures = {
      byEmailMs: await cpuMs(server, { Filter: `email = "${one}"` }),
      byPrefixMs: await cpuMs(server, { Filter: `email ^= "${one.slice(0, one.indexOf('@') - 1)}"` }),
      pageMs: await cpuMs(server, { Limit: 60 }),
    }
    owner.destroy()
    await stop(child)
    return figures
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

async function cpuMs(
  { child, owner }: { readonly child: ChildProcess; readonly owner: CognitoIdentityProviderClient },
  input: Partial<ListUsersCommandInput>,
): Promise<number> {
  const run = async (count: number) => {
    for (let call = 0; call < count; call++) {
      const { Users } = await owner.send(new ListUsersCommand({ UserPoolId, ...input }))
      if (!Users?.length) throw new Error('ListUsers found nobody.')
    }
  }
  await run(warming)
  const before = cpuSeconds(child)
  await run(calls)
  return ((cpuSeconds(child) - before) / calls) * 1000
}

function addressOf(index: number): string {
  return `person${String(index).padStart(7, '0')}@example.test`
}

function writeUsers(data: string, count: number): void {
  const store = openStore({ folder: data, random: systemRandom })
  for (let from = 0; from < count; from += written) {
    store.transaction(() => {
      for (let index = from; index < Math.min(count, from + written); index++) {
        const sub = systemRandom.uuid()
        poolUsersOf(store).set([UserPoolId, sub], {
          sub,
          username: sub,
          status: 'CONFIRMED',
          enabled: true,
          attributes: { email: addressOf(index), email_verified: 'true', name: `Person ${index}` },
          groups: [],
          createdAt: 0,
          modifiedAt: 0,
        })
      }
    })
  }
  store.close()
}
