import type { HttpRequest, HttpResponse } from '../wire/message.ts'
import type { Backend } from './backend.ts'

/**
 * The answer for a service that AWS has and the emulator has not: 400, which SDKs do not repeat, in JSON for the JSON
 * protocols and in the XML error form for the others.
 */
export function unknownService(
  request: HttpRequest,
  name: string,
  { services, random }: Pick<Backend, 'services' | 'random'>,
): HttpResponse {
  const requestId = random.uuid()
  const shown = name.replace(/[^\w.-]/g, '').slice(0, 80)
  const emulated = services.all.map(({ id }) => id).join(', ')
  const message = `The service ${shown} is not emulated here. Emulated are: ${emulated}.`
  if (request.headers['x-amz-target'] !== undefined) {
    return {
      status: 400,
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amzn-requestid': requestId,
        'x-amzn-errortype': 'UnknownOperationException:',
      },
      body: JSON.stringify({ __type: 'UnknownOperationException', message }),
    }
  }
  const error = `<Error><Type>Sender</Type><Code>ServiceNotEmulated</Code><Message>${message}</Message></Error>`
  const id = `<RequestId>${requestId}</RequestId>`
  return {
    status: 400,
    headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
    body: `<?xml version="1.0" encoding="UTF-8"?>\n<ErrorResponse>${error}${id}</ErrorResponse>`,
  }
}
