/** Whose identity is whose, which AWS tells nobody and the emulator tells its own pages. */
import { CognitoIdentityClient, GetIdCommand } from '@aws-sdk/client-cognito-identity'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LinkedIdentity } from '../../../contract/linkedIdentity.ts'
import { localBackend } from '../../../emulator/seed/localBackend.ts'
import { idToken, provider } from '../cognito-identity/idToken.ts'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'

const { identityPoolId: IdentityPoolId, region } = localBackend
const now = Date.now()
let local: TestEmulator
beforeAll(async () => {
  local = await startEmulator({ clock: () => now })
})
afterAll(() => local.close())

async function linked(): Promise<LinkedIdentity[]> {
  return (await (await fetch(`${local.url}/_rolecall/identities`)).json()) as LinkedIdentity[]
}

test('the identity of a person stands beside their subject from the first sign-in on; a guest is nobody', async () => {
  expect(await linked()).toEqual([])
  const client = new CognitoIdentityClient({ endpoint: local.url, region, maxAttempts: 1 })
  await client.send(new GetIdCommand({ IdentityPoolId }))
  const sub = '77ab0000-0000-4000-8000-00000000190c'
  const Logins = { [provider]: await idToken(local, sub) }
  const { IdentityId: identityId } = await client.send(new GetIdCommand({ IdentityPoolId, Logins }))
  expect(await linked()).toEqual([{ sub, identityId, linkedAt: new Date(now).toISOString() }])
})
