/** Route 53's error bodies (Route 53 API reference; a refused change batch answers with a list of messages instead). */
import type { HttpResponse } from '../message.ts'
import type { WireError } from '../protocol.ts'
import { errorResponse } from '../xml/errorResponse.ts'
import { escapeXml } from '../xml/escapeXml.ts'
import { memberElements } from '../xml/memberElements.ts'

export const route53Namespace = 'https://route53.amazonaws.com/doc/2013-04-01/'

/** An `InvalidChangeBatch` lists its member `messages`; without that member, its one message. */
export function writeRoute53Error(error: WireError, requestId: string): HttpResponse {
  if (error.code !== 'InvalidChangeBatch') return errorResponse(error, requestId, route53Namespace)
  const messages = memberElements({ Message: error.members.messages ?? error.message })
  return {
    status: error.status,
    headers: { 'content-type': 'text/xml' },
    body:
      `<?xml version="1.0"?>\n<InvalidChangeBatch xmlns="${route53Namespace}"><Messages>${messages}</Messages>` +
      `<RequestId>${escapeXml(requestId)}</RequestId></InvalidChangeBatch>`,
  }
}
