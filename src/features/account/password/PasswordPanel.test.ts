// @vitest-environment happy-dom
import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { cognitoError, mountSection } from '../../../../tests/unit/accountSection.ts'
import { accountAmplify } from '../../../aws/session/accountAmplify.ts'
import PasswordPanel from './PasswordPanel.vue'

vi.mock('../../../aws/session/accountAmplify.ts', () => ({ accountAmplify: { changePassword: vi.fn() } }))
enableAutoUnmount(afterEach)
const changing = vi.mocked(accountAmplify.changePassword)
afterEach(() => changing.mockReset())

test('the marks follow the typing, and what the pool would refuse is not sent', async () => {
  const { view, type, press } = await mountSection(PasswordPanel)
  await type('Now', 'Rosa-local-1')
  await type('New', 'Fjord-lamp')
  expect(view.findAll('li').map((mark) => mark.text())).toEqual([
    '8 characters: holds',
    'upper and lower case: holds',
    'a number: not yet',
    'a symbol: holds',
  ])
  await press('Change password')
  expect(view.get('[role="alert"]').text()).toBe('The new one still needs a number.')
  expect(changing).not.toHaveBeenCalled()
})

test('the policy is the one of the configuration', async () => {
  const passwordPolicy = {
    minLength: 12,
    requireLowercase: true,
    requireUppercase: false,
    requireNumbers: false,
    requireSymbols: false,
  }
  const { view } = await mountSection(PasswordPanel, { configuration: { passwordPolicy } })
  expect(view.findAll('li').map((mark) => mark.text())).toEqual(['12 characters', 'lower case'])
})

test('a changed password empties the fields and says what stays good', async () => {
  changing.mockResolvedValue(undefined)
  const { view, type, press } = await mountSection(PasswordPanel)
  await type('Now', 'Rosa-local-1')
  await type('New', 'Fjord-lamp-7')
  await press('Change password')
  await flushPromises()
  expect(changing).toHaveBeenCalledWith('Rosa-local-1', 'Fjord-lamp-7')
  expect(view.findAll('input:not([readonly])').map((field) => (field.element as HTMLInputElement).value)).toEqual([
    '',
    '',
  ])
  expect(view.get('[role="status"]').text()).toContain('Whoever is signed in elsewhere stays so')
})

test('a refusal stands in place, and what was typed stays', async () => {
  changing.mockRejectedValue(cognitoError('NotAuthorizedException', 'Incorrect username or password.'))
  const { view, type, press } = await mountSection(PasswordPanel)
  await type('Now', 'Rosa-local-2')
  await type('New', 'Fjord-lamp-7')
  await press('Change password')
  await vi.waitFor(() => expect(view.text()).toContain('The password that you have now is another one.'))
  expect(view.text()).toContain('what you typed is still here')
  expect((view.findAll('input:not([readonly])')[1]?.element as HTMLInputElement).value).toBe('Fjord-lamp-7')
})

test('a password is hidden until somebody wants to see it', async () => {
  const { view, press } = await mountSection(PasswordPanel)
  const typeOfNew = () => view.get('input[autocomplete="new-password"]').attributes('type')
  expect(typeOfNew()).toBe('password')
  await press('Show new password')
  expect(typeOfNew()).toBe('text')
})
