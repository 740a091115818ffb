import type { Contact } from '../pools/poolRules.ts'

/** What an answer may show of where a code went: `mika@example.test` -> `m***@e***`, `+4712345678` -> `+******5678`. */
export function maskContact({ contact, to }: { readonly contact: Contact; readonly to: string }): string {
  return contact === 'email' ? maskEmail(to) : maskPhoneNumber(to)
}

function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  const [local = ''] = email
  const [domain = ''] = email.slice(at + 1)
  return `${local}***@${domain}***`
}

function maskPhoneNumber(number: string): string {
  const shown = number.slice(1).slice(-4)
  return `+${'*'.repeat(Math.max(0, number.length - 1 - shown.length))}${shown}`
}
