import { codeOf, troubleOf } from '../state/storeUnavailable.ts'

const hints = {
  'in use': 'Another program uses the data folder.',
  full: 'The disk is full: make room, and what was refused can be done again.',
  'read-only': 'The data folder cannot be written any more: give the emulator the permission, and try again.',
  failing:
    'The disk refuses to be read or written: see whether it has turned read-only or is broken; what was refused can be done again.',
  damaged:
    'The data folder is damaged: stop the emulator and put a copy of the folder in its place, or run npm run reset.',
} as const

/**
 * An unexpected error as one may write it down: its kind and where it happened. Its message is left out, because it can
 * quote what the request carried (JSON.parse quotes its input), and that can be a password or a token.
 */
export function describeProblem(problem: unknown): string {
  if (!(problem instanceof Error)) return `a thrown ${typeof problem}`
  const frames = (problem.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const code = codeOf(problem)
  const trouble = troubleOf(code)
  const title = code === '' ? problem.name : `${problem.name} ${code}`
  return [...(trouble ? [hints[trouble]] : []), title, ...frames.slice(0, 8)].join('\n')
}
