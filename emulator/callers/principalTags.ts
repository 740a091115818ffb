/** Tags as the condition keys `aws:PrincipalTag/<key>`. Of two keys that differ by case alone, the later counts. */
export function principalTags(
  ...tags: readonly (Readonly<Record<string, string>> | undefined)[]
): Record<string, string> {
  const context = new Map<string, readonly [key: string, value: string]>()
  for (const [key, value] of tags.flatMap((some) => Object.entries(some ?? {}))) {
    context.set(key.toLowerCase(), [`aws:PrincipalTag/${key}`, value])
  }
  return Object.fromEntries(context.values())
}
