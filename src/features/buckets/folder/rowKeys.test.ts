import { expect, test } from 'vitest'
import { rowCommand } from './rowKeys.ts'

test.each([
  { key: 'Delete', command: 'delete' },
  { key: 'Backspace', command: 'up' },
  { key: '/', command: 'find' },
  { key: 'Escape', command: 'clear' },
  { key: 'x', command: undefined },
  { key: 'constructor', command: undefined },
])('S3-162: $key asks for $command', ({ key, command }) => {
  expect(rowCommand(key)).toBe(command)
})
