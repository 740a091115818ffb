/** The operations and errors of one SDK client, from its schema module. Operations are read when first asked for. */
import type { OperationModel, OperationSchema } from './operationModel.ts'
import { operationModel } from './operationModel.ts'
import { traitsOf } from './shape.ts'

export interface ErrorModel {
  /** The code as it goes on the wire; the Query protocol may spell it differently from the SDK's class. */
  readonly code: string
  readonly status: number | undefined
}

export interface ServiceSchemas {
  readonly operations: ReadonlyMap<string, OperationModel>
  /** By the SDK's class name and by the code on the wire. */
  readonly errors: ReadonlyMap<string, ErrorModel>
}

/** @param schemas the exports of a client's `schemas_0.js`. */
export function serviceSchemas(schemas: Readonly<Record<string, unknown>>): ServiceSchemas {
  const operations = new Map<string, OperationModel>()
  const errors = new Map<string, ErrorModel>()
  for (const schema of Object.values(schemas)) {
    if (isOperation(schema)) operations.set(schema[2], operationModel(schema))
    else if (Array.isArray(schema) && schema[0] === -3) {
      const { awsQueryError, httpError } = traitsOf(schema[3])
      const model = { code: awsQueryError?.[0] ?? String(schema[2]), status: awsQueryError?.[1] ?? httpError }
      errors.set(String(schema[2]), model)
      errors.set(model.code, model)
    }
  }
  return { operations, errors }
}

function isOperation(schema: unknown): schema is OperationSchema {
  return Array.isArray(schema) && schema[0] === 9
}
