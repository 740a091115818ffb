import { AwsError } from '../../wire/awsError.ts'
import { urlEncodeKey } from './urlEncodeKey.ts'

/** What a listing answers of keys. @throws AwsError InvalidArgument for an encoding that there is not. */
export function keyEncoder(encodingType: string | undefined): (key: string) => string {
  if (encodingType === undefined) return (key) => key
  if (encodingType === 'url') return urlEncodeKey
  throw new AwsError('InvalidArgument', 'Invalid Encoding Method specified in Request', {
    status: 400,
    members: { ArgumentName: 'encoding-type', ArgumentValue: encodingType },
  })
}
