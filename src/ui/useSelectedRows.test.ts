// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closeTable, hosts, mockSizes, openTable } from '../../tests/unit/openTable.ts'
import VirtualTable from './VirtualTable.vue'

beforeEach(mockSizes)

afterEach(() => {
  closeTable()
  vi.restoreAllMocks()
})

test('S3-028, S3-162: many rows are selected by clicks with keys held, and by their ticks', async () => {
  const table = await openTable(VirtualTable, hosts(20), { many: true })
  expect(table.grid.attributes('aria-multiselectable')).toBe('true')
  await table.click('host-2')
  await table.click('host-4', { shiftKey: true })
  expect(table.chosen()).toBe('host-2 host-3 host-4')
  expect((await table.click('host-3', { ctrlKey: true })).defaultPrevented).toBe(true)
  await table.click('host-8', { metaKey: true })
  expect([table.chosen(), table.focused()]).toEqual(['host-2 host-4 host-8', 'host-8'])
  await table.rowOf('host-9')?.get('[role=checkbox]').trigger('click')
  expect([table.chosen(), table.focused()]).toEqual(['host-2 host-4 host-8 host-9', 'host-9'])
  expect(table.rowOf('host-9')?.get('[role=checkbox]').attributes()).toMatchObject({
    'aria-checked': 'true',
    'aria-label': 'Select host-9',
    tabindex: '-1',
  })
  expect(table.grid.findAll('[aria-selected=true]')).toHaveLength(4)
  await table.click('host-0')
  expect(table.chosen()).toBe('host-0')
})

test('S3-162: many rows are selected by keys: stretches, the row in focus, all; keys held alone move beside', async () => {
  const table = await openTable(VirtualTable, hosts(4), { many: true })
  table.rowOf('host-0')?.element.focus()
  await table.press('ArrowDown', { shiftKey: true })
  expect([table.chosen(), table.focused()]).toEqual(['host-0 host-1', 'host-1'])
  await table.press('ArrowDown', { ctrlKey: true })
  await table.press('ArrowDown', { ctrlKey: true })
  expect([table.chosen(), table.focused()]).toEqual(['host-0 host-1', 'host-3'])
  expect((await table.press(' ')).defaultPrevented).toBe(true)
  expect(table.chosen()).toBe('host-0 host-1 host-3')
  // One of many is left, and the reader stays where he is.
  await table.press(' ')
  await table.click('host-1', { ctrlKey: true })
  await table.press('ArrowDown')
  expect([table.chosen(), table.focused()]).toEqual(['host-2', 'host-2'])
  await table.press('a', { metaKey: true })
  expect(table.chosen()).toBe('host-0 host-1 host-2 host-3')
  await table.press('Enter')
  await table.press('Delete')
  expect((await table.press('c', { ctrlKey: true })).defaultPrevented).toBe(false)
  expect(table.told).toEqual(['open host-2', 'Delete on host-2'])
})

test('the tick of the head shows how far the list is selected, and selects all of it or nothing', async () => {
  const table = await openTable(VirtualTable, hosts(3), { many: true, onMenu: () => undefined })
  const head = table.grid.get('[role=columnheader] [role=checkbox]')
  const shown = () => head.attributes('aria-checked')
  expect(shown()).toBe('false')
  await table.click('host-1')
  expect(shown()).toBe('mixed')
  await head.trigger('click')
  expect([shown(), table.chosen()]).toEqual(['true', 'host-0 host-1 host-2'])
  // The menu of one of many leaves them selected.
  table.rowOf('host-1')?.element.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }))
  await flushPromises()
  expect([shown(), table.focused()]).toEqual(['true', 'host-1'])
  await table.rowOf('host-0')?.get('button:not([role])').trigger('click')
  expect(shown()).toBe('true')
  await head.trigger('click')
  expect([shown(), table.chosen()]).toEqual(['false', ''])
})
