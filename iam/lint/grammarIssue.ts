/** AWS's codes for what is no policy at all. IAM User Guide, "Access Analyzer policy check reference". */
import type { PolicyProblem } from '../document/parse/problems.ts'
import type { FindingType } from './findingTypes.ts'
import { pageOfCheck } from './issueCodes.ts'

export interface GrammarIssue {
  readonly issueCode: string
  readonly findingType: FindingType
  readonly learnMoreLink: string
}

/** What a problem says and where, and the code that AWS has for it; the first one that fits. */
const ofAws: readonly (readonly [reason: RegExp, code: string, path?: RegExp])[] = [
  [/^must be JSON|^stands twice in its object/, 'JSON_SYNTAX_ERROR'],
  [/^needs a Statement/, 'MISSING_STATEMENT'],
  [/^must not be an empty list/, 'MISSING_STATEMENT', /^Statement$/],
  [/^must be "2012-10-17"/, 'INVALID_VERSION'],
  [/^needs an Effect/, 'MISSING_EFFECT'],
  [/^must be "Allow"/, 'INVALID_EFFECT'],
  [/^needs Action/, 'MISSING_ACTION'],
  [/^needs Resource/, 'MISSING_RESOURCE'],
  [/^needs Principal/, 'MISSING_PRINCIPAL'],
  [/, not both$/, 'UNSUPPORTED_ELEMENT_COMBINATION'],
  [/^has no place here: a trust policy/, 'ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE'],
  [/^has no place here/, 'UNSUPPORTED_PRINCIPAL'],
  [/^is not an element|^must be spelled/, 'INVALID_PRINCIPAL_KEY', /Principal\b./],
  [/^is not an element|^must be spelled/, 'INVALID_POLICY_ELEMENT'],
  [/^must be unique/, 'UNIQUE_SIDS_REQUIRED'],
  [/^must be made of letters/, 'UNSUPPORTED_SID'],
  [/^is not a condition operator/, 'INVALID_CONDITION_OPERATOR'],
  [/^must be a condition key|^can have one colon, between/, 'INVALID_CONDITION_KEY_FORMAT'],
  [/^must be (an object|text\b)/, 'DATA_TYPE_MISMATCH'],
  [/^cannot have a wildcard: only/, 'UNSUPPORTED_WILDCARD_IN_PRINCIPAL'],
  [/./, 'INVALID_PRINCIPAL_FORMAT', /Principal\b/],
  [/closing brace/, 'MISSING_BRACE_IN_VARIABLE'],
  [/in single quotes/, 'MISSING_QUOTE_IN_VARIABLE'],
  [/./, 'INVALID_ACTION', /\.(Not)?Action\b/],
  [/^must name a partition/, 'INVALID_PARTITION'],
  [/^must name an account/, 'INVALID_ARN_ACCOUNT'],
  [/^must be an ARN/, 'MISSING_ARN_FIELD'],
  [/^must name a resource/, 'INVALID_ARN_RESOURCE'],
]
const tooLarge = /^has \d+ characters/

/** For what AWS has no check of its own. */
const grammar = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html'
const ownCode = 'NOT_IN_POLICY_GRAMMAR'

export function grammarIssue({ path, reason }: PolicyProblem, isIdentityPolicy: boolean): GrammarIssue {
  if (tooLarge.test(reason)) {
    return issue(`POLICY_SIZE_EXCEEDS_${isIdentityPolicy ? 'IDENTITY' : 'RESOURCE'}_POLICY_QUOTA`, 'WARNING')
  }
  const [, code] = ofAws.find(([said, , where]) => said.test(reason) && (where?.test(path) ?? true)) ?? []
  return code === undefined
    ? { issueCode: ownCode, findingType: 'ERROR', learnMoreLink: grammar }
    : issue(code, 'ERROR')
}

const issue = (issueCode: string, findingType: FindingType): GrammarIssue => ({
  issueCode,
  findingType,
  learnMoreLink: pageOfCheck(issueCode, findingType),
})
