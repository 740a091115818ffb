/**
 * Faults of input under a service's own codes, in the sentences that the services of the JSON and Query protocols and
 * Smithy's servers share (API references, "Common errors").
 */
import { AwsError } from './awsError.ts'
import type { InputFaults } from './inputFaults.ts'
import { notEmulatedMessage, notHonouredMessage, parameterMessage, validationMessage } from './inputFaults.ts'

export interface FaultCodes {
  readonly malformed: string
  readonly invalid: string
  readonly unknownOperation: string
}

const largeBody = 'The request is larger than the service takes.'

/** What is wrong with a request is answered 400, what is not emulated as `NotImplemented`. */
export function codedFaults(codes: FaultCodes): InputFaults {
  const fault = (code: string, message: string) => new AwsError(code, message, { status: 400 })
  return {
    malformedBody: (problem) => fault(codes.malformed, problem.message),
    malformedParameter: (problem) => fault(codes.invalid, parameterMessage(problem)),
    invalid: (violations) => fault(codes.invalid, validationMessage(violations)),
    unknownOperation: () => fault(codes.unknownOperation, 'The requested operation is not recognized by the service.'),
    notEmulated: (operation) => fault('NotImplemented', notEmulatedMessage(operation)),
    notHonoured: (name, operation) => fault('NotImplemented', notHonouredMessage(name, operation)),
    // No document says which code: HTTP's own name for it.
    tooLarge: () => new AwsError('RequestEntityTooLarge', largeBody, { status: 413 }),
  }
}

/** The codes of the services that speak the Query protocol. */
export const queryFaults = codedFaults({
  malformed: 'MalformedQueryString',
  invalid: 'ValidationError',
  unknownOperation: 'InvalidAction',
})
