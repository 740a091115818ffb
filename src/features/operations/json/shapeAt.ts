import type { MemberDescription, ServiceDescription, Shape } from '../../../aws/operations/description.ts'
import type { InputPath } from '../../../aws/operations/inputPath.ts'

/** What stands at a path of an operation's input, by its description; undefined where it has no such place. */
export interface ShapeAt {
  readonly shape: Shape
  /** The member that it is, or that it is an element of. */
  readonly member?: MemberDescription
}

export function shapeAt(description: ServiceDescription, operation: string, path: InputPath): ShapeAt | undefined {
  const name = description.operations[operation]?.input
  if (name === undefined) return undefined
  let at: ShapeAt | undefined = { shape: { kind: 'structure', name } }
  for (const part of path) at = at && inside(description, at, part)
  return at
}

function inside(
  description: ServiceDescription,
  { shape, member }: ShapeAt,
  part: string | number,
): ShapeAt | undefined {
  const above = member && { member }
  switch (shape.kind) {
    case 'list':
      return typeof part === 'number' ? { shape: shape.of, ...above } : undefined
    case 'map':
      return typeof part === 'string' ? { shape: shape.of, ...above } : undefined
    case 'structure':
    case 'union': {
      const found = (description.shapes[shape.name] ?? []).find(({ name }) => name === part)
      return found && { shape: found.shape, member: found }
    }
    default:
      return undefined
  }
}
