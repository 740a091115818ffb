/** Resource and NotResource. Follows the IAM User Guide, "IAM JSON policy elements: Resource" and "NotResource". */
import type { PreparedRequest } from '../preparedRequest.ts'
import { missingNote, readTemplate, resolvedText, resolveTemplate, type Template } from '../language/template.ts'
import { arnSegments } from '../language/arn.ts'
import { patternTokens, wildcardTest, type TextTest } from '../language/wildcard.ts'
import type { Effect, ElementTrace } from '../types.ts'
import { textList, unreadableElement, withNote, type CompiledElement } from './element.ts'
import { nearMissNote } from './nearMissNote.ts'

/** Listing all buckets is asked about `*`, yet AWS's own examples grant it on this ARN. */
const actionsOnEverything: Readonly<Record<string, string>> = { 's3:listallmybuckets': 'arn:aws:s3:::*' }

interface ResourcePattern {
  readonly written: string
  readonly template: Template
  matches(request: PreparedRequest): boolean
}

function readResourcePattern(written: string, withVariables: boolean): ResourcePattern {
  const everything = written !== '' && /^\**$/.test(written)
  const segments = arnSegments(written)
  if (everything || !segments) {
    return { written, template: readTemplate(written, false), matches: () => everything }
  }
  // Variables, and wildcards that cross colons, have their place in the last segment; the service takes no wildcard.
  const tests = segments
    .slice(0, 5)
    .map((segment, index) => (index === 2 ? exactly(segment) : wildcardTest(patternTokens(segment))))
  const template = readTemplate(segments[5], withVariables)
  const lastTest = template.tokens && wildcardTest(template.tokens)
  return {
    written,
    template: { ...template, written },
    matches: (request) => {
      const actual = request.resourceSegments
      if (!actual) return request.resource === '*' && actionsOnEverything[request.action] === written
      for (let index = 0; index < 5; index++) if (!tests[index]?.(actual[index] ?? '')) return false
      if (lastTest) return lastTest(actual[5])
      const resolved = resolveTemplate(template, request)
      return resolved.missing === undefined && wildcardTest(resolved.tokens)(actual[5])
    },
  }
}

const exactly = (wanted: string): TextTest => (text) => text === wanted

/** Compiles `Resource`, or `NotResource`, which matches every resource that its list does not. */
export function compileResource(
  element: 'Resource' | 'NotResource',
  value: unknown,
  effect: Effect,
  withVariables: boolean,
): CompiledElement {
  const wanted = textList(value)
  if (!wanted) return unreadableElement(element, effect, `${element} must be text or a list of texts`)
  const patterns = wanted.map((written) => readResourcePattern(written, withVariables))
  const templates = patterns.map(({ template }) => template)
  const dynamic = templates.some(({ tokens }) => tokens === undefined)
  const negated = element === 'NotResource'
  const matches = (request: PreparedRequest) => patterns.some((pattern) => pattern.matches(request)) !== negated
  return {
    matches,
    trace: (request) => {
      const hit = patterns.find((pattern) => pattern.matches(request))
      const matched = (hit !== undefined) !== negated
      const trace: ElementTrace = { element, matched, wanted, actual: [request.resource] }
      const resolved = dynamic && patterns.map((pattern) => textInRequest(pattern, request))
      const traced = resolved ? { ...trace, resolved } : trace
      if (hit) return withNote(traced, patterns.length > 1 || negated ? `${hit.written} covers it` : undefined)
      const missing = dynamic ? missingNote(templates, request) : undefined
      return withNote(traced, missing ?? nearMissNote(wanted, request))
    },
  }
}

/** A pattern with its variables filled in; the segments before the last one stay as they are. */
function textInRequest({ written, template }: ResourcePattern, request: PreparedRequest): string {
  if (template.tokens || resolveTemplate(template, request).missing !== undefined) return written
  const start = written.length - lastSegmentLength(written)
  return written.slice(0, start) + resolvedText(template, request)
}

function lastSegmentLength(written: string): number {
  return arnSegments(written)?.[5].length ?? written.length
}
