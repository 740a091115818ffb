import type { ServiceId } from '../../iam/requirements/types.ts'
import { AwsError } from '../wire/awsError.ts'
import type { FoundPrincipal } from './principals.ts'

type Problem = Exclude<FoundPrincipal['kind'], 'found'>

const jsonServices: ReadonlySet<ServiceId> = new Set<ServiceId>(['cognito-idp', 'cognito-identity'])

/** What AWS answers to a key or a token that it does not accept; every protocol has its own codes. */
export function principalError(problem: Problem, service: ServiceId): AwsError {
  if (service === 's3') return s3Errors[problem]()
  if (jsonServices.has(service)) return jsonErrors[problem]()
  return queryErrors[problem]()
}

const s3Errors: Record<Problem, () => AwsError> = {
  'unknown key': () =>
    new AwsError('InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.', { status: 403 }),
  'bad token': () => new AwsError('InvalidToken', 'The provided token is malformed or otherwise invalid.', { status: 400 }),
  expired: () => new AwsError('ExpiredToken', 'The provided token has expired.', { status: 400 }),
}

const unknownToken = 'The security token included in the request is invalid.'

const queryErrors: Record<Problem, () => AwsError> = {
  'unknown key': () => new AwsError('InvalidClientTokenId', unknownToken, { status: 403 }),
  'bad token': () => new AwsError('InvalidClientTokenId', unknownToken, { status: 403 }),
  expired: () => new AwsError('ExpiredToken', 'The security token included in the request is expired', { status: 403 }),
}

const jsonErrors: Record<Problem, () => AwsError> = {
  'unknown key': () => new AwsError('UnrecognizedClientException', unknownToken, { status: 400 }),
  'bad token': () => new AwsError('UnrecognizedClientException', unknownToken, { status: 400 }),
  expired: () => new AwsError('ExpiredTokenException', 'The security token included in the request is expired', { status: 400 }),
}
