/** Policy variables: `${key}`, `${key, 'default'}`, `${*}`, `${?}`, `${$}`. Follows the IAM User Guide, "IAM policy elements: Variables and tags". */
import type { PreparedRequest } from '../../evaluate/preparedRequest.ts'
import type { LanguageVersion } from '../../types.ts'
import { patternText, type PatternToken, patternTokens } from './wildcard.ts'

export interface Variable {
  /** Condition key in lower case. */
  readonly key: string
  /** As the policy writes it, with `${` and `}`. */
  readonly written: string
  readonly fallback?: string
}

/** A value of a policy, read once. `tokens` is set when nothing in it depends on the request. */
export interface Template {
  readonly written: string
  readonly parts: readonly (PatternToken | Variable)[]
  readonly tokens?: readonly PatternToken[]
}

/** What a template is in one request: its tokens, or the variable that has no value there. */
export type Resolved =
  | { readonly tokens: readonly PatternToken[]; readonly missing?: undefined }
  | { readonly missing: string; readonly tokens?: undefined }

export const isVariable = (part: PatternToken | Variable): part is Variable => typeof part === 'object'

/** Reads a value. Variables only count in documents of version 2012-10-17; in older ones they are plain text. */
export function readTemplate(written: string, language: LanguageVersion): Template {
  if (language !== '2012-10-17') return plainTemplate(written)
  const parts = readParts(written)
  return parts.some(isVariable) ? { written, parts } : { written, parts, tokens: parts as readonly PatternToken[] }
}

/** Reads a value in which variables have no place, whatever the document's version. */
export function plainTemplate(written: string): Template {
  const tokens = patternTokens(written)
  return { written, parts: tokens, tokens }
}

function readParts(written: string): (PatternToken | Variable)[] {
  const parts: (PatternToken | Variable)[] = []
  let at = 0
  while (at < written.length) {
    const open = written.indexOf('${', at)
    const close = open < 0 ? -1 : written.indexOf('}', open)
    if (close < 0) break
    parts.push(...patternTokens(written.slice(at, open)), readVariable(written.slice(open, close + 1)))
    at = close + 1
  }
  return [...parts, ...patternTokens(written.slice(at))]
}

function readVariable(written: string): string | Variable {
  const inside = written.slice(2, -1)
  if (inside === '*' || inside === '?' || inside === '$') return inside
  const comma = inside.indexOf(',')
  if (comma < 0) return { key: inside.trim().toLowerCase(), written }
  const key = inside.slice(0, comma).trim().toLowerCase()
  const rest = inside.slice(comma + 1).trim()
  const quoted = rest.length >= 2 && rest.startsWith("'") && rest.endsWith("'")
  return quoted ? { key, written, fallback: rest.slice(1, -1) } : { key, written }
}

/**
 * Puts the request's values in, literally: a `*` inside a value is no wildcard. Multi-valued keys have no value here.
 */
export function resolveTemplate(template: Template, request: PreparedRequest): Resolved {
  if (template.tokens) return { tokens: template.tokens }
  const tokens: PatternToken[] = []
  for (const part of template.parts) {
    if (!isVariable(part)) {
      tokens.push(part)
      continue
    }
    const value = request.single(part.key) ?? part.fallback
    if (value === undefined) return { missing: part.written }
    tokens.push(value)
  }
  return { tokens }
}

/** For traces: a value as it stands in a request; as written where a variable has no value. */
export function resolvedText(resolved: Resolved, written: string): string {
  return resolved.missing === undefined ? patternText(resolved.tokens) : written
}

/** For traces: the clause about variables without a value, if there are any. */
export function missingNote(resolved: readonly Resolved[]): string | undefined {
  const missing = resolved.flatMap((value) => value.missing ?? [])
  if (missing.length === 0) return undefined
  const names = [...new Set(missing)]
  const subject = names.length === 1 ? `the variable ${names.join()} has` : `the variables ${names.join(' and ')} have`
  return `${subject} no value in this request`
}
