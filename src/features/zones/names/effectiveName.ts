import { decodeName } from './decodeName.ts'

export interface EffectiveName {
  /** What Route 53 will be sent, without the trailing dot. */
  readonly name: string
  /** Why this cannot be sent. */
  readonly problem?: string
  /** What is worth knowing about it. */
  readonly note?: string
}

const LONGEST_LABEL = 63
const LONGEST_NAME = 255

function shapeProblem(name: string): string | undefined {
  if (/\s/.test(name)) return 'A name has no spaces.'
  if (/[^!-~]/.test(name)) return 'Write letters outside of ASCII in their xn-- form.'
  if (/\\(?![0-3][0-7]{2})/.test(name)) return 'After a backslash come three octal digits, such as \\052.'
  const labels = name.replace(/\\[0-3][0-7]{2}/g, 'x').split('.')
  if (labels.some((label) => label === '')) return 'Two dots stand side by side, or a dot comes first.'
  if (labels.some((label) => label.length > LONGEST_LABEL))
    return `A part between dots has at most ${LONGEST_LABEL} characters.`
  return labels.join('.').length + 1 > LONGEST_NAME
    ? `A name has at most ${LONGEST_NAME} characters, dots included.`
    : undefined
}

function starNote(name: string): string | undefined {
  const [first, ...rest] = decodeName(name).split('.')
  if (first === '*') return 'Answers for every name below that has no record of its own.'
  return [first, ...rest].some((label) => label?.includes('*'))
    ? 'The * is a plain character here: it is a wildcard only as the whole first part.'
    : undefined
}

/**
 * The full name that a typed one stands for (R53-040): relative to the zone, `@` or nothing for its top, or a full
 * name, which ends in the zone's name or in a dot.
 * @param zoneName without the trailing dot.
 */
export function effectiveName(typed: string, zoneName: string): EffectiveName {
  const text = typed.trim().toLowerCase()
  if (text === '' || text === '@') return { name: zoneName }
  const suffix = `.${zoneName}`
  const absolute = text.endsWith('.')
  const full = absolute ? text.slice(0, -1) : text
  const inZone = full === zoneName || full.endsWith(suffix)
  if (absolute && !inZone) return { name: full, problem: `${full} lies outside of ${zoneName}.` }
  const name = inZone ? full : `${full}${suffix}`
  const problem = shapeProblem(name)
  if (problem) return { name, problem }
  const outer = name === zoneName ? '' : name.slice(0, -suffix.length)
  if (!absolute && (outer === zoneName || outer.endsWith(suffix))) {
    return { name, problem: `${zoneName} stands twice. If that is meant, end the name with a dot.` }
  }
  const note = starNote(name)
  return { name, ...(note ? { note } : {}) }
}
