/** Resource and NotResource. Follows the IAM User Guide, "IAM JSON policy elements: Resource" and "NotResource". */
import { arnSegments } from '../../document/language/arn.ts'
import {
  missingNote,
  plainTemplate,
  readTemplate,
  type Resolved,
  resolvedText,
  resolveTemplate,
  type Template,
} from '../../document/language/template.ts'
import { patternTokens, type TextTest, wildcardTest } from '../../document/language/wildcard.ts'
import type { Effect, ElementTrace, LanguageVersion } from '../../types.ts'
import type { PreparedRequest } from '../preparedRequest.ts'
import { type CompiledElement, textList, unreadableElement, withNote } from './element.ts'
import { nearMissNote } from './nearMissNote.ts'

/** Listing all buckets is asked about `*`, yet AWS's own examples grant it on this ARN. */
const actionsOnEverything: Readonly<Record<string, string>> = { 's3:listallmybuckets': 'arn:aws:s3:::*' }

interface ResourcePattern {
  readonly written: string
  readonly isArn: boolean
  /** The last segment of an ARN, where variables may stand; the whole of anything else. */
  readonly template: Template
  /** Everything before the last segment. */
  readonly head: string
  /** `resolved`: the template in this request, where it is known already. */
  matches(request: PreparedRequest, resolved?: Resolved): boolean
}

function readResourcePattern(written: string, language: LanguageVersion): ResourcePattern {
  const everything = written !== '' && /^\**$/.test(written)
  const segments = arnSegments(written)
  if (everything || !segments) {
    return { written, isArn: false, template: plainTemplate(written), head: '', matches: () => everything }
  }
  // Variables, and wildcards that cross colons, have their place in the last segment; the service takes no wildcard.
  const tests = segments
    .slice(0, 5)
    .map((segment, index) => (index === 2 ? exactly(segment) : wildcardTest(patternTokens(segment))))
  const template = readTemplate(segments[5], language)
  const lastTest = template.tokens && wildcardTest(template.tokens)
  return {
    written,
    isArn: true,
    template,
    head: written.slice(0, written.length - segments[5].length),
    matches: (request, resolved) => {
      const actual = request.resourceSegments
      if (!actual) return request.resource === '*' && actionsOnEverything[request.action] === written
      for (let index = 0; index < 5; index++) if (!tests[index]?.(actual[index] ?? '')) return false
      if (lastTest) return lastTest(actual[5])
      const { missing, tokens = [] } = resolved ?? resolveTemplate(template, request)
      return missing === undefined && wildcardTest(tokens)(actual[5])
    },
  }
}

const exactly =
  (wanted: string): TextTest =>
  (text) =>
    text === wanted

/** Compiles `Resource`, or `NotResource`, which matches every resource that its list does not. */
export function compileResource(
  element: 'Resource' | 'NotResource',
  value: unknown,
  effect: Effect,
  language: LanguageVersion,
): CompiledElement {
  const wanted = textList(value)
  if (!wanted) return unreadableElement(element, effect, `${element} must be text or a list of texts`)
  const patterns = wanted.map((written) => readResourcePattern(written, language))
  const dynamic = patterns.some(({ template }) => template.tokens === undefined)
  const negated = element === 'NotResource'
  return {
    matches: (request) => patterns.some((pattern) => pattern.matches(request)) !== negated,
    trace: (request) => {
      const resolved = patterns.map(({ template }) => resolveTemplate(template, request))
      const hit = patterns.find((pattern, index) => pattern.matches(request, resolved[index]))
      const matched = (hit !== undefined) !== negated
      const actual = [request.resource]
      const texts = dynamic && patterns.map((pattern, index) => textIn(pattern, resolved[index]))
      const trace: ElementTrace = { element, matched, wanted, actual, ...(texts && { resolved: texts }) }
      if (hit) return withNote(trace, patterns.length > 1 || negated ? `${hit.written} covers it` : undefined)
      return withNote(trace, (dynamic ? missingNote(resolved) : undefined) ?? nearMissNote(patterns, request))
    },
  }
}

const nothing: Resolved = { tokens: [] }

/** A pattern with its variables filled in; the segments before the last one stay as they are. */
function textIn({ written, head, template }: ResourcePattern, resolved: Resolved = nothing): string {
  return template.tokens || resolved.missing !== undefined ? written : head + resolvedText(resolved, written)
}
