import { AwsError } from '../../wire/awsError.ts'

/** S3's answer to a document that is no XML, or says what its schema does not have. */
export function malformedXml(): AwsError {
  const message = 'The XML you provided was not well-formed or did not validate against our published schema'
  return new AwsError('MalformedXML', message, { status: 400 })
}
