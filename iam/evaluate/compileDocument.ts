/** A policy document, read once and ready to compare with requests; later ones find it by the document object. Follows the IAM User Guide, "IAM JSON policy elements reference" and "IAM JSON policy elements: Version". */
import type { Effect, ElementTrace, LanguageVersion, PolicyDocument, StatementTrace } from '../types.ts'
import { compileAction } from './match/action.ts'
import { compileConditions } from './match/condition.ts'
import { type CompiledElement, unreadableElement } from './match/element.ts'
import { absentPrincipal, type CompiledPrincipal, compilePrincipal, type Reach } from './match/principal.ts'
import { compileResource } from './match/resource.ts'
import type { PreparedRequest } from './preparedRequest.ts'

export interface CompiledStatement {
  readonly index: number
  readonly sid?: string
  readonly effect: Effect
  /**
   * How the statement reaches the one who asks when all of its elements match; `undefined` when one does not. A
   * statement without a principal reaches directly, except in a layer that needs a principal.
   */
  reach(request: PreparedRequest, needsPrincipal: boolean): Reach | undefined
  /** The same, with every element told for people. */
  trace(request: PreparedRequest, needsPrincipal: boolean): StatementTrace
}

interface CompiledDocument {
  readonly statements: readonly CompiledStatement[]
  /** Why there are no statements, when the document cannot be read. */
  readonly problem?: string
}

const unreadable = (problem: string): CompiledDocument => ({ statements: [], problem })

const compiled = new WeakMap<object, CompiledDocument>()

/**
 * The document in compiled form. Documents are taken as values that do not change: whoever edits a policy makes a new
 * document object. Never throws; a document that cannot be read has no statements.
 */
export function compileDocument(document: PolicyDocument): CompiledDocument {
  if (typeof document !== 'object' || document === null) return unreadable('the document must be an object')
  const known = compiled.get(document)
  if (known) return known
  const fresh = compileFresh(document)
  compiled.set(document, fresh)
  return fresh
}

function compileFresh(document: PolicyDocument): CompiledDocument {
  try {
    const { Statement: statement, Version: version } = document
    if (typeof statement !== 'object' || statement === null) return unreadable('the document has no Statement')
    const list: readonly unknown[] = Array.isArray(statement) ? statement : [statement]
    const language = version === '2012-10-17' ? version : '2008-10-17'
    return { statements: list.map((item, index) => compileStatement(item, index, language)) }
  } catch {
    // Only objects with accessors that throw come here; JSON has none.
    return unreadable('the document cannot be read')
  }
}

type Elements = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Elements =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Reads a statement as it comes; what cannot be read gives its elements no effect in an Allow (see
 * `unreadableElement`).
 */
function compileStatement(statement: unknown, index: number, language: LanguageVersion): CompiledStatement {
  if (!isObject(statement)) return unreadableStatement(index, 'the statement must be an object')
  const { Sid, Effect: effect } = statement
  const sid = typeof Sid === 'string' ? Sid : undefined
  if (effect !== 'Allow' && effect !== 'Deny') {
    return unreadableStatement(index, 'Effect must be "Allow" or "Deny"', sid)
  }
  const principal = principalOf(statement, effect)
  const elements = [
    ...readActions(statement, effect),
    ...readResources(statement, effect, language, principal),
    ...compileConditions(statement.Condition, effect, language),
  ]
  return {
    index,
    ...(sid === undefined ? {} : { sid }),
    effect,
    reach: (request, needsPrincipal) => {
      if (!principal && needsPrincipal) return undefined
      for (const element of elements) if (!element.matches(request)) return undefined
      return principal ? principal.reach(request) : 'direct'
    },
    trace: (request, needsPrincipal) => {
      const traces: ElementTrace[] = []
      if (principal) traces.push(principal.trace(request))
      else if (needsPrincipal) traces.push(absentPrincipal(request))
      for (const element of elements) traces.push(element.trace(request))
      const matched = traces.every((element) => element.matched)
      if (sid === undefined) return { index, effect, matched, elements: traces }
      return { index, sid, effect, matched, elements: traces }
    },
  }
}

function unreadableStatement(index: number, problem: string, sid?: string): CompiledStatement {
  const named = sid === undefined ? { index } : { index, sid }
  const note = `${problem}: the statement has no effect`
  return {
    ...named,
    effect: 'Allow',
    reach: () => undefined,
    trace: () => ({ ...named, effect: 'Allow', matched: false, elements: [], note }),
  }
}

function principalOf(statement: Elements, effect: Effect): CompiledPrincipal | undefined {
  if (statement.Principal !== undefined) return compilePrincipal('Principal', statement.Principal, effect)
  if (statement.NotPrincipal !== undefined) return compilePrincipal('NotPrincipal', statement.NotPrincipal, effect)
  return undefined
}

function readActions(statement: Elements, effect: Effect): CompiledElement[] {
  const { Action, NotAction } = statement
  if (Action === undefined && NotAction === undefined) {
    return [unreadableElement('Action', effect, 'the statement has no Action')]
  }
  return [
    ...(Action === undefined ? [] : [compileAction('Action', Action, effect)]),
    ...(NotAction === undefined ? [] : [compileAction('NotAction', NotAction, effect)]),
  ]
}

/** Trust policies have no Resource: they stand on the role itself. So a statement with a principal may leave it out. */
function readResources(
  statement: Elements,
  effect: Effect,
  language: LanguageVersion,
  principal: CompiledPrincipal | undefined,
): CompiledElement[] {
  const { Resource, NotResource } = statement
  if (Resource === undefined && NotResource === undefined) {
    return principal ? [] : [unreadableElement('Resource', effect, 'the statement has no Resource')]
  }
  return [
    ...(Resource === undefined ? [] : [compileResource('Resource', Resource, effect, language)]),
    ...(NotResource === undefined ? [] : [compileResource('NotResource', NotResource, effect, language)]),
  ]
}
