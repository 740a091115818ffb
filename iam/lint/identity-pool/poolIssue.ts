/** How bad the issues of identity pools are, and what explains them. */
import type { FindingType } from '../findingTypes.ts'
import type { PoolIssue, PoolIssueCode } from './types.ts'

const guide = 'https://docs.aws.amazon.com/cognito/latest/developerguide/'
const trust = `${guide}role-trust-and-permissions.html`
const roles = `${guide}iam-roles.html`
const groups = `${guide}role-based-access-control.html`

const kinds: Readonly<Record<PoolIssueCode, readonly [FindingType, string]>> = {
  AMR_CONTRADICTS_ATTACHMENT: ['ERROR', trust],
  AUDIENCE_OF_ANOTHER_POOL: ['ERROR', trust],
  ROLE_DOES_NOT_TRUST_POOL: ['ERROR', trust],
  TAGS_WITHOUT_TAG_SESSION: ['ERROR', `${guide}using-afac-with-cognito-identity-pools.html`],
  GUESTS_MAY_ADMINISTER_COGNITO: ['SECURITY_WARNING', roles],
  ROLE_TRUSTS_GUESTS_TOO: ['SECURITY_WARNING', trust],
  GROUP_ROLE_LACKS_ACTIONS: ['WARNING', groups],
  GUESTS_ARE_BLOCKED_FROM_SERVICE: ['WARNING', roles],
  TIED_GROUP_PRECEDENCE: ['WARNING', groups],
}

/** @param findingDetails sentences: what is wrong, and what to do. */
export function poolIssue(issueCode: PoolIssueCode, about: string, findingDetails: string): PoolIssue {
  const [findingType, learnMoreLink] = kinds[issueCode]
  return { issueCode, findingType, findingDetails, learnMoreLink, about }
}
