// @vitest-environment happy-dom
import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { cognitoError, mountSection } from '../../../tests/unit/accountSection.ts'
import { accountAmplify } from '../../aws/session/accountAmplify.ts'
import { useSessionStore } from '../../session/sessionStore.ts'
import AccountPage from './AccountPage.vue'

vi.mock('../../aws/session/accountAmplify.ts', () => ({
  accountAmplify: { readAttributes: vi.fn(), listDevices: vi.fn(), deviceHere: vi.fn() },
}))
enableAutoUnmount(afterEach)
const amplify = vi.mocked(accountAmplify)

beforeEach(() => {
  vi.resetAllMocks()
  amplify.readAttributes.mockResolvedValue({ sub: 's', email: 'rosa@example.test', email_verified: 'true' })
  amplify.listDevices.mockResolvedValue([])
  amplify.deviceHere.mockResolvedValue(undefined)
})

async function open(given: Parameters<typeof mountSection>[1] = {}) {
  const section = await mountSection(AccountPage, { configuration: { mfa: 'NONE', places: [] }, ...given })
  await flushPromises()
  return section
}

test('says why no role is asked, and has a section for each thing', async () => {
  const { view } = await open()
  expect(view.get('header').text()).toContain('changed by your access token, so no role and no policy is asked')
  expect(view.findAll('h2').map((heading) => heading.text())).toEqual([
    'You',
    'Password',
    'Second step at sign-in',
    'Passkeys',
    'This sign-in',
    'Devices',
    'Leave',
  ])
})

test('whoever comes from another provider has neither password nor second step here, and is told where they are', async () => {
  const { view } = await open()
  const session = useSessionStore()
  if (session.session.kind !== 'signed-in') throw new Error('Nobody is signed in.')
  session.session = { ...session.session, claims: { identities: [{ providerName: 'Google', primary: 'true' }] } }
  await flushPromises()
  expect(view.findAll('h2').map((heading) => heading.text())).toEqual([
    'You',
    'Password and second step',
    'This sign-in',
    'Devices',
    'Leave',
  ])
  expect(view.text()).toContain('This user pool knows no password of yours')
})

test('a guest has no account, and is told why', async () => {
  const { view } = await open({ isGuest: true })
  expect(view.text()).toContain('A guest has no account')
  expect(view.text()).toContain('The user pool, which keeps accounts, knows nothing of them')
  expect(view.findAll('h2')).toHaveLength(0)
  expect(amplify.readAttributes).not.toHaveBeenCalled()
})

test("the identity pool's refusal breaks nothing here, and is told as its own (spec identity 6.1)", async () => {
  const { view } = await open()
  const session = useSessionStore()
  if (session.session.kind !== 'signed-in') throw new Error('Nobody is signed in.')
  session.session = {
    ...session.session,
    identityProblem: { code: 'InvalidIdentityPoolConfigurationException', message: 'Check the trust policy.' },
  }
  await flushPromises()
  expect(view.get('[role="status"]').text()).toContain("That is its refusal, not your account's")
  expect(view.text()).toContain('InvalidIdentityPoolConfigurationException Check the trust policy.')
  expect(view.text()).toContain('rosa@example.test verified')
})

test('an account that cannot be read says so once, and can be asked again', async () => {
  amplify.readAttributes.mockRejectedValueOnce(cognitoError('TooManyRequestsException', 'slow'))
  const { view, press } = await open()
  await vi.waitFor(() => expect(view.findAll('[role="alert"]')).toHaveLength(1))
  expect(view.text()).toContain('The user pool has not told it.')
  await press('Try again')
  await flushPromises()
  expect(view.text()).toContain('rosa@example.test verified')
})
