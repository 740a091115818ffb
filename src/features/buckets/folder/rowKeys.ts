import type { ObjectRow } from './objectRows.ts'

/** What a key press on a row asks for, beside opening it and moving to another. */
export type RowCommand = 'delete' | 'up' | 'find' | 'clear'

const commands: Readonly<Record<string, RowCommand>> = {
  Backspace: 'up',
  '/': 'find',
  Delete: 'delete',
  Escape: 'clear',
}

/**
 * Backspace goes up; `/` finds; Delete deletes the selected row; Escape selects nothing (S3-162).
 * @returns undefined for keys that the list leaves alone.
 */
export function rowCommand(key: string, selected: ObjectRow | undefined): RowCommand | undefined {
  const command = commands[key]
  return command === 'delete' && !selected ? undefined : command
}
