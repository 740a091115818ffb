/** How one service words what is wrong with a request before any operation sees it. */
import type { AwsError } from './awsError.ts'
import type { MalformedBody, MalformedParameter } from './inputProblem.ts'
import type { HttpRequest } from './message.ts'
import type { Violation } from './validation/violations.ts'

export interface InputFaults {
  malformedBody(problem: MalformedBody): AwsError
  malformedParameter(problem: MalformedParameter): AwsError
  /** At least one violation; `body` is what the request carried. */
  invalid(violations: readonly Violation[], body: Uint8Array): AwsError
  unknownOperation(request: HttpRequest): AwsError
  /** An operation that AWS has and the emulator has not. */
  notEmulated(operation: string): AwsError
  /**
   * A part of the input that the operation would have to drop in silence.
   * @param name the member, header or query parameter as the caller wrote it.
   */
  notHonoured(name: string, operation: string): AwsError
  /** A body that is larger than a document may be. */
  tooLarge(): AwsError
}

/** The service's own sentence for one of them, or `1 validation error detected: Value null at 'x' failed to satisfy constraint: Member must not be null`. */
export function validationMessage(
  violations: readonly { readonly sentence: string; readonly alone?: string }[],
): string {
  const alone = violations.find((violation) => violation.alone !== undefined)?.alone
  if (alone !== undefined) return alone
  const count = `${violations.length} validation error${violations.length === 1 ? '' : 's'} detected: `
  return count + violations.map(({ sentence }) => sentence).join('; ')
}

/** `Value 'x' at 'place' failed to satisfy constraint: Member must be a number`, for a parameter of the wrong type. */
export function parameterMessage({ parameter, value, expected }: MalformedParameter): string {
  const demand = `failed to satisfy constraint: Member must be a ${expected}`
  return validationMessage([{ sentence: `Value '${value.slice(0, 256)}' at '${parameter}' ${demand}` }])
}

/** The sentence of every service for an operation that AWS has and the emulator has not. */
export function notEmulatedMessage(operation: string): string {
  return `${operation} is not emulated by Rolecall's emulator`
}

/** The sentence of every service for a part of the input that would change something on AWS and nothing here. */
export function notHonouredMessage(name: string, operation: string): string {
  return `${name} of ${operation} is not emulated by Rolecall's emulator`
}
