/** One rule of a rules mapping against the claims of a token. Follows the Cognito Developer Guide, "Using rules to assign roles to users". */
import type { MappingRule, TokenClaims } from './types.ts'

export interface RuleMatch {
  readonly matched: boolean
  /** A clause for people. */
  readonly reason: string
}

/** Case-sensitive, as texts: `true` for a boolean. */
const tests: Readonly<Record<MappingRule['MatchType'], (actual: string, wanted: string) => boolean>> = {
  Equals: (actual, wanted) => actual === wanted,
  NotEqual: (actual, wanted) => actual !== wanted,
  StartsWith: (actual, wanted) => actual.startsWith(wanted),
  Contains: (actual, wanted) => actual.includes(wanted),
}

const verbs: Readonly<Record<MappingRule['MatchType'], string>> = {
  Equals: 'equals',
  NotEqual: 'does not equal',
  StartsWith: 'starts with',
  Contains: 'contains',
}

/** The rule as a person would say it. */
export function ruleInWords({ Claim: claim, MatchType: type, Value: value }: MappingRule): string {
  return `${claim} ${verbs[type]} "${value}"`
}

/** A value of the claim that meets the rule. */
export function fittingValue({ MatchType: type, Value: value }: MappingRule): string {
  return type === 'NotEqual' ? `not ${value}` : value
}

/** Compares. A claim that the token does not carry matches no rule, not even NotEqual. */
export function matchesRule(rule: MappingRule, claims: TokenClaims): RuleMatch {
  const claim = Object.hasOwn(claims, rule.Claim) ? claims[rule.Claim] : undefined
  if (claim === undefined || claim === null) return { matched: false, reason: `the token has no claim ${rule.Claim}` }
  return { matched: matchesClaim(rule, claim), reason: `${rule.Claim} is ${inWords(claim)}` }
}

/**
 * AWS does not document claims that are lists. Here a list equals, starts with or contains a value when one of its
 * elements does, and does not equal what none of them equals.
 */
function matchesClaim({ MatchType: type, Value: wanted }: MappingRule, claim: unknown): boolean {
  if (!Array.isArray(claim)) return tests[type](inText(claim), wanted)
  const elements = claim.map(inText)
  return type === 'NotEqual' ? !elements.includes(wanted) : elements.some((element) => tests[type](element, wanted))
}

const inText = (value: unknown) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))

const inWords = (claim: unknown) =>
  Array.isArray(claim) ? `the list ${claim.map(inText).join(', ')}` : `"${inText(claim)}"`
