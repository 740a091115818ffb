import { AwsError } from '../../../wire/awsError.ts'

export function noSuchLock(key: string): AwsError {
  return new AwsError(
    'NoSuchObjectLockConfiguration',
    'The specified object does not have a ObjectLock configuration',
    { status: 404, members: { Key: key } },
  )
}
