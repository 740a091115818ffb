// @vitest-environment happy-dom
/** Over the registry: every operation's form shows its inputs, and hands back the same one when its last field is typed again. */
import { mount, type VueWrapper } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { h, nextTick, shallowRef } from 'vue'
import { checkInput } from '../../../aws/operations/checkInput.ts'
import type { ServiceDescription } from '../../../aws/operations/description.ts'
import { readDescription } from '../../../aws/operations/readDescription.ts'
import { type InputJson, minimalInput } from '../../../aws/operations/sampleInput.ts'
import { serviceRows } from '../../../aws/operations/serviceRows.ts'
import OperationForm from './OperationForm.vue'

function closedBars(page: VueWrapper) {
  return page
    .findAll('button[aria-expanded=false]:not([aria-haspopup], [tabindex])')
    .filter((one) => one.text() !== 'more')
}

/** Opens what is closed, types the last field anew, and gives back what the input has become. */
async function typedAgain(description: ServiceDescription, operation: string, begun: InputJson) {
  const input = shallowRef(begun)
  const page = mount(
    () =>
      h(OperationForm, {
        description,
        operation,
        reference: 'https://docs.test/',
        input: input.value,
        files: new Map(),
        problems: checkInput(description, operation, input.value),
        offered: () => [],
        'onUpdate:input': (next: InputJson) => (input.value = next),
      }),
    { global: { stubs: { PlacedMenu: true } } },
  )
  // Elements of longer lists begin closed, and so do those inside.
  for (let closed = closedBars(page); closed.length > 0; closed = closedBars(page)) {
    for (const one of closed) await one.trigger('click')
  }
  const fields = page.findAll<HTMLInputElement>('textarea, input:not([type=radio], [type=file], [aria-hidden])')
  const shown = fields.map(({ element }) => element.value).join('\n')
  const last = fields.filter(({ element }) => element.value !== '').at(-1)
  const text = last?.element.value ?? ''
  await last?.setValue(`${text}0`)
  await last?.setValue(text)
  await nextTick()
  page.unmount()
  return { input: input.value, shown }
}

/** Few enough for one test each. */
const operationsATest = 30
const parts = serviceRows.flatMap(({ id, name }) =>
  [0, 1, 2, 3, 4, 5].map((part) => ({ id, name, from: part * operationsATest, to: (part + 1) * operationsATest })),
)

test.each(parts)(
  '$name, $from to $to: every form shows its input and hands the same one back',
  async ({ id, from, to }) => {
    const description = await readDescription(id)
    const all = Object.entries(description.operations)
    expect(all.length).toBeLessThanOrEqual(6 * operationsATest)
    for (const [operation, { examples }] of all.slice(from, to)) {
      const begun = examples[0]?.input ?? minimalInput(description, operation)
      const { input, shown } = await typedAgain(description, operation, begun)
      expect(input, operation).toEqual(begun)
      for (const text of textsOf(begun)) expect(shown, operation).toContain(text)
    }
  },
)

/** What has to be seen somewhere: all but choices and members of bytes. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'number') return [String(value)]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsOf)
}
