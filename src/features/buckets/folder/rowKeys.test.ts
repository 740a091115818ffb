import { expect, test } from 'vitest'
import type { ObjectRow } from './objectRows.ts'
import { rowCommand } from './rowKeys.ts'

const row: ObjectRow = { kind: 'folder', id: 'folder a/', key: 'a/', name: 'a/' }

test.each([
  { key: 'Delete', selected: row, command: 'delete' },
  { key: 'Delete', selected: undefined, command: undefined },
  { key: 'Backspace', selected: undefined, command: 'up' },
  { key: '/', selected: undefined, command: 'find' },
  { key: 'Escape', selected: row, command: 'clear' },
  { key: 'x', selected: row, command: undefined },
])('S3-162: $key asks for $command', ({ key, selected, command }) => {
  expect(rowCommand(key, selected)).toBe(command)
})
