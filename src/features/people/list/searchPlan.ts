/** One question to ListUsers, which looks at one attribute at a time. */
export interface SearchQuestion {
  /** As ListUsers takes it: `email ^= "ada"`. */
  readonly filter: string
  /** What it looks at, in people's words: "e-mail addresses". */
  readonly looksAt: string
}

const subject = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/**
 * How AWS can be asked for what somebody typed: it knows beginnings and whole values, of a few attributes, one at a time
 * (API Reference, "ListUsers").
 */
export function searchPlan(typed: string): readonly SearchQuestion[] {
  const text = typed.trim()
  if (text === '') return []
  if (subject.test(text)) return [{ filter: `sub = "${text}"`, looksAt: 'subjects' }]
  const begins = (attribute: string, looksAt: string): SearchQuestion => ({
    filter: `${attribute} ^= ${quoted(text)}`,
    looksAt,
  })
  if (/^\+\d+$/.test(text)) return [begins('phone_number', 'phone numbers')]
  if (text.includes('@')) return [begins('email', 'e-mail addresses')]
  return [
    begins('email', 'e-mail addresses'),
    begins('name', 'names'),
    begins('preferred_username', 'preferred names'),
    begins('username', 'usernames'),
  ]
}

/** "e-mail addresses and names" */
export function lookedAt(questions: readonly SearchQuestion[]): string {
  const names = questions.map(({ looksAt }) => looksAt)
  const last = names.pop() ?? ''
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}
