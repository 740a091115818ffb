/** Errors that several operations answer, in Cognito's words. */
import { AwsError } from '../../wire/awsError.ts'
import { validationMessage } from '../../wire/inputFaults.ts'

export function notAuthorized(message: string): AwsError {
  return new AwsError('NotAuthorizedException', message)
}

export function invalidParameter(message: string): AwsError {
  return new AwsError('InvalidParameterException', message)
}

/** The same for a wrong password and, where user existence is not revealed, for an unknown user. */
export function incorrectUsernameOrPassword(): AwsError {
  return notAuthorized('Incorrect username or password.')
}

export function missingParameter(name: string): AwsError {
  return invalidParameter(`Missing required parameter ${name}`)
}

/** A password may be left out in the API's shape, for pools that sign in without one. */
export function missingPassword(): AwsError {
  const sentence = "Value null at 'password' failed to satisfy constraint: Member must not be null"
  return invalidParameter(validationMessage([{ sentence }]))
}

export function userExists(): AwsError {
  return new AwsError('UsernameExistsException', 'User already exists')
}

/** Where an address or a number is the username. */
export function contactTaken(attribute: string): AwsError {
  return new AwsError('UsernameExistsException', `An account with the given ${attribute} already exists.`)
}

export function aliasTaken(attribute: string): AwsError {
  return new AwsError('AliasExistsException', `An account with the ${attribute} already exists.`)
}

/** Where the API says outright that there is no such user. */
export function userDoesNotExist(): AwsError {
  return new AwsError('UserNotFoundException', 'User does not exist.')
}
