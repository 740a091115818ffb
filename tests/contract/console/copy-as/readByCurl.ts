/** What the SDK makes of an answer that curl was given. */
import { Readable } from 'node:stream'
import { HttpResponse } from '@smithy/core/transport'
import type { TestEmulator } from '../../startEmulator.ts'
import type { CopiedCase, Stage } from './copiedCase.ts'
import type { CurlAnswer } from './runPrograms.ts'
import { sdkClient, sdkCommand } from './stages.ts'

export async function readByCurl(
  local: TestEmulator,
  { service, operation, input }: CopiedCase,
  stage: Stage,
  { statusCode, headers, body }: CurlAnswer,
): Promise<object> {
  const response = new HttpResponse({ statusCode, headers, body: Readable.from([body]) })
  const requestHandler = { handle: () => Promise.resolve({ response }), destroy: () => undefined }
  return sdkClient(local, service, { requestHandler }).send(sdkCommand(service, operation, input(stage)))
}
