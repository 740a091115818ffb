// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import ArnText from './ArnText.vue'

const arn = 'arn:aws:s3:::team-photos/shared/plan.txt'

afterEach(() => vi.unstubAllGlobals())

test('an ARN is shown whole', () => {
  expect(mount(ArnText, { props: { arn } }).text()).toBe(arn)
})

test('a click copies the ARN and says so', async () => {
  const writeText = vi.fn(() => Promise.resolve())
  vi.stubGlobal('navigator', { clipboard: { writeText } })
  const text = mount(ArnText, { props: { arn } })
  await text.trigger('click')
  await flushPromises()
  expect(writeText).toHaveBeenCalledWith(arn)
  expect(text.get('[role="status"]').text()).toBe('Copied')
})

test('a browser that refuses to copy is not hidden', async () => {
  vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('no focus')) } })
  const text = mount(ArnText, { props: { arn } })
  await text.trigger('click')
  await flushPromises()
  expect(text.get('[role="status"]').text()).toBe('The browser did not allow copying')
})
