/** What lint has to say of the policies of a decision, told by where each stands. */
import type { PolicyKind } from '#iam/document/parse/readStatement.ts'
import { type FindingType, findingTypes } from '#iam/lint/findingTypes.ts'
import type { LintFinding } from '#iam/lint/types.ts'
import type { Decision, PolicyDocument } from '#iam/types.ts'

/** The kind of policy that a document of a decision is: a resource's, a role's trust policy, or one of an identity. */
export function policyKindOf({ layers, request: { action } }: Decision, document: PolicyDocument): PolicyKind {
  const ofResource = layers
    .filter(({ layer }) => layer === 'resource-based')
    .some(({ policies }) => policies.some((policy) => policy.document === document))
  if (!ofResource) return 'identity'
  return action.toLowerCase().startsWith('sts:') ? 'trust' : 'resource'
}

/** Lines of the text, counted from 1, that a finding speaks of, each with the worst that is said of it. */
export function markedLines(findings: readonly LintFinding[]): ReadonlyMap<number, FindingType> {
  const marked = new Map<number, FindingType>()
  for (const { findingType, locations } of findings) {
    for (const { span } of locations) {
      // A statement is marked where it begins: all of its lines would say nothing.
      const { line } = span.start
      const earlier = marked.get(line)
      if (!earlier || isWorse(findingType, earlier)) marked.set(line, findingType)
    }
  }
  return marked
}

const isWorse = (one: FindingType, other: FindingType) => findingTypes.indexOf(one) < findingTypes.indexOf(other)

/** `line 4`, `lines 4, 9 and 12`. */
export function linesOf({ locations }: LintFinding): string {
  const lines = [...new Set(locations.map(({ span }) => span.start.line))]
  const last = lines.pop()
  return lines.length === 0 ? `line ${last}` : `lines ${lines.join(', ')} and ${last}`
}

/** What lets too many in, or nobody, is shown at once; what is style waits to be asked for. */
export function isGrave(findings: readonly LintFinding[]): boolean {
  return findings.some(({ findingType }) => findingType === 'ERROR' || findingType === 'SECURITY_WARNING')
}

export const findingTypeNames: Readonly<Record<FindingType, string>> = {
  ERROR: 'Error',
  SECURITY_WARNING: 'Security warning',
  WARNING: 'Warning',
  SUGGESTION: 'Suggestion',
}
