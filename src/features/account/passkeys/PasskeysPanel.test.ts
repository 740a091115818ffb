// @vitest-environment happy-dom
import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { cognitoError, mountSection } from '../../../../tests/unit/accountSection.ts'
import { accountAmplify } from '../../../aws/session/accountAmplify.ts'
import { browserMakesPasskeys, passkeyObstacle } from './passkeyObstacle.ts'
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

async function open(configuration = { passkeys: true }) {
  const section = await mountSection(PasskeysPanel, { configuration })
  await flushPromises()
  return section
}

test.each([
  [{ pool: true, browser: true }, undefined],
  [{ pool: true, browser: false }, 'this browser makes none'],
  [{ pool: false, browser: true }, 'the configuration names none'],
  [{ pool: false, browser: false }, 'names none for this user pool, and this browser makes none'],
])('of %j the line says which of both lacks', (has, words) => {
  const line = passkeyObstacle(has)
  if (words === undefined) expect(line).toBeUndefined()
  else expect(line).toContain(words)
})

test('a page that came by plain http makes no passkeys', () => {
  expect(browserMakesPasskeys({ isSecureContext: false, PublicKeyCredential: class {} })).toBe(false)
  expect(browserMakesPasskeys({ isSecureContext: true })).toBe(false)
})

test('where the pool takes none nothing is asked', async () => {
  const { view } = await open({ passkeys: false })
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
