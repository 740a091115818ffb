// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { boxHeight, closeTable, type Host, hosts, mockSizes, openTable } from '../../tests/unit/openTable.ts'
import type { MenuPlace } from './menuPlace.ts'
import VirtualTable from './VirtualTable.vue'

beforeEach(mockSizes)

afterEach(() => {
  closeTable()
  vi.restoreAllMocks()
})

test('S3-028: of 10,000 rows only those in sight and some around them are drawn', async () => {
  const table = await openTable(VirtualTable, hosts(10_000))
  expect(table.drawn().length).toBeGreaterThan(9)
  expect(table.drawn().length).toBeLessThan(40)
  await table.scrollTo(5000 * 37)
  expect(table.names()).toEqual(expect.arrayContaining(['host-5000', 'host-5009']))
  expect(table.drawn().length).toBeLessThan(50)
})

test('assistive technology is told of all rows and columns, and which of them is drawn', async () => {
  const table = await openTable(VirtualTable, hosts(1_002))
  expect(table.grid.attributes()).toMatchObject({
    'aria-label': 'Hosts',
    'aria-rowcount': '1003',
    'aria-colcount': '2',
  })
  const [header, ...headers] = table.grid.findAll('[role=row]')
  expect(header?.attributes('aria-rowindex')).toBe('1')
  expect(header?.findAll('[role=columnheader]').map((cell) => cell.text())).toEqual(['Name', 'Actions'])
  expect(headers[0]?.attributes('aria-rowindex')).toBe('2')
  await table.scrollTo(500 * 37)
  expect(table.rowOf('host-500')?.attributes('aria-rowindex')).toBe('502')
  expect(table.rowOf('host-500')?.get('[role=rowheader]').attributes('aria-colindex')).toBe('1')
})

test('a list that goes on does not claim to know its length, and asks for more near its end', async () => {
  const table = await openTable(VirtualTable, hosts(1_000), { complete: false })
  expect(table.grid.attributes('aria-rowcount')).toBe('-1')
  expect(table.told).toEqual([])
  await table.scrollTo(950 * 37)
  expect(table.told).toEqual(['more'])
  table.rows.value = hosts(2_000)
  await flushPromises()
  expect(table.told).toEqual(['more'])
})

test('a short list that goes on asks for more at once, and again for as long as it is short', async () => {
  const table = await openTable(VirtualTable, hosts(5), { complete: false })
  expect(table.told).toEqual(['more'])
  table.rows.value = hosts(10)
  await flushPromises()
  expect(table.told).toEqual(['more', 'more'])
  table.rows.value = hosts(15)
  table.complete.value = true
  await flushPromises()
  expect(table.told).toEqual(['more', 'more'])
})

test('S3-162: the Tab key reaches one row and its controls; keys move on from there', async () => {
  const table = await openTable(VirtualTable, hosts(1_000))
  const reached = () => table.grid.findAll('[tabindex="0"]').map((element) => element.text())
  expect(reached()).toEqual(['host-0Actions for host-0', 'Actions for host-0'])
  table.rowOf('host-0')?.element.focus()
  await table.press('ArrowDown')
  expect(table.focused()).toBe('host-1')
  expect(reached()).toEqual(['host-1Actions for host-1', 'Actions for host-1'])
  for (const [key, name] of [
    ['PageDown', 'host-11'],
    ['End', 'host-999'],
    ['ArrowUp', 'host-998'],
    ['PageUp', 'host-988'],
    ['Home', 'host-0'],
  ] as const) {
    const press = await table.press(key)
    expect([table.focused(), press.defaultPrevented]).toEqual([name, true])
  }
})

test('the focused row stays drawn when it is scrolled out of sight', async () => {
  const table = await openTable(VirtualTable, hosts(1_000))
  table.rowOf('host-3')?.element.focus()
  await table.scrollTo(800 * 37)
  expect(table.names()[0]).toBe('host-3')
  expect(table.focused()).toBe('host-3')
  await table.press('ArrowDown')
  expect(table.focused()).toBe('host-4')
})

test('Enter opens; other keys are told; keys of a control and keys held with others are left alone', async () => {
  const table = await openTable(VirtualTable, hosts(20))
  table.rowOf('host-2')?.element.focus()
  await table.press('Enter')
  await table.press('Delete')
  const held = await table.press('ArrowDown', { altKey: true })
  table.rowOf('host-2')?.get('button').element.focus()
  const inside = await table.press('ArrowDown')
  expect(table.told).toEqual(['open host-2', 'Delete on host-2'])
  expect([held.defaultPrevented, inside.defaultPrevented]).toEqual([false, false])
})

test('S3-162: moving and clicking select, where rows can be selected; reaching a row does not', async () => {
  const table = await openTable(VirtualTable, hosts(20), { selectable: true })
  table.rowOf('host-0')?.element.focus()
  expect(table.selected.value).toBe('')
  await table.press('ArrowDown')
  expect([table.selected.value, table.focused()]).toEqual(['host-0', 'host-0'])
  await table.press('ArrowDown')
  expect(table.selected.value).toBe('host-1')
  expect(table.rowOf('host-1')?.attributes('aria-selected')).toBe('true')
  await table.rowOf('host-7')?.trigger('click')
  expect(table.selected.value).toBe('host-7')
  await table.rowOf('host-7')?.trigger('dblclick')
  expect(table.told).toEqual(['open host-7'])
})

test('a row that was deleted hands its focus to the one in its place', async () => {
  const table = await openTable(VirtualTable, hosts(20))
  table.rowOf('host-5')?.element.focus()
  table.rows.value = hosts(20).filter(({ name }) => name !== 'host-5')
  await flushPromises()
  expect(table.focused()).toBe('host-6')
})

test('S3-028: the selected row keeps its place by its key when rows come in above it', async () => {
  const table = await openTable(VirtualTable, hosts(100, 50), { selectable: true })
  table.selected.value = 'host-60'
  await flushPromises()
  table.rows.value = [...hosts(50), ...hosts(100, 50)]
  await flushPromises()
  expect(table.selected.value).toBe('host-60')
  expect(table.rowOf('host-60')?.attributes('tabindex')).toBe('0')
})

test('heights are read when all rows are drawn, and of those that are new: each read between lays the page out anew', async () => {
  const table = await openTable(VirtualTable, hosts(1_000), { measured: true })
  const drawnAtRead: number[] = []
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (this: HTMLElement) {
    if (this.matches('[role=rowgroup] > [role=row]')) drawnAtRead.push(table.drawn().length)
    return this.id === 'box' ? boxHeight : 37
  })
  const before = new Set(table.names())
  table.rows.value = [...hosts(5, 5_000), ...hosts(1_000)]
  await flushPromises()
  const added = table.names().filter((name) => !before.has(name))
  expect(added.length).toBeGreaterThan(0)
  expect(drawnAtRead).toEqual(added.map(() => table.drawn().length))
})

test('a right click asks for the menu of its row, which becomes the current one; without a menu the browser opens its own', async () => {
  const onMenu = vi.fn<(row: Host, place: MenuPlace) => void>()
  const click = () => new MouseEvent('contextmenu', { clientX: 120, clientY: 40, bubbles: true, cancelable: true })
  const table = await openTable(VirtualTable, hosts(20), { onMenu, selectable: true })
  const row = table.rowOf('host-3')
  expect(row?.get('span').element.dispatchEvent(click())).toBe(false)
  await flushPromises()
  expect(onMenu.mock.calls).toEqual([[{ name: 'host-3' }, { opener: row?.element, at: { x: 120, y: 40 } }]])
  expect([table.focused(), table.selected.value]).toEqual(['host-3', 'host-3'])
  await table.press('F10', { shiftKey: true })
  expect(onMenu.mock.lastCall).toEqual([{ name: 'host-3' }, { opener: row?.element }])

  closeTable()
  const plain = await openTable(VirtualTable, hosts(20))
  expect(plain.rowOf('host-3')?.element.dispatchEvent(click())).toBe(true)
})
