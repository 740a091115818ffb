/** Asks the wire layer for an input, for tests of what it refuses. */
import type { ServiceId } from '../../emulator/services/registry.ts'
import { AwsError } from '../../emulator/wire/awsError.ts'
import type { HttpRequest } from '../../emulator/wire/message.ts'
import { serviceModels } from './serviceModels.ts'

export interface Ask {
  readonly method?: string
  readonly path?: string
  readonly query?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

async function* noBody(): AsyncGenerator<Uint8Array> {
  yield* []
}

/** The input, or the error that the client is told. Any other error fails the test. */
export function ask(service: ServiceId, operation: string, asked: Ask): unknown {
  const { method = 'POST', path = '/', query = '', headers = {}, body = '' } = asked
  const request: HttpRequest = { method, rawPath: path, rawQuery: query, headers, body: noBody() }
  try {
    return serviceModels[service].readInput(operation, request, typeof body === 'string' ? Buffer.from(body) : body)
      .input
  } catch (problem) {
    if (!(problem instanceof AwsError)) throw problem
    return { code: problem.code, message: problem.message }
  }
}

/** AWS's sentence for one violation. */
export function invalid(what: string, demand: string): string {
  return `1 validation error detected: Value ${what} failed to satisfy constraint: ${demand}`
}
