import type { InputJson } from '../../../aws/operations/sampleInput.ts'
import type { CallableService } from '../../../aws/operations/serviceRows.ts'

/** Longer addresses are cut on their way by mail and chat programs. */
const longestLink = 8_000

export interface LinkedOperation {
  readonly service: CallableService
  readonly operation: string
  /** Without secrets and bytes: addresses are kept and passed on. */
  readonly input: InputJson
}

/** The address of a filled form. @returns undefined where it would be too long to be handed on */
export function operationLink({ service, operation, input }: LinkedOperation): string | undefined {
  const path = `/operations/${service}/${operation}`
  if (Object.keys(input).length === 0) return path
  const link = `${path}?input=${encodeURIComponent(JSON.stringify(input))}`
  return link.length > longestLink ? undefined : link
}

/** @returns the input that an address carries; undefined where it carries none, or what is none */
export function linkedInput(query: unknown): InputJson | undefined {
  if (typeof query !== 'string') return undefined
  try {
    const value: unknown = JSON.parse(query)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as InputJson) : undefined
  } catch {
    return undefined
  }
}
