import { AwsError } from '../../wire/awsError.ts'
import { urlEncodeKey } from './urlEncodeKey.ts'

/** How a listing answers keys. @param encodingType `url`, or nothing. @throws AwsError InvalidArgument for anything else. */
export function keyEncoder(encodingType: string | undefined): (key: string) => string {
  if (encodingType === undefined) return (key) => key
  if (encodingType === 'url') return urlEncodeKey
  throw new AwsError('InvalidArgument', 'Invalid Encoding Method specified in Request', {
    status: 400,
    members: { ArgumentName: 'encoding-type', ArgumentValue: encodingType },
  })
}
