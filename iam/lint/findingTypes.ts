/** How bad a finding is. Access Analyzer API Reference, ValidatePolicyFinding. */

/** The worst first: what has no effect, what lets in too many, what is no good practice, what is style. */
export const findingTypes = ['ERROR', 'SECURITY_WARNING', 'WARNING', 'SUGGESTION'] as const
export type FindingType = (typeof findingTypes)[number]
