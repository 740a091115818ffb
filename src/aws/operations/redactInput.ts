/** Inputs as they may be kept and linked to: what grants something, and bytes, are left out. */
import { signedToken } from '../record/redact.ts'
import { secretMembers } from '../record/secretMembers.ts'
import type { MemberDescription, ServiceDescription, Shape } from './description.ts'
import type { InputPath } from './inputPath.ts'
import type { InputJson } from './sampleInput.ts'

export interface RedactedInput {
  readonly input: InputJson
  /** Where they stood. */
  readonly leftOut: readonly InputPath[]
}

interface Redacting {
  readonly shapes: ServiceDescription['shapes']
  readonly leftOut: InputPath[]
}

/**
 * By what the description knows alone: a member that it does not have, one that is not of its kind, and one of any kind
 * are left out too, for nothing tells what they hold.
 */
export function redactInput(description: ServiceDescription, operation: string, input: InputJson): RedactedInput {
  const at: Redacting = { shapes: description.shapes, leftOut: [] }
  const described = Object.hasOwn(description.operations, operation) ? description.operations[operation] : undefined
  return { input: safeStructure(input, described?.input, [], at), leftOut: at.leftOut }
}

function safeStructure(value: object, name: string | undefined, path: InputPath, at: Redacting): InputJson {
  const members = new Map((at.shapes[name ?? ''] ?? []).map((member) => [member.name, member]))
  return safeMembers(value, path, at, (key) => members.get(key))
}

function safeMembers(
  value: object,
  path: InputPath,
  at: Redacting,
  memberOf: (key: string) => Pick<MemberDescription, 'shape' | 'sensitive'> | undefined,
): InputJson {
  const kept: [string, unknown][] = []
  for (const [key, one] of Object.entries(value) as [string, unknown][]) {
    const member = memberOf(key)
    const here = [...path, key]
    const isSecret = !member || member.sensitive === true || secretMembers.has(key)
    const safe = isSecret ? undefined : safeValue(one, member.shape, here, at)
    if (safe === undefined) leaveOut(here, one, at)
    else kept.push([key, safe])
  }
  return Object.fromEntries(kept)
}

/** @returns undefined where it is left out */
function safeValue(value: unknown, shape: Shape, path: InputPath, at: Redacting): unknown {
  switch (shape.kind) {
    case 'structure':
    case 'union':
      return isObject(value) ? safeStructure(value, shape.name, path, at) : undefined
    case 'map':
      return isObject(value) ? safeMembers(value, path, at, () => ({ shape: shape.of })) : undefined
    case 'list':
      return Array.isArray(value) ? safeList(value, shape.of, path, at) : undefined
    case 'blob':
    case 'stream':
    case 'document':
      return undefined
    default:
      return typeof value === 'object' || (typeof value === 'string' && holdsToken(value)) ? undefined : value
  }
}

function safeList(list: readonly unknown[], of: Shape, path: InputPath, at: Redacting): readonly unknown[] {
  return list.flatMap((one, index) => {
    const here = [...path, index]
    const safe = safeValue(one, of, here, at)
    if (safe === undefined) leaveOut(here, one, at)
    return safe === undefined ? [] : [safe]
  })
}

function leaveOut(path: InputPath, value: unknown, at: Redacting): void {
  if (value !== undefined) at.leftOut.push(path)
}

function holdsToken(text: string): boolean {
  return text.search(signedToken) >= 0
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
