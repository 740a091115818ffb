/** Limits of Access Analyzer inputs (IAM Access Analyzer API Reference, ValidatePolicy). */
import { Locale, PolicyType, ValidatePolicyResourceType } from '@aws-sdk/client-accessanalyzer/dist-es/models/enums.js'
import type { Constraints } from '../../wire/validation/constraint.ts'

/** Findings in one answer at most: what other operations of the service allow. AWS documents no number for this one. */
const mostResults = 1000

export const accessAnalyzerLimits: Constraints = {
  'ValidatePolicyRequest.locale': { values: Object.values(Locale) },
  '*.maxResults': { range: [1, mostResults] },
  'ValidatePolicyRequest.policyType': { values: Object.values(PolicyType) },
  'ValidatePolicyRequest.validatePolicyResourceType': { values: Object.values(ValidatePolicyResourceType) },
}
