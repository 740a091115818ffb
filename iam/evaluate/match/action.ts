/** Action and NotAction. Follows the IAM User Guide, "IAM JSON policy elements: Action" and "NotAction". */
import { patternTokens, type TextTest, wildcardTest } from '../../document/language/wildcard.ts'
import type { Effect, ElementTrace } from '../../types.ts'
import type { PreparedRequest } from '../preparedRequest.ts'
import { type CompiledElement, textList, unreadableElement, withNote } from './element.ts'

interface ActionPattern {
  readonly written: string
  readonly test: TextTest
  readonly problem?: string
}

/** Reads one pattern: `*`, or a service prefix without wildcards, a colon and a name with or without. Without case. */
function readActionPattern(written: string): ActionPattern {
  const lower = written.toLowerCase()
  const colon = lower.indexOf(':')
  if (lower !== '*' && colon < 0) return { written, test: () => false, problem: `"${written}" has no service prefix` }
  if (/[*?]/.test(lower.slice(0, Math.max(colon, 0)))) {
    return { written, test: () => false, problem: `the service prefix of "${written}" cannot hold a wildcard` }
  }
  return { written, test: wildcardTest(patternTokens(lower)) }
}

/** Compiles `Action`, or `NotAction`, which matches every action of every service that its list does not. */
export function compileAction(element: 'Action' | 'NotAction', value: unknown, effect: Effect): CompiledElement {
  const wanted = textList(value)
  if (!wanted) return unreadableElement(element, effect, `${element} must be text or a list of texts`)
  const patterns = wanted.map(readActionPattern)
  const negated = element === 'NotAction'
  const matches = (request: PreparedRequest) => patterns.some(({ test }) => test(request.action)) !== negated
  const traces = new Map<string, ElementTrace>()
  return {
    matches,
    // Nothing but the action counts here, and the same few are asked again and again.
    trace: (request) => {
      const known = traces.get(request.actionAsGiven)
      if (known) return known
      const trace = { element, matched: matches(request), wanted, actual: [request.actionAsGiven] }
      const fresh = withNote(trace, actionNote(patterns, request, negated))
      if (traces.size === keptTraces) traces.clear()
      traces.set(request.actionAsGiven, fresh)
      return fresh
    },
  }
}

const keptTraces = 64

function actionNote(
  patterns: readonly ActionPattern[],
  request: PreparedRequest,
  negated: boolean,
): string | undefined {
  const hit = patterns.find(({ test }) => test(request.action))
  if (hit) return patterns.length > 1 || negated ? `${hit.written} covers it` : undefined
  const problems = patterns.flatMap(({ problem }) => problem ?? [])
  return problems.length > 0 ? problems.join('; ') : undefined
}
