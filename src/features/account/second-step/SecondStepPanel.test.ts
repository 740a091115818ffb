// @vitest-environment happy-dom
import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { cognitoError, mountSection } from '../../../../tests/unit/accountSection.ts'
import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import { accountAmplify } from '../../../aws/session/accountAmplify.ts'
import SecondStepPanel from './SecondStepPanel.vue'

vi.mock('../../../aws/session/accountAmplify.ts', () => ({
  accountAmplify: { readMfa: vi.fn(), changeMfa: vi.fn(), setUpTotp: vi.fn(), verifyTotp: vi.fn() },
}))
enableAutoUnmount(afterEach)
const amplify = vi.mocked(accountAmplify)
const secret = 'K5QXG3DPOBZWC3TEMVZGK43UNFXGO4TP'

beforeEach(() => {
  vi.resetAllMocks()
  amplify.readMfa.mockResolvedValue({ enabled: ['EMAIL'], preferred: 'EMAIL' })
  amplify.changeMfa.mockResolvedValue(undefined)
  amplify.verifyTotp.mockResolvedValue(undefined)
  amplify.setUpTotp.mockResolvedValue({ secret, uri: `otpauth://totp/Rolecall:rosa?secret=${secret}` })
})

async function open(configuration: Partial<AwsConfig> = { mfa: 'OPTIONAL', mfaMethods: ['EMAIL', 'TOTP', 'SMS'] }) {
  const section = await mountSection(SecondStepPanel, { configuration })
  await flushPromises()
  return section
}

test('a pool without second steps says so in one line, and nothing is asked', async () => {
  const { view } = await open({ mfa: 'NONE' })
  expect(view.text()).toContain('asks nobody for a second step')
  expect(amplify.readMfa).not.toHaveBeenCalled()
})

test('tells which one is asked for, and what others need', async () => {
  const { view } = await open()
  expect(view.findAll('li').map((row) => row.text().replace(/\s+/g, ' '))).toEqual(
    [
      'Code by e-mail to rosa@example.test asked forTurn off',
      'Authenticator app a code that an app on your phone shows; needs no networkSet up',
      'Code by SMS needs a phone number',
    ].map((words) => expect.stringMatching(new RegExp(words.replaceAll(' ', '\\s*')))),
  )
  const chosen = view.findAll('input[type="radio"]').map((radio) => (radio.element as HTMLInputElement).checked)
  expect(chosen).toEqual([true, false, false])
})

test('where the pool asks everybody, the only one cannot be switched off, and says so', async () => {
  const { view } = await open({ mfa: 'REQUIRED', mfaMethods: ['EMAIL'] })
  expect(view.text()).toContain('the last one stays on')
  expect(view.findAll('button')).toHaveLength(0)
})

test('an app is set up in place: a code to scan, the same key to type, six digits', async () => {
  const { view, press } = await open()
  await press('Set up: Authenticator app')
  await flushPromises()
  expect(amplify.setUpTotp).toHaveBeenCalledWith('rosa@example.test')
  expect(view.get('[role="img"]').attributes('aria-label')).toContain('QR code')
  expect(view.text()).toContain('K5QX G3DP OBZW C3TE MVZG K43U NFXG O4TP')
  await view.get('[role="group"] input').setValue('209')
  await press('Turn on')
  expect(amplify.verifyTotp).not.toHaveBeenCalled()
  await view.get('[role="group"] input').setValue('209811')
  await press('Turn on')
  await flushPromises()
  expect(amplify.verifyTotp).toHaveBeenCalledWith('209811')
  expect(amplify.changeMfa).toHaveBeenCalledWith('TOTP', 'ENABLED')
  expect(view.find('[role="img"]').exists()).toBe(false)
})

test('the first step that is switched on is the one that is asked for', async () => {
  amplify.readMfa.mockResolvedValue({ enabled: [] })
  const { press } = await open()
  await press('Turn on: Code by e-mail')
  expect(amplify.changeMfa).toHaveBeenCalledWith('EMAIL', 'PREFERRED')
})

test('a wrong code of the app leaves the key, and the secret is in no recorded call', async () => {
  amplify.verifyTotp.mockRejectedValue(
    cognitoError('EnableSoftwareTokenMFAException', 'Code mismatch and fail enable Software Token MFA'),
  )
  const { view, recorder, press } = await open()
  await press('Set up: Authenticator app')
  await flushPromises()
  await view.get('[role="group"] input').setValue('000000')
  await press('Turn on')
  await vi.waitFor(() => expect(view.text()).toContain('The code is not the one that the app shows now.'))
  expect(view.text()).toContain('K5QX G3DP')
  expect(amplify.changeMfa).not.toHaveBeenCalled()
  expect(JSON.stringify(recorder.list())).not.toMatch(/K5QX|000000/)
})

test('stopping forgets the secret, and the button has the focus again', async () => {
  const { view, press } = await open()
  await press('Set up: Authenticator app')
  await flushPromises()
  await press('Stop setting up: Authenticator app')
  await flushPromises()
  expect(view.text()).not.toContain('K5QX')
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Set up: Authenticator app')
})

test('another one is chosen, and one is switched off', async () => {
  amplify.readMfa.mockResolvedValue({ enabled: ['EMAIL', 'TOTP'], preferred: 'EMAIL' })
  const { view, press } = await open()
  await view.get('input[aria-label="Ask for: Authenticator app"]').trigger('change')
  await flushPromises()
  expect(amplify.changeMfa).toHaveBeenLastCalledWith('TOTP', 'PREFERRED')
  await press('Turn off: Code by e-mail')
  expect(amplify.changeMfa).toHaveBeenLastCalledWith('EMAIL', 'DISABLED')
})

test('what a backend does not answer is told in place', async () => {
  amplify.changeMfa.mockRejectedValue(
    cognitoError('NotImplemented', "SetUserMFAPreference is not emulated by Rolecall's emulator"),
  )
  const { view, press } = await open()
  await press('Turn off: Code by e-mail')
  await vi.waitFor(() => expect(view.text()).toContain('SetUserMFAPreference is not available here'))
  expect(view.text()).toContain('Everything is as it was.')
})
