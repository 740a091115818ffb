/**
 * The `<ErrorResponse>` of Route 53 and of the Query protocol (Smithy 2.0 awsQuery, "Operation error serialization").
 */
import type { HttpResponse } from '../message.ts'
import type { WireError } from '../protocol.ts'
import { escapeXml, memberElements } from './xmlText.ts'

export function errorResponse(error: WireError, requestId: string, namespace: string): HttpResponse {
  const fault = error.status >= 500 ? 'Receiver' : 'Sender'
  const content = memberElements({ Type: fault, Code: error.code, Message: error.message, ...error.members })
  return {
    status: error.status,
    headers: { 'content-type': 'text/xml' },
    body:
      `<?xml version="1.0"?>\n<ErrorResponse xmlns="${namespace}"><Error>${content}</Error>` +
      `<RequestId>${escapeXml(requestId)}</RequestId></ErrorResponse>`,
  }
}
