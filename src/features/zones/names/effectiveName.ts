import {
  isWildcard,
  type Labels,
  longestLabel,
  longestName,
  type NameProblem,
  parseDomainName,
} from '#iam/requirements/route53/domainName.ts'
import { asciiName } from './internationalName.ts'

export interface EffectiveName {
  /** What Route 53 will be sent, without the trailing dot. */
  readonly name: string
  /** Why this cannot be sent. */
  readonly problem?: string
  /** What is worth knowing about it. */
  readonly note?: string
}

const problems: Readonly<Record<Exclude<NameProblem['code'], 'UnsupportedCharacter'>, string>> = {
  DomainNameEmpty: 'A name is missing.',
  DomainLabelEmpty: 'Two dots stand side by side, or a dot comes first.',
  DomainLabelTooLong: `A part between dots has at most ${longestLabel} characters.`,
  DomainNameTooLong: `A name has at most ${longestName} characters, dots included.`,
}

/** Route 53's reason against a name, in the words of a form. */
function problemInWords({ code }: NameProblem, name: string): string {
  if (code !== 'UnsupportedCharacter') return problems[code]
  if (/\s/.test(name)) return 'A name has no spaces.'
  if (/[^!-~]/.test(name)) return 'Of the letters outside of ASCII, some have no xn-- form, in which names are sent.'
  return 'After a backslash come three octal digits, such as \\052.'
}

const star = 0x2a

function starNote(labels: Labels): string | undefined {
  if (isWildcard(labels)) return 'Answers for every name below that has no record of its own.'
  return labels.some((label) => label.includes(star))
    ? 'The * is a plain character here: it is a wildcard only as the whole first part.'
    : undefined
}

/**
 * The full name that a typed one stands for (R53-040): relative to the zone, `@` or nothing for its top, or a full
 * name, which ends in the zone's name or in a dot. Letters outside of ASCII become their `xn--` form.
 * @param zoneName without the trailing dot.
 */
export function effectiveName(typed: string, zoneName: string): EffectiveName {
  const text = asciiName(typed.trim().toLowerCase())
  if (text === '' || text === '@') return { name: zoneName }
  const suffix = `.${zoneName}`
  const absolute = text.endsWith('.')
  const full = absolute ? text.slice(0, -1) : text
  const inZone = full === zoneName || full.endsWith(suffix)
  if (absolute && !inZone) return { name: full, problem: `${full} lies outside of ${zoneName}.` }
  const name = inZone ? full : `${full}${suffix}`
  const parsed = parseDomainName(name)
  if (!parsed.ok) return { name, problem: problemInWords(parsed.problem, name) }
  const outer = name === zoneName ? '' : name.slice(0, -suffix.length)
  if (!absolute && (outer === zoneName || outer.endsWith(suffix))) {
    return { name, problem: `${zoneName} stands twice. If that is meant, end the name with a dot.` }
  }
  const note = starNote(parsed.labels)
  return { name, ...(note ? { note } : {}) }
}
