import type { AwsError } from '../../wire/awsError.ts'
import { MalformedBody } from '../../wire/inputProblem.ts'
import { s3Faults } from './faults.ts'

/** For what S3's schema of a document does not allow, and the SDK's schemas do. @param detail for those who read the code. */
export function malformedXml(detail: string): AwsError {
  return s3Faults.malformedBody(new MalformedBody(detail))
}
