/** Resource and NotResource. Follows the IAM User Guide, "IAM JSON policy elements: Resource" and "NotResource". */
import { type ArnSegments, patternSegments } from '../../document/language/arn.ts'
import { isShortPattern, wholeResourceTest } from '../../document/language/resourcePattern.ts'
import {
  isVariable,
  missingNote,
  plainTemplate,
  readTemplate,
  type Resolved,
  resolvedText,
  resolveTemplate,
  type Template,
} from '../../document/language/template.ts'
import {
  anyRun,
  type PatternToken,
  patternTokens,
  type TextTest,
  wildcardTest,
} from '../../document/language/wildcard.ts'
import type { Effect, ElementTrace, LanguageVersion } from '../../types.ts'
import type { PreparedRequest } from '../preparedRequest.ts'
import { type CompiledElement, textList, unreadableElement, withNote } from './element.ts'

/** Listing all buckets is asked about `*`, yet AWS's own examples grant it on this ARN. */
const actionsOnEverything: Readonly<Record<string, string>> = { 's3:listallmybuckets': 'arn:aws:s3:::*' }

interface ResourcePattern {
  readonly written: string
  readonly isArn: boolean
  readonly template: Template
  /** `resolved`: the template in this request, where it is known already. */
  matches(request: PreparedRequest, resolved?: Resolved): boolean
}

function readResourcePattern(written: string, language: LanguageVersion): ResourcePattern {
  const everything = written !== '' && /^\**$/.test(written)
  const segments = patternSegments(readTemplate(written, language).parts)
  if (everything || (!segments && !isShortPattern(patternTokens(written)))) {
    return { written, isArn: false, template: plainTemplate(written), matches: () => everything }
  }
  const [template, matchesArn] = segments ? fullPattern(written, segments) : shortPattern(written)
  return {
    written,
    isArn: true,
    template,
    matches: (request, resolved) => {
      const actual = request.resourceSegments
      if (!actual) return request.resource === '*' && actionsOnEverything[request.action] === written
      return matchesArn(request, actual, resolved)
    },
  }
}

type ArnMatch = (request: PreparedRequest, actual: ArnSegments, resolved?: Resolved) => boolean

type Part = Template['parts'][number]

/**
 * Segment by segment, which nearly every pattern is decided by; then, where a `*` ends a segment, over the whole. Variables have
 * their place in the last segment, and are plain text before; the service takes no wildcard. What does not depend on the request
 * is prepared once.
 */
function fullPattern(written: string, segments: readonly (readonly Part[])[]): [Template, ArnMatch] {
  const head = segments
    .slice(0, 5)
    .map((parts) => parts.map((part): PatternToken => (isVariable(part) ? part.written : part)))
  const last = segments[5] ?? []
  const parts = [...head.flatMap((tokens) => [...tokens, ':']), ...last]
  const isFixed = !last.some(isVariable)
  const template: Template = isFixed ? { written, parts, tokens: parts as PatternToken[] } : { written, parts }
  const service = head[2]?.join('')
  const tests = head.map(wildcardTest)
  const lastTest = isFixed && wildcardTest(last as PatternToken[])
  const reachesBeyond = head.some((tokens) => tokens.at(-1) === anyRun)
  const whole = reachesBeyond && wholeTest(template)
  const matches: ArnMatch = (request, actual, resolved) => {
    if (actual[2] !== service) return false
    if (tests.every((test, index) => test(actual[index] ?? ''))) {
      const test = lastTest || testOf(last, request)
      if (test?.(actual[5])) return true
    }
    return whole && whole(request, actual, resolved)
  }
  return [template, matches]
}

function testOf(parts: readonly Part[], request: PreparedRequest): TextTest | undefined {
  const { tokens } = resolveTemplate({ written: '', parts }, request)
  return tokens && wildcardTest(tokens)
}

function shortPattern(written: string): [Template, ArnMatch] {
  const template = plainTemplate(written)
  return [template, wholeTest(template)]
}

function wholeTest(template: Template): ArnMatch {
  const prepared = template.tokens && wholeResourceTest(template.tokens)
  return (request, _actual, resolved = resolveTemplate(template, request)) => {
    if (prepared) return prepared(request.resource)
    return resolved.missing === undefined && wholeResourceTest(resolved.tokens)(request.resource)
  }
}

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

/** A pattern with its variables filled in. */
function textIn({ written, template }: ResourcePattern, resolved: Resolved = nothing): string {
  return template.tokens || resolved.missing !== undefined ? written : resolvedText(resolved, written)
}

/**
 * Why resources that look alike do not match, in one clause for people; `undefined` when the two lists speak for
 * themselves. The cases are the commonest mistakes in S3 and Route 53 policies.
 */
function nearMissNote(wanted: readonly ResourcePattern[], request: PreparedRequest): string | undefined {
  const actual = request.resource
  if (actual === '*') return 'this action is not asked about single resources: only "*" covers it'
  for (const { written: pattern, isArn } of wanted) {
    // Lengths first: this runs for every statement of a trace, and most patterns are far from a match.
    const longer = pattern.length - actual.length
    if (longer === 2 && pattern === `${actual}/*`) return `"${pattern}" covers what is inside, not ${actual} itself`
    if (longer < 0 && actual[pattern.length] === '/' && actual.startsWith(pattern)) {
      return `"${pattern}" covers that alone, not what is inside`
    }
    if (longer === 0 && pattern.toLowerCase() === actual.toLowerCase()) {
      return 'they differ in upper and lower case only'
    }
    if (!isArn && pattern !== '*') return `"${pattern}" is not an ARN`
  }
  return undefined
}
