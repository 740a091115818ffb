import { AwsError } from '../../wire/awsError.ts'

const mostKeys = 1000

/** How many a page of a listing has. @throws AwsError InvalidArgument */
export function checkedMaxKeys(maxKeys = mostKeys): number {
  if (Number.isInteger(maxKeys) && maxKeys >= 0 && maxKeys <= 0x7fffffff) return Math.min(maxKeys, mostKeys)
  throw new AwsError('InvalidArgument', 'Argument maxKeys must be an integer between 0 and 2147483647', {
    status: 400,
    members: { ArgumentName: 'maxKeys', ArgumentValue: String(maxKeys) },
  })
}
