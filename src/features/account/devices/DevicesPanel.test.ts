// @vitest-environment happy-dom
import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { cognitoError, mountSection } from '../../../../tests/unit/accountSection.ts'
import { accountAmplify } from '../../../aws/session/accountAmplify.ts'
import { deviceRows } from './deviceRows.ts'
import DevicesPanel from './DevicesPanel.vue'

vi.mock('../../../aws/session/accountAmplify.ts', () => ({
  accountAmplify: { listDevices: vi.fn(), deviceHere: vi.fn(), rememberDevice: vi.fn(), forgetDevice: vi.fn() },
}))
enableAutoUnmount(afterEach)
const amplify = vi.mocked(accountAmplify)
const remembered = { 'dev:device_remembered_status': 'remembered' }
const phone = { id: 'p', name: 'Safari on iPhone', attributes: {}, usedAt: new Date('2026-11-12T09:14:00') }
const laptop = { id: 'l', name: 'Chrome on macOS', attributes: remembered, madeAt: new Date('2026-11-03T12:00:00') }
const desktop = { id: 'd', attributes: {} }

beforeEach(() => {
  vi.resetAllMocks()
  amplify.listDevices.mockResolvedValue([desktop, phone, laptop])
  amplify.deviceHere.mockResolvedValue('d')
  amplify.rememberDevice.mockResolvedValue(undefined)
  amplify.forgetDevice.mockResolvedValue(undefined)
})

async function open() {
  const section = await mountSection(DevicesPanel)
  await flushPromises()
  return section
}

test('the one here comes first, then the one that was used last', () => {
  const rows = deviceRows({ devices: [desktop, laptop, phone], here: 'l' })
  expect(rows.map(({ id, kind, about }) => [id, kind, about])).toEqual([
    ['l', 'laptop', 'this one, remembered since 3 Nov 2026, 12:00'],
    ['p', 'phone', 'signed in 12 Nov 2026, 09:14'],
    ['d', 'desktop', ''],
  ])
})

test('this one is marked, and alone can be remembered', async () => {
  const { view, press } = await open()
  expect(view.findAll('li')[0]?.text()).toMatch(/this one.*here/s)
  expect(view.findAll('button').map((button) => button.text())).toEqual(['Remember', 'Forget', 'Forget', 'Forget'])
  await press('Remember this browser')
  await flushPromises()
  expect(amplify.rememberDevice).toHaveBeenCalledOnce()
  expect(amplify.listDevices).toHaveBeenCalledTimes(2)
})

test('any of them is forgotten by its id', async () => {
  const { press } = await open()
  await press('Forget Safari on iPhone')
  expect(amplify.forgetDevice).toHaveBeenCalledWith('p')
})

test('a pool that keeps no track says so in one line', async () => {
  amplify.listDevices.mockRejectedValue(cognitoError('InvalidUserPoolConfigurationException', 'no'))
  const { view } = await open()
  await vi.waitFor(() => expect(view.text()).toContain('keeps no track of devices'))
  expect(view.find('[role="alert"]').exists()).toBe(false)
})

test('a list without any says why that may be', async () => {
  amplify.listDevices.mockResolvedValue([])
  const { view } = await open()
  expect(view.text()).toContain('The user pool knows of none')
})

test('what a backend does not answer is told in place', async () => {
  amplify.listDevices.mockRejectedValue(cognitoError('NotImplemented', 'ListDevices is not emulated'))
  const { view } = await open()
  await vi.waitFor(() => expect(view.text()).toContain('ListDevices is not available here'))
})
