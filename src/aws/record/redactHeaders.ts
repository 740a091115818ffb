/** What stands in the place of what grants something. Apart from `redact.ts`: before the sign-in form nothing else is redacted. */
export const hidden = '(hidden)'

const secretHeaders = new Set([
  'authorization',
  'x-amz-security-token',
  'cookie',
  'set-cookie',
  'x-amz-server-side-encryption-customer-key',
  'x-amz-copy-source-server-side-encryption-customer-key',
])

/** @param name in lower case */
export function isSecretHeader(name: string): boolean {
  return secretHeaders.has(name)
}

/** Header names in lower case, values that grant anything replaced. */
export function redactHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const redacted: Record<string, string> = {}
  for (const name of Object.keys(headers)) {
    const lower = name.toLowerCase()
    redacted[lower] = isSecretHeader(lower) ? hidden : (headers[name] as string)
  }
  return redacted
}
