/** Writes a value of a request into a policy so that it stands for that value alone. Follows the IAM User Guide, "IAM policy elements: Variables and tags", special characters. */
import { arnSegments } from '../document/language/arn.ts'
import type { RequestContext } from '../types.ts'

export const identityKey = 'cognito-identity.amazonaws.com:sub'
const identityVariable = `\${${identityKey}}`

/**
 * The caller's identity id, where a policy variable may stand for it: only when the request carries it as the value of
 * `cognito-identity.amazonaws.com:sub`. `given` asks for one id; left out, the request's own counts.
 */
export function ownIdentity(context: RequestContext, given?: string): string | undefined {
  for (const [key, value] of Object.entries(context ?? {})) {
    if (key.toLowerCase() !== identityKey || typeof value !== 'string' || value === '') continue
    return given === undefined || given === value ? value : undefined
  }
  return undefined
}

/** For StringEquals: plain text, save that `${` opens no variable. */
export function writtenText(text: string, identity: string | undefined): string {
  return withIdentity(text, identity, (part) => part.replaceAll('${', '${$}{'))
}

/** For patterns: `*` and `?` of the value are no wildcards. */
export function writtenPattern(text: string, identity: string | undefined): string {
  return withIdentity(text, identity, (part) =>
    part.replace(/\$\{|[*?]/g, (special) => (special === '${' ? '${$}{' : `\${${special}}`)),
  )
}

/** A resource: only the last segment of an ARN takes variables. What is no ARN is covered by `*` alone. */
export function writtenResource(resource: string, identity: string | undefined): string {
  const segments = arnSegments(resource)
  if (!segments) return '*'
  return [...segments.slice(0, 5), writtenPattern(segments[5], identity)].join(':')
}

function withIdentity(text: string, identity: string | undefined, write: (part: string) => string): string {
  const parts = identity === undefined ? [text] : text.split(identity)
  return parts.map(write).join(identityVariable)
}
