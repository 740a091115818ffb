/** Tags of a principal as condition keys. Follows the IAM User Guide, "AWS global condition context keys: aws:PrincipalTag", and "Pass session tags in AWS STS" (session tags override the role's). */
import type { RequestContext } from '../types.ts'

/**
 * `aws:PrincipalTag/<key>` of each tag. Of two keys that differ by case alone, the later counts: give the tags of the
 * role first, those of its session after them.
 */
export function principalTagContext(
  ...tags: readonly (Readonly<Record<string, string>> | undefined)[]
): RequestContext {
  const context = new Map<string, readonly [key: string, value: string]>()
  for (const [key, value] of tags.flatMap((some) => Object.entries(some ?? {}))) {
    context.set(key.toLowerCase(), [`aws:PrincipalTag/${key}`, value])
  }
  return Object.fromEntries(context.values())
}
