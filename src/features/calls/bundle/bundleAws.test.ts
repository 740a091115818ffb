import { expect, test } from 'vitest'
import { fakeAws } from '../../../../tests/unit/fakeAws.ts'
import { createWireMemory } from '../../../aws/record/wireMemory.ts'
import { NoCredentialsError } from '../../../aws/session/credentials.ts'
import { bundleAws } from './bundleAws.ts'

const memory = createWireMemory({ calls: 1, bodyBytes: 10 })
memory.keepBody('c1', { bytes: [new Uint8Array(1)], whole: true })
const page = fakeAws({
  session: { auth: {}, credentials: { current: () => ({ accessKeyId: 'A', expiresAt: 1, identityId: 'i' }) } },
  beside: { memory },
  policies: { ofRole: () => Promise.reject(new Error('asked')) },
})
const ofFile = bundleAws(page, {
  backend: { region: 'eu-west-1' },
  calls: [],
  decisions: [],
})

test('nothing that the page keeps of its own calls is shown with those of a file', () => {
  expect(ofFile.beside).toEqual({})
  expect(ofFile.session.credentials.current()).toBeUndefined()
})

test('nobody signs for a call of a file, in the region that it names', async () => {
  const { config } = await ofFile.clients.s3()
  await expect(config.credentials()).rejects.toThrow(NoCredentialsError)
  expect(await config.region()).toBe('eu-west-1')
})

test('no backend is asked for policies', async () => {
  expect(await ofFile.policies.ofRole('arn:aws:iam::1:role/a', [])).toBeUndefined()
})
