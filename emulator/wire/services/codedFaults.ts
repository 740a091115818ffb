/**
 * The same faults under the codes of Route 53, STS, IAM and the two Cognito services (their API references, "Common
 * errors").
 */
import { AwsError } from '../awsError.ts'
import type { InputFaults } from '../inputFaults.ts'
import { notEmulatedMessage, parameterMessage, validationMessage } from '../inputFaults.ts'

interface Codes {
  readonly malformed: string
  readonly invalid: string
  readonly unknownOperation: string
  readonly notEmulated: string
}

/** All of them answer 400. */
function codedFaults(codes: Codes): InputFaults {
  const fault = (code: string, message: string) => new AwsError(code, message, { status: 400 })
  return {
    malformedBody: (problem) => fault(codes.malformed, problem.message),
    malformedParameter: (problem) => fault(codes.invalid, parameterMessage(problem)),
    invalid: (violations) => fault(codes.invalid, validationMessage(violations)),
    unknownOperation: () => fault(codes.unknownOperation, 'The requested operation is not recognized by the service.'),
    notEmulated: (operation) => fault(codes.notEmulated, notEmulatedMessage(operation)),
  }
}

export const route53Faults = codedFaults({
  malformed: 'MalformedInput',
  invalid: 'InvalidInput',
  unknownOperation: 'UnknownOperationException',
  notEmulated: 'NotImplemented',
})

/** STS and IAM speak the same protocol with the same codes. */
export const queryFaults = codedFaults({
  malformed: 'MalformedQueryString',
  invalid: 'ValidationError',
  unknownOperation: 'InvalidAction',
  notEmulated: 'NotImplemented',
})

export const cognitoIdpFaults = codedFaults({
  malformed: 'SerializationException',
  invalid: 'InvalidParameterException',
  unknownOperation: 'UnknownOperationException',
  notEmulated: 'NotImplemented',
})

export const cognitoIdentityFaults = codedFaults({
  malformed: 'SerializationException',
  invalid: 'ValidationException',
  unknownOperation: 'UnknownOperationException',
  notEmulated: 'NotImplemented',
})
