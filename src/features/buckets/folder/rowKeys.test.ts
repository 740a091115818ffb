import { expect, test } from 'vitest'
import type { ObjectRow } from './objectRows.ts'
import { rowCommand } from './rowKeys.ts'

const rows = Array.from({ length: 30 }, (_, index): ObjectRow => ({
  kind: 'folder',
  id: `folder ${index}`,
  key: `${index}/`,
  name: `${index}/`,
}))
const press = (key: string, held = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...held })

test.each([
  { key: 'ArrowDown', at: -1, to: 0 },
  { key: 'ArrowDown', at: 29, to: 29 },
  { key: 'ArrowUp', at: -1, to: 29 },
  { key: 'ArrowUp', at: 0, to: 0 },
  { key: 'PageDown', at: 5, to: 15 },
  { key: 'PageUp', at: 5, to: 0 },
  { key: 'Home', at: 9, to: 0 },
  { key: 'End', at: 9, to: 29 },
])('S3-162: $key on row $at selects row $to', ({ key, at, to }) => {
  expect(rowCommand(press(key), rows, at)).toEqual({ kind: 'move', to })
})

test.each([
  { key: 'Enter', at: 3, command: { kind: 'open', row: rows[3] } },
  { key: 'Enter', at: -1, command: undefined },
  { key: 'Delete', at: 3, command: { kind: 'delete', row: rows[3] } },
  { key: 'Backspace', at: -1, command: { kind: 'up' } },
  { key: '/', at: -1, command: { kind: 'find' } },
  { key: 'Escape', at: 3, command: { kind: 'clear' } },
  { key: 'x', at: 3, command: undefined },
])('S3-162: $key on row $at', ({ key, at, command }) => {
  expect(rowCommand(press(key), rows, at)).toEqual(command)
})

test('keys that are held with others belong to the browser', () => {
  expect(rowCommand(press('ArrowUp', { altKey: true }), rows, 3)).toBeUndefined()
})

test('an empty list has nothing to move to', () => {
  expect(rowCommand(press('ArrowDown'), [], -1)).toBeUndefined()
})
