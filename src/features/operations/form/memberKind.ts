import type { Shape } from '../../../aws/operations/description.ts'

/** What a member is, in a word or two: `list of Change`. */
export function kindWords(shape: Shape): string {
  switch (shape.kind) {
    case 'structure':
      return 'structure'
    case 'union':
      return 'one of several'
    case 'list':
      return `list of ${elementWord(shape.of)}`
    case 'map':
      return `map of ${elementWord(shape.of)}`
    case 'stream':
      return 'bytes'
    default:
      return shape.kind
  }
}

function elementWord(shape: Shape): string {
  if (shape.kind === 'structure' || shape.kind === 'union') return shape.name
  return kindWords(shape)
}

/** How a text is typed: policies are code, prose has lines, most are ids and names. */
export function textForm(name: string): 'line' | 'prose' | 'code' {
  if (/(^|[a-z])Policy(Document|Text|InputList)?$/.test(name) || name === 'PolicyInputList') return 'code'
  return /(Description|Comment|Message|Body|Document|Metadata|Certificate|Template|PublicKey|CSS)$/.test(name)
    ? 'prose'
    : 'line'
}

/** Shapes that hold others and have a line of their own. */
export function isGroup(shape: Shape): shape is Shape & { kind: 'structure' | 'union' | 'list' | 'map' } {
  return ['structure', 'union', 'list', 'map'].includes(shape.kind)
}

/** What an element is before anything of it was typed. */
export function newElement(shape: Shape): unknown {
  if (shape.kind === 'list') return []
  if (shape.kind === 'boolean') return false
  return isGroup(shape) || shape.kind === 'document' ? {} : ''
}
