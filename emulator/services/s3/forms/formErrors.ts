/**
 * S3's words for forms (Amazon S3 API reference, "POST Object" and "Error responses"). Where the list of errors there and what
 * S3 has been seen to answer differ, it is the latter: no `UserKeyMustBeSpecified` and no `IncorrectNumberOfFilesInPostRequest`
 * is known to have been answered (S3-250).
 */
import { AwsError } from '../../../wire/awsError.ts'

/** Bytes that may stand before those of the file. */
export const largestBeginning = 20 * 1024

export function malformedForm(): AwsError {
  const message = 'The body of your POST request is not well-formed multipart/form-data.'
  return new AwsError('MalformedPOSTRequest', message, { status: 400 })
}

export function beginningTooLong(): AwsError {
  // S3's own spelling.
  const message = 'Your POST request fields preceeding the upload file was too large.'
  return new AwsError('MaxPostPreDataLengthExceeded', message, {
    status: 400,
    members: { MaxPostPreDataLengthBytes: String(largestBeginning) },
  })
}

/** @param count 0, or 2 where there are more than one: the rest is not read. */
export function notOneFile(count: 0 | 2): AwsError {
  return formArgument('POST requires exactly one file upload per request.', 'file', String(count))
}

export function missingField(name: string): AwsError {
  const message = `Bucket POST must contain a field named '${name}'.  If it is specified, please check the order of the fields.`
  return formArgument(message, name, '')
}

export function formArgument(message: string, name: string, value: string): AwsError {
  const members = { ArgumentName: name, ArgumentValue: value.slice(0, 256) }
  return new AwsError('InvalidArgument', message, { status: 400, members })
}

/** The policy is none. */
export function invalidPolicy(problem: string): AwsError {
  return new AwsError('InvalidPolicyDocument', `Invalid Policy: ${problem}`, { status: 400 })
}

/** The form is not what the policy asks for. */
export function againstPolicy(problem: string): AwsError {
  return new AwsError('AccessDenied', `Invalid according to Policy: ${problem}`, { status: 403 })
}

/** @param size bytes of the file. */
export function fileTooLarge(size: number, most: number): AwsError {
  return new AwsError('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size', {
    status: 400,
    members: { ProposedSize: String(size), MaxSizeAllowed: String(most) },
  })
}

/** @param size bytes of the file. */
export function fileTooSmall(size: number, least: number): AwsError {
  return new AwsError('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size', {
    status: 400,
    members: { ProposedSize: String(size), MinSizeAllowed: String(least) },
  })
}
