/**
 * What a REST request carries that its operation has no member for. Silence would look like success, so the pipeline
 * rejects it by name.
 */
import type { OperationModel } from '../serviceSchemas.ts'
import { bindingsOf } from './bindings.ts'
import { isHoisted } from './hoistedHeaders.ts'
import type { QueryParameters } from './queryParameters.ts'

/** Parameters of presigned URLs and of the SDK itself; also those that older schemes sign with. */
const ofEveryRequest = new Set(['x-id', 'AWSAccessKeyId', 'Signature', 'Expires'])
const signatureParameter = /^x-amz-/i

/** `x-amz-` headers that belong to the request as such: signature, body encoding, tracing. */
const headersOfEveryRequest = new Set([
  'x-amz-date',
  'x-amz-content-sha256',
  'x-amz-security-token',
  'x-amz-user-agent',
  'x-amz-decoded-content-length',
  'x-amz-trailer',
  'x-amz-sdk-checksum-algorithm',
  'x-amz-te',
  'x-amzn-trace-id',
])
/** Checked with the body, whichever operation it belongs to. */
const checksumHeader = 'x-amz-checksum-'

export function unknownParts(
  operation: OperationModel,
  parts: {
    readonly query: QueryParameters
    readonly headers: Readonly<Record<string, string>>
    /** Names that the operation's own URI has. */
    readonly fixedQuery: ReadonlySet<string>
  },
): readonly string[] {
  const bindings = bindingsOf(operation.inputMembers)
  const unknown: string[] = []
  for (const name of parts.query.keys()) {
    if (parts.fixedQuery.has(name) || bindings.queryNames.has(name)) continue
    if (isHoisted(name, parts.query)) continue
    if (!ofEveryRequest.has(name) && !signatureParameter.test(name)) unknown.push(name)
  }
  for (const name in parts.headers) {
    if (!name.startsWith('x-amz') || headersOfEveryRequest.has(name) || bindings.headerNames.has(name)) continue
    if (name.startsWith(checksumHeader)) continue
    if (!bindings.prefixHeaders.some(({ prefix }) => name.startsWith(prefix))) unknown.push(name)
  }
  return unknown
}
