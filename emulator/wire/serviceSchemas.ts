/** The operations and errors of one SDK client, from its schema module. */
import { type Member, type Shape, shapeOf, traitsOf } from './shape.ts'

/** The schema of an operation: `[9, namespace, name, traits, input, output]`. */
type OperationSchema = readonly [
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

function operationModel(schema: OperationSchema): OperationModel {
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

export interface ErrorModel {
  /** The code as it goes on the wire; the Query protocol may spell it differently from the SDK's class. */
  readonly code: string
  readonly status: number | undefined
}

/** Reads a schema only when it is asked for, which keeps the emulator's start short. */
export class ServiceSchemas {
  readonly #operationSchemas = new Map<string, OperationSchema>()
  readonly #operations = new Map<string, OperationModel>()
  readonly #errors = new Map<string, ErrorModel>()

  /** @param schemas the exports of a client's `schemas_0.js`. */
  constructor(schemas: Readonly<Record<string, unknown>>) {
    for (const schema of Object.values(schemas)) {
      if (isOperation(schema)) this.#operationSchemas.set(schema[2], schema)
      else if (Array.isArray(schema) && schema[0] === -3) this.#addError(String(schema[2]), schema[3])
    }
  }

  get names(): readonly string[] {
    return [...this.#operationSchemas.keys()]
  }

  operation(name: string): OperationModel | undefined {
    const known = this.#operations.get(name)
    const schema = this.#operationSchemas.get(name)
    if (known || !schema) return known
    const operation = operationModel(schema)
    this.#operations.set(name, operation)
    return operation
  }

  /** By the SDK's class name or by the code on the wire. */
  error(code: string): ErrorModel | undefined {
    return this.#errors.get(code)
  }

  #addError(name: string, traits: unknown): void {
    const { awsQueryError, httpError } = traitsOf(traits)
    const error = { code: awsQueryError?.[0] ?? name, status: awsQueryError?.[1] ?? httpError }
    this.#errors.set(name, error)
    this.#errors.set(error.code, error)
  }
}

function isOperation(schema: unknown): schema is OperationSchema {
  return Array.isArray(schema) && schema[0] === 9
}
