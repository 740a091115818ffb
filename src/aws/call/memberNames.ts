const note = 'Names only: the values of sign-in messages are not recorded.'

/** Whether a text of the record is what `memberNames` made of a message. */
export function isNamesOnly(text: string): boolean {
  return text.endsWith(`\n\n${note}`)
}

/** The members of a JSON message by name, as text for the record. Undefined for what is no JSON object or has no members. */
export function memberNames(message: unknown): string | undefined {
  let value: unknown
  try {
    value = typeof message === 'string' ? JSON.parse(message) : undefined
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return undefined
  return `${describe(value, '')}\n\n${note}`
}

function describe(value: object, indent: string): string {
  const inner = `${indent}  `
  const lines = Object.entries(value).map(([name, member]: [string, unknown]) => {
    if (Array.isArray(member)) return `${inner}${name}: [${member.length}]`
    // Provider names are keys of Logins: they name the pool, not the person.
    if (typeof member === 'object' && member !== null) return `${inner}${name}: ${describe(member, inner)}`
    return `${inner}${name}`
  })
  return lines.length === 0 ? '{}' : `{\n${lines.join('\n')}\n${indent}}`
}
