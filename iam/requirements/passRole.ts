/** iam:PassRole: handing a role to a service. Follows the IAM User Guide, "Grant a user permissions to pass a role to an AWS service". */
import { requirement } from './requirement.ts'
import type { Requirement } from './types.ts'

/**
 * One requirement for each role, each asked once; `service` is the principal that receives it, where AWS documents it.
 */
export function passRoles(roles: readonly string[], service?: string): readonly Requirement[] {
  const named = [...new Set(roles)].filter((role) => role !== '')
  return named.map((role) => requirement('iam:PassRole', role, service ? { 'iam:PassedToService': service } : {}))
}
