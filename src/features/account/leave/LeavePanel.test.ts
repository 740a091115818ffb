// @vitest-environment happy-dom
import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { cognitoError, credentials, mountSection } from '../../../../tests/unit/accountSection.ts'
import { accountAmplify } from '../../../aws/session/accountAmplify.ts'
import { formatClockTime } from '../../../ui/formatTime.ts'
import LeavePanel from './LeavePanel.vue'
import { ownFolder } from './ownFolder.ts'

vi.mock('../../../aws/session/accountAmplify.ts', () => ({
  accountAmplify: { readAttributes: vi.fn(), signOutEverywhere: vi.fn(), deleteUser: vi.fn() },
}))
enableAutoUnmount(afterEach)
const amplify = vi.mocked(accountAmplify)
const places = [{ bucket: 'team-photos', prefix: 'private/{identityId}/', label: 'My folder' }]

beforeEach(() => {
  vi.resetAllMocks()
  amplify.readAttributes.mockResolvedValue({})
  amplify.signOutEverywhere.mockResolvedValue(undefined)
  amplify.deleteUser.mockResolvedValue(undefined)
})

const open = () => mountSection(LeavePanel, { configuration: { places } })

test('each way says what stays good afterwards, and until when', async () => {
  const { view } = await open()
  const [here, everywhere, gone] = view.findAll('li').map((row) => row.text().replace(/\s+/g, ' '))
  expect(here).toContain('Other browsers stay signed in.')
  expect(everywhere).toContain(`of this browser until ${formatClockTime(credentials.expiresAt)}`)
  expect(gone).toContain('Files in private/ stay')
})

test('where nobody has a folder of their own, none is spoken of', async () => {
  const { view } = await mountSection(LeavePanel)
  expect(view.text()).not.toContain('Files in')
  expect([ownFolder(places), ownFolder([])]).toEqual(['private/', undefined])
})

test('signing out here asks nothing of others', async () => {
  const { press, signOut } = await open()
  await press('Sign out')
  expect(signOut).toHaveBeenCalledWith()
})

test('signing out everywhere asks first whether the pool takes the token', async () => {
  const { press, signOut } = await open()
  await press('Sign out everywhere')
  await flushPromises()
  expect(amplify.readAttributes).toHaveBeenCalledOnce()
  expect(signOut).toHaveBeenCalledOnce()
  expect(amplify.signOutEverywhere).toHaveBeenCalledOnce()
})

test('where it does not, nobody is signed out, and it is said', async () => {
  amplify.readAttributes.mockRejectedValue(cognitoError('TooManyRequestsException', 'slow'))
  const { view, press, signOut } = await open()
  await press('Sign out everywhere')
  await vi.waitFor(() => expect(view.text()).toContain('You are still signed in, here and elsewhere.'))
  expect(signOut).not.toHaveBeenCalled()
})

test('an account goes only after its address was typed', async () => {
  const { view, press, type } = await open()
  await press('Delete account…')
  const dialog = view.get('[role="dialog"]')
  expect(dialog.text()).toContain('stay in the bucket')
  const confirm = dialog.findAll('button').at(-1)
  expect(confirm?.attributes('disabled')).toBeDefined()
  await dialog.get('form').trigger('submit')
  expect(amplify.deleteUser).not.toHaveBeenCalled()
  await type('Type', 'rosa@example.test')
  expect(confirm?.attributes('disabled')).toBeUndefined()
  await dialog.get('form').trigger('submit')
  await flushPromises()
  expect(amplify.deleteUser).toHaveBeenCalledOnce()
})

test('a pool that refuses keeps the account, and says so in the dialog', async () => {
  amplify.deleteUser.mockRejectedValue(cognitoError('NotAuthorizedException', 'no'))
  const { view, press, type } = await open()
  await press('Delete account…')
  await type('Type', 'rosa@example.test')
  await view.get('[role="dialog"] form').trigger('submit')
  await vi.waitFor(() => expect(view.get('[role="dialog"]').text()).toContain('The account is still there.'))
})
