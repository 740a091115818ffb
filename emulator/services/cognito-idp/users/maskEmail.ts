/** `mika@example.test` -> `m***@e***`: what an answer may show of an address. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  const [local = ''] = email
  const [domain = ''] = email.slice(at + 1)
  return `${local}***@${domain}***`
}
