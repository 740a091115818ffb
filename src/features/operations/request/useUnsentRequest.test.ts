import { expect, test } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import type { UnsentRequest } from '../../../aws/call/signOnly.ts'
import { useUnsentRequest } from './useUnsentRequest.ts'

const signed = (url: string): UnsentRequest => ({ request: { method: 'GET', url, headers: {} }, signed: undefined })

function dialog() {
  const asked: { resolve(request: UnsentRequest): void; reject(error: Error): void }[] = []
  const open = ref(false)
  const shown = effectScope().run(() =>
    useUnsentRequest(
      () => open.value,
      () => new Promise((resolve, reject) => void asked.push({ resolve, reject })),
    ),
  )
  const turn = async (isOpen: boolean) => {
    open.value = isOpen
    await nextTick()
  }
  return { asked, shown, turn }
}

test('a dialog that was opened anew shows what was signed for it, whichever comes last', async () => {
  const { asked, shown, turn } = dialog()
  for (const isOpen of [true, false, true]) await turn(isOpen)
  asked[1]?.resolve(signed('/new'))
  await nextTick()
  asked[0]?.resolve(signed('/old'))
  await nextTick()
  expect(shown?.unsent.value?.request.url).toBe('/new')
})

test('what fails after the dialog was closed says nothing in the next one', async () => {
  const { asked, shown, turn } = dialog()
  for (const isOpen of [true, false, true]) await turn(isOpen)
  asked[0]?.reject(new Error('Bucket is missing.'))
  await nextTick()
  await nextTick()
  expect(shown?.problem.value).toBeUndefined()
  asked[1]?.reject(new Error('Key is missing.'))
  await nextTick()
  await nextTick()
  expect(shown?.problem.value).toBe('Key is missing.')
})
