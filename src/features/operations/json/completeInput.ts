/** Names of members, values of enums and values that were seen, where they can stand in an input's JSON. */
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { ensureSyntaxTree } from '@codemirror/language'
import type { SyntaxNode } from '@lezer/common'
import type { MemberDescription, ServiceDescription, Shape } from '../../../aws/operations/description.ts'
import { secretMembers } from '../../../aws/record/secretMembers.ts'
import { nameOf, namesIn, pathAround } from '../../../ui/code-editor/jsonPlaces.ts'
import type { OfferedValues } from '../form/offeredValues.ts'
import { shapeAt } from './shapeAt.ts'

/** Milliseconds; of a text that takes longer nothing is offered. */
const longestParse = 500

export interface CompletedInput {
  readonly description: ServiceDescription
  readonly operation: string
  readonly offered: OfferedValues
}

export function completeInput(input: () => CompletedInput): (context: CompletionContext) => CompletionResult | null {
  return (context) => {
    const node = ensureSyntaxTree(context.state, context.pos, longestParse)?.resolveInner(context.pos, -1)
    const word = wordAt(context)
    if (!node || (!word && !context.explicit)) return null
    const from = word?.from ?? context.pos
    const to = word?.to
    const place = node.name === '⚠' ? node.parent : node
    if (!place) return null
    const options = isName(place, context) ? namesFor(place, context, input()) : valuesFor(place, context, input())
    return options.length > 0 ? { from, ...(to !== undefined && { to }), options, validFor: /^"?[\w$.:/-]*$/ } : null
  }
}

/** From the quote, so that what is taken brings its own; a quote that the editor has closed already goes with it. */
function wordAt(context: CompletionContext): { readonly from: number; readonly to?: number } | undefined {
  const typed = context.matchBefore(/"?[\w$.:/-]*$/)
  if (!typed || (typed.from === typed.to && !context.explicit)) return undefined
  const after = context.state.sliceDoc(context.pos, context.pos + 1)
  return { from: typed.from, ...(typed.text.startsWith('"') && after === '"' && { to: context.pos + 1 }) }
}

/** Whether a key stands there, or could. */
function isName(node: SyntaxNode, { state, pos }: CompletionContext): boolean {
  if (node.name === 'PropertyName') return true
  const before = state.sliceDoc(Math.max(0, pos - 400), pos).replace(/"?[\w$.:/-]*$/, '')
  const object = objectAround(node)
  return object !== undefined && /[{,]\s*$/.test(before) && nearestHolder(node)?.name === 'Object'
}

function nearestHolder(node: SyntaxNode): SyntaxNode | undefined {
  for (let at: SyntaxNode | null = node; at; at = at.parent) if (at.name === 'Object' || at.name === 'Array') return at
  return undefined
}

function objectAround(node: SyntaxNode): SyntaxNode | undefined {
  for (let at: SyntaxNode | null = node; at; at = at.parent) if (at.name === 'Object') return at
  return undefined
}

function namesFor(node: SyntaxNode, { state }: CompletionContext, input: CompletedInput): readonly Completion[] {
  const object = objectAround(node)
  if (!object) return []
  const at = shapeAt(input.description, input.operation, pathAround(object, state.doc))
  const present = new Set(namesIn(object, state.doc))
  if (node.name === 'PropertyName' && node.parent) present.delete(nameOf(node.parent, state.doc))
  const shape = at?.shape
  if (shape?.kind === 'map') return (shape.keys ?? []).map((key) => ({ label: `"${key}"`, type: 'property' }))
  if (shape?.kind !== 'structure' && shape?.kind !== 'union') return []
  return (input.description.shapes[shape.name] ?? [])
    .filter(({ name }) => !present.has(name))
    .map((member) => nameOption(member, { hasValue: node.name === 'PropertyName' && hasColon(node) }))
}

function hasColon(name: SyntaxNode): boolean {
  return name.parent?.lastChild !== name.parent?.firstChild
}

function nameOption(member: MemberDescription, { hasValue }: { readonly hasValue: boolean }): Completion {
  const { name, required, doc } = member
  return {
    label: `"${name}"`,
    type: 'property',
    detail: required ? 'required' : '',
    boost: required ? 1 : 0,
    ...(doc !== undefined && { info: doc.replaceAll('`', '') }),
    apply: hasValue ? `"${name}"` : `"${name}": `,
  }
}

function valuesFor(node: SyntaxNode, { state, pos }: CompletionContext, input: CompletedInput): readonly Completion[] {
  const before = state.sliceDoc(Math.max(0, pos - 400), pos).replace(/"?[\w$.:/-]*$/, '')
  const isElement = nearestHolder(node)?.name === 'Array' && /[[,]\s*$/.test(before)
  if (!isElement && !/:\s*$/.test(before)) return []
  const path = pathAround(node, state.doc)
  const inProperty = propertyAround(node)
  const named = !isElement && node.name === 'Property' && inProperty ? [...path, nameOf(inProperty, state.doc)] : path
  const at = shapeAt(input.description, input.operation, named)
  if (!at) return []
  const shape = at.shape.kind === 'list' && isElement ? at.shape.of : at.shape
  return optionsOf(shape, at.member, input)
}

function propertyAround(node: SyntaxNode): SyntaxNode | undefined {
  for (let at: SyntaxNode | null = node; at; at = at.parent) if (at.name === 'Property') return at
  return undefined
}

function optionsOf(
  shape: Shape,
  member: MemberDescription | undefined,
  { offered }: CompletedInput,
): readonly Completion[] {
  const option = (label: string, detail = ''): Completion => ({ label, detail, type: 'constant' })
  switch (shape.kind) {
    case 'boolean':
      return [option('true'), option('false')]
    case 'structure':
    case 'union':
    case 'map':
      return [option('{}')]
    case 'list':
      return [option('[]')]
    case 'string': {
      if (shape.values) return shape.values.map((value) => option(JSON.stringify(value)))
      if (!member || secretMembers.has(member.name)) return []
      return offered(member.name).map(({ value, label }) => option(JSON.stringify(value), label))
    }
    default:
      return []
  }
}
