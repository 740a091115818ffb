/** An identity pool with all that its roles may do, and what is found in it. Rolecall's own; AWS has no such check. */
import type { Policy, PolicyDocument } from '../../types.ts'
import type { FindingType } from '../findingTypes.ts'

export interface LintedRole {
  readonly arn: string
  readonly trustPolicy: PolicyDocument
  /** Identity-based policies, inline and managed. */
  readonly policies: readonly Policy[]
}

export interface LintedGroup {
  readonly name: string
  /** The lower one wins; left out, it comes after all others. */
  readonly precedence?: number
  readonly role?: LintedRole
}

export interface LintedPool {
  /** `us-east-1:<uuid>` */
  readonly identityPoolId: string
  /** The role for guests. */
  readonly unauthenticated?: LintedRole
  readonly authenticated?: LintedRole
  /** Groups of the user pools whose tokens choose a role. */
  readonly groups?: readonly LintedGroup[]
  /** Roles that rules of a mapping give. */
  readonly mapped?: readonly LintedRole[]
  /** Whether the pool maps claims to principal tags. */
  readonly mapsPrincipalTags?: boolean
}

export type PoolIssueCode =
  | 'AMR_CONTRADICTS_ATTACHMENT'
  | 'AUDIENCE_OF_ANOTHER_POOL'
  | 'ROLE_DOES_NOT_TRUST_POOL'
  | 'TAGS_WITHOUT_TAG_SESSION'
  | 'GUESTS_MAY_ADMINISTER_COGNITO'
  | 'ROLE_TRUSTS_GUESTS_TOO'
  | 'GROUP_ROLE_LACKS_ACTIONS'
  | 'GUESTS_ARE_BLOCKED_FROM_SERVICE'
  | 'TIED_GROUP_PRECEDENCE'

export interface PoolIssue {
  readonly issueCode: PoolIssueCode
  readonly findingType: FindingType
  /** What is wrong, what follows from it, and what to do. */
  readonly findingDetails: string
  readonly learnMoreLink: string
  /** ARN of the role, or name of the group. */
  readonly about: string
}
