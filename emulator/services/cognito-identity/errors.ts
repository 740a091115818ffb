import { AwsError } from '../../wire/awsError.ts'

export function invalidParameter(message: string): AwsError {
  return new AwsError('InvalidParameterException', message)
}

/** What is wrong with a token of `Logins`. */
export function invalidLogin(reason: string): AwsError {
  return new AwsError('NotAuthorizedException', `Invalid login token. ${reason}`)
}

export function unsupportedProvider(): AwsError {
  return new AwsError('NotAuthorizedException', 'Token is not from a supported provider of this identity pool.')
}

/** The pool has no room for guests. */
export function noGuests(): AwsError {
  return new AwsError('NotAuthorizedException', 'Unauthenticated access is not supported for this identity pool.')
}

/** None of the logins that were shown is one of the identity's. */
export function loginsDoNotMatch(): AwsError {
  return new AwsError(
    'NotAuthorizedException',
    "Logins don't match. Please include at least one valid login for this identity or identity pool.",
  )
}

export function forbiddenIdentity({ id }: { readonly id: string }): AwsError {
  return new AwsError('NotAuthorizedException', `Access to Identity '${id}' is forbidden.`)
}

export function resourceConflict(message: string): AwsError {
  return new AwsError('ResourceConflictException', message)
}

export function notFound(message: string): AwsError {
  return new AwsError('ResourceNotFoundException', message)
}
