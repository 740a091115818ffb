// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { fakeAws } from '../../../tests/unit/fakeAws.ts'
import { presignCopy } from '../../aws/copied-call/presignCopy.ts'
import { type Saying, sayingKey } from '../../ui/say.ts'
import { awsKey } from '../useAws.ts'
import CopyAsMenu from './CopyAsMenu.vue'

vi.mock('../../aws/copied-call/presignCopy.ts', async (original) => ({
  ...(await original<object>()),
  presignCopy: vi.fn(),
}))
afterEach(() => vi.unstubAllGlobals())

/** Every item of every group as a button. */
const UDropdownMenu = {
  props: ['items'],
  template:
    '<ul><li v-for="item in items.flat()"><button @click="item.onSelect?.()">{{ item.label }}</button></li></ul>',
}
const call = { service: 's3', operation: 'GetObject', input: { Bucket: 'b', Key: 'k' } } as const

function menu(props: { readonly unsigned?: boolean } = {}) {
  const saying = { say: vi.fn<Saying['say']>() }
  const shown = mount(CopyAsMenu, {
    props: { call, json: () => '{}', ...props },
    global: { components: { UDropdownMenu }, provide: { [awsKey]: fakeAws({}), [sayingKey]: saying } },
  })
  const link = () => shown.findAll('button').find((button) => button.text() === 'Presigned URL')
  return { shown, link, say: saying.say }
}

function clipboard(writeText: () => Promise<void>): void {
  vi.stubGlobal('navigator', { clipboard: { writeText } })
  vi.mocked(presignCopy).mockResolvedValue({
    url: 'https://x.test/?X-Amz-Signature=1',
    method: 'GET',
    expiresAt: new Date(1),
  })
}

test('a presigned URL that was copied is announced', async () => {
  clipboard(() => Promise.resolve())
  const { link, say } = menu()
  await link()?.trigger('click')
  await vi.waitFor(() => expect(say).toHaveBeenCalledWith(expect.stringContaining('Whoever has this URL may use it')))
})

test('one that the browser did not let go is not', async () => {
  clipboard(() => Promise.reject(new Error('not focused')))
  const { shown, link, say } = menu()
  await link()?.trigger('click')
  await vi.waitFor(() => expect(shown.get('[role=status]').text()).toBe('The browser did not allow copying'))
  expect(say).not.toHaveBeenCalled()
})

test('no URL is signed for a call that is not this tab’s', () => {
  expect(menu().link()?.exists()).toBe(true)
  expect(menu({ unsigned: true }).link()).toBeUndefined()
})
