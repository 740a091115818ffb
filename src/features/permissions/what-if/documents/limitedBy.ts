import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import type { Policy } from '#iam/types.ts'

/** The same policies with another boundary. @param boundary empty: none is set, and nothing is limited */
export function limitedBy(policies: PoliciesOfRole, boundary: readonly Policy[]): PoliciesOfRole {
  const limited: { -readonly [Name in keyof PoliciesOfRole]: PoliciesOfRole[Name] } = { ...policies }
  // An empty list would be one that is set and gone: nothing would get through.
  if (boundary.length === 0) delete limited.permissionsBoundary
  else limited.permissionsBoundary = boundary
  return limited
}
