/** What a key press on a row asks for, beside opening it and moving to another. */
export type RowCommand = 'delete' | 'up' | 'find' | 'clear'

const commands: Readonly<Record<string, RowCommand>> = {
  Backspace: 'up',
  '/': 'find',
  Delete: 'delete',
  Escape: 'clear',
}

/**
 * Backspace goes up; `/` finds; Delete deletes the row that has the focus; Escape selects nothing (S3-162).
 * @returns undefined for keys that the list leaves alone.
 */
export function rowCommand(key: string): RowCommand | undefined {
  return Object.hasOwn(commands, key) ? commands[key] : undefined
}
