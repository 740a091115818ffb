import type { RequestContext } from '#iam/types.ts'

/**
 * The condition keys that requests signed with temporary credentials have, and those with long-term keys have not. Nobody
 * signs in with a second factor here.
 * @param issuedAt milliseconds since 1970.
 */
export function temporaryCredentialsContext(issuedAt: number): RequestContext {
  return { 'aws:TokenIssueTime': new Date(issuedAt).toISOString(), 'aws:MultiFactorAuthPresent': 'false' }
}
