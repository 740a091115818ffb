// @vitest-environment happy-dom
import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { cognitoError, mountSection } from '../../../../tests/unit/accountSection.ts'
import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import { accountAmplify } from '../../../aws/session/accountAmplify.ts'
import { passkeyObstacle } from './passkeyObstacle.ts'
import PasskeysPanel from './PasskeysPanel.vue'

vi.mock('../../../aws/session/accountAmplify.ts', () => ({
  accountAmplify: { listPasskeys: vi.fn(), addPasskey: vi.fn(), removePasskey: vi.fn() },
}))
enableAutoUnmount(afterEach)
const amplify = vi.mocked(accountAmplify)
const secure = { isSecureContext: true }

beforeEach(() => {
  vi.resetAllMocks()
  vi.stubGlobal('isSecureContext', secure.isSecureContext)
  vi.stubGlobal('PublicKeyCredential', class {})
  amplify.listPasskeys.mockResolvedValueOnce({ passkeys: [{ id: 'a', name: 'MacBook of Rosa' }], next: 'more' })
  amplify.listPasskeys.mockResolvedValue({ passkeys: [{ id: 'b' }] })
  amplify.addPasskey.mockResolvedValue(undefined)
  amplify.removePasskey.mockResolvedValue(undefined)
})
afterEach(() => vi.unstubAllGlobals())

const passwordless = { emailCode: false, textCode: false, passkeys: { relyingPartyId: location.hostname } }

async function open(configuration: Partial<AwsConfig> = { passwordless }) {
  const section = await mountSection(PasskeysPanel, { configuration })
  await flushPromises()
  return section
}

test.each([
  ['nothing where both make some', { relyingPartyId: 'app.example.test' }, {}, undefined],
  ['that the pool makes none', undefined, {}, 'The configuration names none for this user pool.'],
  ['that the browser makes none', {}, { PublicKeyCredential: undefined }, 'this browser makes none'],
  ['that they are of another host', { relyingPartyId: 'other.test' }, {}, 'for other.test, and this page is at app.'],
])('the line says %s', (_what, ofPool, changed, words) => {
  const location = new URL('https://app.example.test/account')
  const obstacle = passkeyObstacle(ofPool, {
    isSecureContext: true,
    location,
    PublicKeyCredential: class {},
    ...changed,
  })
  if (words === undefined) expect(obstacle).toBeUndefined()
  else expect(obstacle?.words).toContain(words)
})

test('where the pool takes none nothing is asked', async () => {
  const { view } = await open({})
  expect(view.findAll('button')).toHaveLength(0)
  expect(amplify.listPasskeys).not.toHaveBeenCalled()
})

test('all passkeys are listed, whatever page they come on', async () => {
  const { view } = await open()
  expect(view.findAll('li').map((row) => row.get('p').text())).toEqual(['MacBook of Rosa', 'Passkey'])
  expect(amplify.listPasskeys).toHaveBeenLastCalledWith('more')
})

test('one is added, and the list is read again', async () => {
  const { press } = await open()
  await press('Add a passkey')
  await flushPromises()
  expect(amplify.addPasskey).toHaveBeenCalledOnce()
  expect(amplify.listPasskeys).toHaveBeenCalledTimes(3)
})

test('whoever closes the question of the browser is told nothing; what the browser could not do is told', async () => {
  const local = (name: string) => Object.assign(new Error('x'), { name })
  amplify.addPasskey.mockRejectedValueOnce(local('PasskeyRegistrationCanceled'))
  const { view, press } = await open()
  await press('Add a passkey')
  await flushPromises()
  expect(view.find('[role="alert"]').exists()).toBe(false)
  amplify.addPasskey.mockRejectedValueOnce(local('PasskeyAlreadyExists'))
  await press('Add a passkey')
  await vi.waitFor(() => expect(view.text()).toContain('The passkey of this device is in the list already.'))
})

test('one is removed after a question', async () => {
  const { view, press } = await open()
  await press('Remove MacBook of Rosa')
  expect(amplify.removePasskey).not.toHaveBeenCalled()
  const confirm = view.get('[role="dialog"]').findAll('button').at(-1)
  await confirm?.trigger('click')
  await flushPromises()
  expect(amplify.removePasskey).toHaveBeenCalledWith('a')
  expect(view.find('[role="dialog"]').exists()).toBe(false)
})

test('a pool that takes none after all says so in place', async () => {
  amplify.listPasskeys.mockReset()
  amplify.listPasskeys.mockRejectedValue(cognitoError('WebAuthnNotEnabledException', 'not enabled'))
  const { view } = await open()
  await vi.waitFor(() => expect(view.text()).toContain('The user pool takes no passkeys.'))
})
