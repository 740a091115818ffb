/** A table of hosts for unit tests, with what it tells and how it is worked. */
import { flushPromises, mount } from '@vue/test-utils'
import { vi } from 'vitest'
import { type Component, defineComponent, h, ref, shallowRef, type VNode } from 'vue'
import type { MenuPlace } from '../../src/ui/menuPlace.ts'
import type { TableColumn } from '../../src/ui/tableColumn.ts'

export interface Host {
  readonly name: string
}

export const hosts = (count: number, from = 0): readonly Host[] =>
  Array.from({ length: count }, (_, index) => ({ name: `host-${index + from}` }))
const columns: readonly TableColumn[] = [
  { id: 'name', label: 'Name', namesRow: true },
  { id: 'actions', label: 'Actions', isLabelHidden: true },
]

/** Height of the box that scrolls, in px; a row is 37 px high. */
export const boxHeight = 370

let unmount: (() => void) | undefined

export const closeTable = () => unmount?.()

/** Gives this DOM, which lays nothing out, the sizes of a box of ten rows. To be called before each test. */
export function mockSizes(): void {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(boxHeight)
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(800)
  vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockReturnValue(37 * 10_000)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(boxHeight)
  // This DOM lays nothing out: what is in the box moves up by what was scrolled.
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    return new DOMRect(0, -(this.parentElement?.closest('#box')?.scrollTop ?? 0), 800, boxHeight)
  })
}

/**
 * The table in a box that scrolls, and what it has told.
 * @param table VirtualTable, which only tests beside it can import; its type, that of any row, is no `Component`'s.
 */
export async function openTable(
  table: unknown,
  given: readonly Host[],
  more: {
    selectable?: boolean
    many?: boolean
    complete?: boolean
    measured?: boolean
    onMenu?: (row: Host, place: MenuPlace) => void
  } = {},
) {
  const rows = ref(given)
  const selected = ref('')
  const chosen = shallowRef<ReadonlySet<string> | undefined>(more.many ? new Set() : undefined)
  const complete = ref(more.complete ?? true)
  const told: string[] = []
  const Box = defineComponent(
    () => () =>
      h('div', { style: 'overflow-y: auto', id: 'box' }, [
        h(
          table as Component,
          {
            label: 'Hosts',
            columns: more.many ? [{ id: 'tick', label: 'Select all', hasTicks: true }, ...columns] : columns,
            layout: 'grid-cols-2',
            rows: rows.value,
            rowKey: (row: Host) => row.name,
            complete: complete.value,
            selectable: more.selectable ?? false,
            measured: more.measured ?? false,
            selected: selected.value,
            'onUpdate:selected': (key: string) => (selected.value = key),
            chosen: chosen.value,
            'onUpdate:chosen': (keys: ReadonlySet<string> | undefined) => (chosen.value = keys),
            tickLabel: (row: Host) => `Select ${row.name}`,
            onOpen: (row: Host) => told.push(`open ${row.name}`),
            onPress: (press: KeyboardEvent, row: Host) => told.push(`${press.key} on ${row.name}`),
            onMore: () => told.push('more'),
            ...(more.onMenu && { onMenu: more.onMenu }),
          },
          {
            name: ({ row }: { row: Host }): VNode => h('span', row.name),
            actions: ({ row, inTabOrder }: { row: Host; inTabOrder: boolean }): VNode =>
              h('button', { tabindex: inTabOrder ? 0 : -1 }, `Actions for ${row.name}`),
          },
        ),
      ]),
  )
  const wrapper = mount(Box, { attachTo: document.body })
  unmount = () => wrapper.unmount()
  await flushPromises()
  const grid = wrapper.get('[role=grid]')
  const drawn = () => grid.findAll<HTMLElement>('[role=rowgroup] > [role=row]')
  const rowOf = (name: string) => drawn().find((row) => row.find('span:not([class])').text() === name)
  return {
    rows,
    selected,
    complete,
    told,
    grid,
    drawn,
    rowOf,
    chosen: () => [...(chosen.value ?? [])].sort().join(' '),
    names: () => drawn().map((row) => row.find('span:not([class])').text()),
    focused: () => document.activeElement?.querySelector('span:not([class])')?.textContent,
    async click(name: string, held: MouseEventInit = {}) {
      const click = new MouseEvent('click', { bubbles: true, cancelable: true, ...held })
      rowOf(name)?.get('span:not([class])').element.dispatchEvent(click)
      await flushPromises()
      return click
    },
    async press(key: string, held = {}) {
      const press = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held })
      document.activeElement?.dispatchEvent(press)
      await flushPromises()
      return press
    },
    async scrollTo(top: number) {
      const box = wrapper.get('#box')
      box.element.scrollTop = top
      await box.trigger('scroll')
      await flushPromises()
    },
  }
}
