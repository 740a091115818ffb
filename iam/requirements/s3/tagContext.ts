/** Condition keys of the tags that a request puts on an object. Follows the Service Authorization Reference, s3:RequestObjectTag and s3:RequestObjectTagKeys. */
import type { RequestContext } from '../../types.ts'
import { nested, nestedList, text } from '../requirement.ts'
import type { OperationInput } from '../types.ts'

type Tag = readonly [key: string, value: string]

/** Tags of the `x-amz-tagging` header (`Tagging: 'team=blue&year=2026'`). */
export function headerTagContext(input: OperationInput): RequestContext {
  const pairs = text(input, 'Tagging')
    .split('&')
    .filter((pair) => pair !== '')
  return tagContext(
    pairs.map((pair): Tag => {
      const equals = pair.indexOf('=')
      return equals < 0 ? [decode(pair), ''] : [decode(pair.slice(0, equals)), decode(pair.slice(equals + 1))]
    }),
  )
}

/** Tags of a `Tagging: { TagSet }` body. */
export function bodyTagContext(input: OperationInput): RequestContext {
  const tags = nestedList(nested(input, 'Tagging'), 'TagSet')
  return tagContext(tags.map((tag): Tag => [text(tag, 'Key'), text(tag, 'Value')]))
}

function tagContext(tags: readonly Tag[]): RequestContext {
  if (tags.length === 0) return {}
  return {
    ...Object.fromEntries(tags.map(([key, value]) => [`s3:RequestObjectTag/${key}`, value])),
    's3:RequestObjectTagKeys': tags.map(([key]) => key),
  }
}

function decode(encoded: string): string {
  const spaced = encoded.replaceAll('+', ' ')
  try {
    return decodeURIComponent(spaced)
  } catch {
    return spaced
  }
}
