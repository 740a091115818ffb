/** The issues that lint knows, by code. Follows the IAM User Guide, "Access Analyzer policy check reference"; the second table is Rolecall's own. */
import type { FindingType } from './findingTypes.ts'

/** AWS's own codes, each with the type that AWS gives it. */
const ofAws = {
  ARN_ACCOUNT_NOT_ALLOWED: 'ERROR',
  ARN_REGION_NOT_ALLOWED: 'ERROR',
  DUPLICATE_KEYS_WITH_DIFFERENT_CASE: 'ERROR',
  EMPTY_VARIABLE: 'ERROR',
  INVALID_ACTION: 'ERROR',
  INVALID_ARN_ACCOUNT: 'ERROR',
  INVALID_ARN_PREFIX: 'ERROR',
  INVALID_ARN_RESOURCE: 'ERROR',
  INVALID_ARN_SERVICE_CASE: 'ERROR',
  INVALID_GLOBAL_CONDITION_KEY: 'ERROR',
  INVALID_PARTITION: 'ERROR',
  INVALID_SERVICE_CONDITION_KEY: 'ERROR',
  INVALID_SERVICE_IN_ACTION: 'ERROR',
  MISMATCHED_ACTION_FOR_PRINCIPAL: 'ERROR',
  MISSING_ARN_FIELD: 'ERROR',
  MISSING_ARN_REGION: 'ERROR',
  MISSING_BRACE_IN_VARIABLE: 'ERROR',
  MISSING_QUALIFIER: 'ERROR',
  NULL_WITH_IF_EXISTS: 'ERROR',
  PRIVATE_IP_ADDRESS: 'ERROR',
  UNSUPPORTED_ACTION_IN_POLICY: 'ERROR',
  UNSUPPORTED_GLOBAL_CONDITION_KEY: 'ERROR',
  UNSUPPORTED_RESOURCE_ARN_IN_POLICY: 'ERROR',
  UNSUPPORTED_SPACE_IN_VARIABLE: 'ERROR',
  VARIABLE_UNSUPPORTED_IN_VERSION: 'ERROR',
  VARIABLE_USAGE_TOO_PERMISSIVE: 'ERROR',
  WILDCARD_USAGE_TOO_PERMISSIVE: 'ERROR',

  ALLOW_WITH_NOT_PRINCIPAL: 'SECURITY_WARNING',
  DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE: 'SECURITY_WARNING',
  DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE: 'SECURITY_WARNING',
  FORALLVALUES_WITH_SINGLE_VALUED_KEY: 'SECURITY_WARNING',
  FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE: 'SECURITY_WARNING',
  MISSING_PAIRED_CONDITION_KEYS: 'SECURITY_WARNING',
  PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE: 'SECURITY_WARNING',
  PASS_ROLE_WITH_NOT_RESOURCE: 'SECURITY_WARNING',
  PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE: 'SECURITY_WARNING',
  PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE: 'SECURITY_WARNING',
  PASS_ROLE_WITH_STAR_IN_RESOURCE: 'SECURITY_WARNING',
  PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION: 'SECURITY_WARNING',
  RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL: 'SECURITY_WARNING',
  S3_PREFIX_IN_NEGATIVE_CONTEXT: 'SECURITY_WARNING',
  STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS: 'SECURITY_WARNING',
  UNTRUSTWORTHY_CONDITION_KEY: 'SECURITY_WARNING',

  CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE: 'WARNING',
  CREATE_SLR_WITH_NOT_RESOURCE: 'WARNING',
  CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE: 'WARNING',
  CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE: 'WARNING',
  CREATE_SLR_WITH_STAR_IN_RESOURCE: 'WARNING',
  CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION: 'WARNING',
  INVALID_DATE_VALUE: 'WARNING',
  INVALID_ROLE_REFERENCE: 'WARNING',
  INVALID_USER_REFERENCE: 'WARNING',
  MISSING_VERSION: 'WARNING',
  TYPE_MISMATCH: 'WARNING',
  TYPE_MISMATCH_BOOLEAN: 'WARNING',
  TYPE_MISMATCH_DATE: 'WARNING',
  TYPE_MISMATCH_IP_RANGE: 'WARNING',
  TYPE_MISMATCH_NUMBER: 'WARNING',
  TYPE_MISMATCH_STRING: 'WARNING',
  UNIQUE_SIDS_RECOMMENDED: 'WARNING',
  WILDCARD_WITHOUT_LIKE_OPERATOR: 'WARNING',

  ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE: 'SUGGESTION',
  ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE: 'SUGGESTION',
  CONFIRM_AUDIENCE_CLAIM_TYPE: 'SUGGESTION',
  EMPTY_ARRAY_ACTION: 'SUGGESTION',
  EMPTY_ARRAY_CONDITION: 'SUGGESTION',
  EMPTY_ARRAY_CONDITION_FORALLVALUES: 'SUGGESTION',
  EMPTY_ARRAY_CONDITION_FORANYVALUE: 'SUGGESTION',
  EMPTY_ARRAY_CONDITION_IFEXISTS: 'SUGGESTION',
  EMPTY_ARRAY_PRINCIPAL: 'SUGGESTION',
  EMPTY_ARRAY_RESOURCE: 'SUGGESTION',
  EMPTY_OBJECT_CONDITION: 'SUGGESTION',
  EMPTY_OBJECT_PRINCIPAL: 'SUGGESTION',
  EMPTY_SID_VALUE: 'SUGGESTION',
  IMPROVE_IP_RANGE: 'SUGGESTION',
  NULL_WITH_QUALIFIER: 'SUGGESTION',
  PRIVATE_IP_ADDRESS_SUBSET: 'SUGGESTION',
  PRIVATE_NOT_IP_ADDRESS_SUBSET: 'SUGGESTION',
  REDUNDANT_ACTION: 'SUGGESTION',
  REDUNDANT_CONDITION_VALUE_NUM: 'SUGGESTION',
  REDUNDANT_RESOURCE: 'SUGGESTION',
  REDUNDANT_STATEMENT: 'SUGGESTION',
} as const satisfies Readonly<Record<string, FindingType>>

const guide = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/'
const cognito = 'https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html'
const actionTables =
  'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html'

/** What AWS has no check for, each with the page that says why. */
const own = {
  COGNITO_TRUST_WITHOUT_AUDIENCE: ['ERROR', cognito],
  SHARED_PROVIDER_WITHOUT_TENANT: ['ERROR', `${guide}id_roles_providers_oidc_secure-by-default.html`],
  ACTION_WITHOUT_RESOURCES: ['WARNING', actionTables],
  ALLOW_WITH_NOT_ACTION: ['WARNING', `${guide}reference_policies_elements_notaction.html`],
  BUCKET_WILDCARD_MATCHES_STRANGERS: [
    'WARNING',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html',
  ],
  CONDITION_KEY_NEVER_PRESENT: ['WARNING', actionTables],
  FORALLVALUES_WITHOUT_NULL: [
    'WARNING',
    `${guide}reference_policies_condition-single-vs-multi-valued-context-keys.html`,
  ],
  RESOURCE_OF_ANOTHER_TYPE: ['WARNING', actionTables],
  VARIABLE_WITHOUT_DOLLAR: ['WARNING', `${guide}reference_policies_variables.html`],
  FORALLVALUES_ON_TAG_KEYS_WITHOUT_NULL: ['SUGGESTION', `${guide}access_tags.html`],
} as const satisfies Readonly<Record<string, readonly [FindingType, string]>>

export type IssueCode = keyof typeof ofAws | keyof typeof own

const awsTypes: ReadonlyMap<string, FindingType> = new Map(Object.entries(ofAws))
const ownIssues: ReadonlyMap<string, readonly [FindingType, string]> = new Map(Object.entries(own))

export const issueCodes: readonly IssueCode[] = [...awsTypes.keys(), ...ownIssues.keys()] as IssueCode[]

/** How bad an issue is. */
export function typeOfIssue(code: IssueCode): FindingType {
  return awsTypes.get(code) ?? ownIssues.get(code)?.[0] ?? 'WARNING'
}

const anchorTypes: Readonly<Record<FindingType, string>> = {
  ERROR: 'error',
  SECURITY_WARNING: 'security-warning',
  WARNING: 'general-warning',
  SUGGESTION: 'suggestion',
}

/** The page of AWS's documentation that explains an issue: for AWS's codes, the very check. */
export function learnMoreLink(code: IssueCode): string {
  const page = ownIssues.get(code)?.[1]
  return page ?? pageOfCheck(code, typeOfIssue(code))
}

/** Where AWS's documentation explains one of its own checks. */
export function pageOfCheck(code: string, type: FindingType): string {
  const name = code.toLowerCase().replaceAll('_', '-')
  const anchor = `access-analyzer-reference-policy-checks-${anchorTypes[type]}-${name}`
  return `${guide}access-analyzer-reference-policy-checks.html#${anchor}`
}
