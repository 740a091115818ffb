/** S3's error body (Amazon S3 API reference, "REST error responses"). */
import type { HttpResponse } from '../../wire/message.ts'
import type { WireError } from '../../wire/protocol.ts'
import { xmlDeclaration } from '../../wire/rest/writeRest.ts'
import { memberElements } from '../../wire/xml/xmlText.ts'

export function writeS3Error(error: WireError, requestId: string): HttpResponse {
  const content = memberElements({ Code: error.code, Message: error.message, ...error.members, RequestId: requestId })
  const body = `${xmlDeclaration}<Error>${content}<HostId>${hostId(requestId)}</HostId></Error>`
  return { status: error.status, headers: { 'content-type': 'application/xml' }, body }
}

/** What S3 calls the extended request id (`x-amz-id-2`): the same for the same request id. */
export function hostId(requestId: string): string {
  return btoa(`${requestId}.emulator.rolecall.host.`)
}
