import type { RoleChoice } from '#iam/identity-pool/types.ts'

/** How the role was chosen, in two or three words: "by token claim". Undefined when the pool's rules are not known. */
export function roleBy(choice: RoleChoice | undefined): string | undefined {
  if (!choice) return undefined
  if (choice.kind === 'refused') return 'refused by the pool'
  if (choice.by.rule.startsWith('cognito:')) return 'by token claim'
  if (choice.by.rule.startsWith('rule ')) return `by ${choice.by.rule.split(':')[0]}`
  if (choice.by.rule.includes('unauthenticated')) return 'for guests'
  return 'default of the pool'
}
