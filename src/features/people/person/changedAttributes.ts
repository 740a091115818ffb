/** What Cognito alone writes. */
const fixed = new Set(['sub', 'identities', 'cognito:user_status', 'cognito:mfa_enabled'])

export function isFixedAttribute(name: string): boolean {
  return fixed.has(name)
}

/** Those of the values that are others than before. */
export function changedAttributes(
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(now).filter(([name, value]) => !isFixedAttribute(name) && value !== (before[name] ?? '')),
  )
}
