/** A principal by its unique id, which no one can read and which is nobody's once its owner is deleted. Access Analyzer policy check reference, "Invalid role reference" and "Invalid user reference". */
import type { LintRule } from '../types.ts'

const references = [
  { prefix: 'AROA', code: 'INVALID_ROLE_REFERENCE', what: 'role' },
  { prefix: 'AIDA', code: 'INVALID_USER_REFERENCE', what: 'user' },
] as const

export const principalReference: LintRule = ({ principals }) =>
  principals.flatMap(({ type, text, path }) => {
    const found = references.find(({ prefix }) => type === 'AWS' && text.startsWith(prefix))
    if (!found) return []
    return {
      code: found.code,
      path,
      message: `"${text}" is the id of one ${found.what}: it stays with that one, also when a ${found.what} of the same name is made again.`,
      fix: `Write the ${found.what}'s ARN; IAM puts the id in its place by itself.`,
    }
  })
