/** Whose identity is whose, which AWS tells nobody and the emulator tells its own pages. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LinkedIdentity } from '../../../contract/linkedIdentity.ts'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'

let local: TestEmulator
beforeAll(async () => {
  local = await startEmulator()
})
afterAll(() => local.close())

async function linked(): Promise<LinkedIdentity[]> {
  return (await (await fetch(`${local.url}/_rolecall/identities`)).json()) as LinkedIdentity[]
}

test('the identity of each person stands beside their subject, and since when; guests are nobody', async () => {
  const found = (await linked()).find(({ identityId }) => identityId === local.identityIdOf('rosa'))
  expect(found?.sub).toMatch(/^[\da-f-]{36}$/)
  expect(Date.parse(found?.linkedAt ?? '')).not.toBeNaN()
  expect(new Set((await linked()).map(({ sub }) => sub)).size).toBe((await linked()).length)
})
