// @vitest-environment happy-dom
import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { cognitoError, mountSection } from '../../../../tests/unit/accountSection.ts'
import { accountAmplify } from '../../../aws/session/accountAmplify.ts'
import YouPanel from './YouPanel.vue'

vi.mock('../../../aws/session/accountAmplify.ts', () => ({
  accountAmplify: {
    changeAttributes: vi.fn(),
    removeAttributes: vi.fn(),
    sendAttributeCode: vi.fn(),
    verifyAttribute: vi.fn(),
  },
}))
enableAutoUnmount(afterEach)
const amplify = vi.mocked(accountAmplify)
const rosa = {
  sub: '5c1f9a04',
  email: 'rosa@example.test',
  email_verified: 'true',
  preferred_username: 'Rosa',
  'custom:team': 'Aurora',
}

beforeEach(() => {
  sessionStorage.clear()
  vi.resetAllMocks()
  amplify.changeAttributes.mockResolvedValue([])
  amplify.removeAttributes.mockResolvedValue(undefined)
  amplify.verifyAttribute.mockResolvedValue(undefined)
})

test('shows what the pool knows, and what there could be', async () => {
  const { view } = await mountSection(YouPanel, { attributes: rosa })
  expect(view.findAll('li').map((row) => row.get('p').text())).toEqual([
    'Preferred username',
    'Name',
    'E-mail',
    'Phone',
    'custom:team',
    'Subject',
  ])
  expect(view.text()).toContain('rosa@example.test verified')
  expect(view.text()).toContain('none; needed only for codes by SMS')
})

test('an attribute is changed in its place, and read again', async () => {
  const { view, changed, press, type } = await mountSection(YouPanel, { attributes: rosa })
  await press('Change custom:team')
  await type('custom:team', ' Borealis ')
  await press('Save')
  await flushPromises()
  expect(amplify.changeAttributes).toHaveBeenCalledWith({ 'custom:team': 'Borealis' })
  expect(changed).toHaveBeenCalledOnce()
  expect(view.find('form').exists()).toBe(false)
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Change custom:team')
})

test('what is emptied is removed, and what is as it was is not sent', async () => {
  const { press, type } = await mountSection(YouPanel, { attributes: rosa })
  await press('Change preferred username')
  await press('Save')
  expect(amplify.changeAttributes).not.toHaveBeenCalled()
  await press('Change preferred username')
  await type('Preferred username', '')
  await press('Save')
  expect(amplify.removeAttributes).toHaveBeenCalledWith(['preferred_username'])
})

test("the pool's objection stands in place, and what was typed stays", async () => {
  amplify.changeAttributes.mockRejectedValue(
    cognitoError('NotAuthorizedException', 'A client attempted to write unauthorized attribute'),
  )
  const { view, changed, press, type } = await mountSection(YouPanel, { attributes: rosa })
  await press('Add name')
  await type('Name', 'Rosa Lindqvist')
  await press('Save')
  await vi.waitFor(() => expect(view.text()).toContain('A client attempted to write unauthorized attribute'))
  expect(view.text()).toContain('What you typed is still here.')
  expect((view.get('form input').element as HTMLInputElement).value).toBe('Rosa Lindqvist')
  expect(changed).not.toHaveBeenCalled()
})

/** Rosa asks for another address. */
async function asksForNewEmail() {
  amplify.changeAttributes.mockResolvedValue([{ name: 'email', medium: 'EMAIL' }])
  const section = await mountSection(YouPanel, { attributes: rosa })
  await section.press('Change e-mail')
  await section.type('New e-mail', 'rosa.lindqvist@example.test')
  await section.press('Save')
  await flushPromises()
  return section
}

test('a new address waits for its code, and the old one stays in view', async () => {
  const { view } = await asksForNewEmail()
  expect(view.text()).toContain('rosa@example.test verified; stays until the new one is')
  expect(view.text()).toContain('rosa.lindqvist@example.test')
  expect(view.text()).toContain('waits for its code')
  expect(document.activeElement?.getAttribute('autocomplete')).toBe('one-time-code')
})

test('the code that came is typed in place, with or without blanks', async () => {
  const { view, changed, press, type } = await asksForNewEmail()
  await type('Code that was sent to', '482 913')
  await press('Verify')
  await flushPromises()
  expect(amplify.verifyAttribute).toHaveBeenCalledWith('email', '482913')
  expect(changed).toHaveBeenCalledTimes(2)
  expect(view.text()).not.toContain('waits for its code')
})

test('a wrong code is told and stays, another one can be sent', async () => {
  amplify.verifyAttribute.mockRejectedValue(cognitoError('CodeMismatchException', 'Invalid verification code provided'))
  amplify.sendAttributeCode.mockResolvedValue({ name: 'email' })
  const { view, press, type } = await asksForNewEmail()
  await type('Code that was sent to', '000000')
  await press('Verify')
  await vi.waitFor(() => expect(view.text()).toContain('The code is not the one that was sent.'))
  expect(view.text()).toContain('waits for its code')
  await press('Send another')
  expect(amplify.sendAttributeCode).toHaveBeenCalledWith('email')
})

test('whoever gives up keeps the old address; a reload does not give up', async () => {
  const first = await asksForNewEmail()
  first.view.unmount()
  const { view, press } = await mountSection(YouPanel, { attributes: rosa })
  expect(view.text()).toContain('waits for its code')
  await press('Give up rosa.lindqvist@example.test')
  expect(view.text()).not.toContain('waits for its code')
  expect(view.text()).toContain('rosa@example.test verified')
})

test('what was proven in another tab waits no more', async () => {
  const first = await asksForNewEmail()
  first.view.unmount()
  const { view } = await mountSection(YouPanel, {
    attributes: { ...rosa, email: 'rosa.lindqvist@example.test' },
  })
  expect(view.text()).not.toContain('waits for its code')
})

test('a phone number can go again, the address by which one signs in cannot', async () => {
  const { view, changed, press } = await mountSection(YouPanel, {
    attributes: { ...rosa, phone_number: '+4712345678' },
  })
  expect(view.findAll('button').filter((button) => button.text() === 'Remove')).toHaveLength(1)
  await press('Remove phone')
  await flushPromises()
  expect(amplify.removeAttributes).toHaveBeenCalledWith(['phone_number'])
  expect(changed).toHaveBeenCalledOnce()
})

test('an address that is not verified is, by a code', async () => {
  amplify.sendAttributeCode.mockResolvedValue({ name: 'email' })
  const { view, press } = await mountSection(YouPanel, { attributes: { ...rosa, email_verified: 'false' } })
  expect(view.text()).toContain('rosa@example.test not verified')
  await press('Send a code to verify rosa@example.test')
  await flushPromises()
  expect(view.text()).toContain('waits for its code')
})
