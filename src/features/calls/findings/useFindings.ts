import { type MaybeRefOrGetter, onMounted, shallowRef, toValue } from 'vue'
import type { lintPolicy } from '#iam/lint/lintPolicy.ts'
import type { LintFinding } from '#iam/lint/types.ts'
import type { Decision, PolicyDocument } from '#iam/types.ts'
import { documentText } from '../decision/documentLines.ts'
import { policyKindOf } from './policyFindings.ts'

/** What lint finds in a policy of a decision, in the text that `documentLines` draws; nothing until lint is there. */
export function useFindings(decision: MaybeRefOrGetter<Decision>) {
  const lint = shallowRef<typeof lintPolicy>()
  const known = new Map<PolicyDocument, readonly LintFinding[]>()

  // Lint brings the tables of all actions: they come when somebody looks at a policy.
  onMounted(async () => {
    lint.value = (await import('#iam/lint/lintPolicy.ts')).lintPolicy
  })

  function findingsOf(document: PolicyDocument): readonly LintFinding[] {
    if (!lint.value) return []
    const found = known.get(document) ?? lint.value(documentText(document), policyKindOf(toValue(decision), document))
    known.set(document, found)
    return found
  }
  return { findingsOf }
}
