/** One operation of an AWS API as its schema describes it. */
import type { Member, Shape } from './shape.ts'
import { shapeOf, traitsOf } from './shape.ts'

/** The schema of an operation: `[9, namespace, name, traits, input, output]`. */
export type OperationSchema = readonly [
  type: 9,
  namespace: string,
  name: string,
  traits: unknown,
  input: unknown,
  output: unknown,
]

export interface OperationModel {
  readonly name: string
  /** Present for REST protocols. */
  readonly http: readonly [method: string, uri: string, status: number] | undefined
  readonly input: Shape
  readonly inputMembers: readonly Member[]
  readonly output: Shape
  readonly outputMembers: readonly Member[]
}

export function operationModel(schema: OperationSchema): OperationModel {
  const [, , name, traits, input, output] = schema
  const inputShape = shapeOf(input).shape
  const outputShape = shapeOf(output).shape
  return {
    name,
    http: traitsOf(traits).http,
    input: inputShape,
    inputMembers: inputShape.kind === 'structure' ? inputShape.members : [],
    output: outputShape,
    outputMembers: outputShape.kind === 'structure' ? outputShape.members : [],
  }
}

/** Whether a member is a stream of bytes, which is never held in memory as a whole. */
export function isStream(member: Member): boolean {
  return member.shape.kind === 'blob' && member.traits.streaming === 1
}
