import { AwsError } from '../../../wire/awsError.ts'
import { checkedObjectTags, type Tags } from './checkedTags.ts'

/**
 * The tags of an upload or a copy, from `x-amz-tagging`: `project=blue&state=new`, percent-encoded.
 * @throws AwsError InvalidArgument for what is not encoded so; what `checkedObjectTags` throws.
 */
export function tagsOfHeader(header: string | undefined): Tags {
  if (header === undefined || header === '') return {}
  const tags = header.split('&').map((pair) => {
    const equals = pair.indexOf('=')
    const [key, value] = equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)]
    return { Key: decoded(key, header), Value: decoded(value, header) }
  })
  return checkedObjectTags(tags)
}

function decoded(text: string, header: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    const message =
      "The header 'x-amz-tagging' shall be encoded as UTF-8 then URLEncoded URL query parameters without tag name duplicates."
    const members = { ArgumentName: 'x-amz-tagging', ArgumentValue: header.slice(0, 256) }
    throw new AwsError('InvalidArgument', message, { status: 400, members })
  }
}
