/** Whose identity is whose, which AWS tells nobody and the emulator tells its own pages. */
import { CognitoIdentityClient, GetIdCommand } from '@aws-sdk/client-cognito-identity'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LinkedIdentity } from '../../../contract/linkedIdentity.ts'
import { localBackend } from '../../../emulator/seed/localBackend.ts'
import { payloadOf, startUserPool, userPoolId } from '../cognito-idp/startUserPool.ts'

const { identityPoolId: IdentityPoolId, region } = localBackend
let pool: Awaited<ReturnType<typeof startUserPool>>
beforeAll(async () => {
  pool = await startUserPool()
})
afterAll(() => pool.stop())

async function linked(): Promise<LinkedIdentity[]> {
  return (await (await fetch(`${pool.url}/_rolecall/identities`)).json()) as LinkedIdentity[]
}

test('the identity of a person stands beside their subject from the first sign-in on; a guest is nobody', async () => {
  expect(await linked()).toEqual([])
  const client = new CognitoIdentityClient({ endpoint: pool.url, region, maxAttempts: 1 })
  await client.send(new GetIdCommand({ IdentityPoolId }))
  const { IdToken } = await pool.signIn('rosa@example.test', 'Rosa-local-1')
  const Logins = { [`cognito-idp.${region}.amazonaws.com/${userPoolId}`]: IdToken }
  const { IdentityId } = await client.send(new GetIdCommand({ IdentityPoolId, Logins }))
  const linkedAt = new Date(pool.clock()).toISOString()
  expect(await linked()).toEqual([{ sub: payloadOf(IdToken).sub, identityId: IdentityId, linkedAt }])
})
