/** Makes and signs a request as a call would, and sends nothing of it. Nothing is recorded: nothing happened. */
import type { CallRecord } from '../record/callRecord.ts'
import { describeRequest, type WireRequest } from '../record/captureMessages.ts'
import { importSigningKey, type SignedRequest } from '../record/signedRequest.ts'
import { identityOf } from '../record/signingIdentity.ts'
import { callIdentity } from './callIdentity.ts'
import { carriesObject } from './carriesObject.ts'
import type { ClientConfiguration, SdkClient, SdkCommand, WithMetadata } from './sdkTypes.ts'

export interface UnsentRequest {
  /** As a record would have it: without secrets. */
  readonly request: NonNullable<CallRecord['request']>
  /** For `explainSignature`; undefined where the operation is not signed, or the page has no WebCrypto. */
  readonly signed: SignedRequest | undefined
}

/**
 * @param command is spent: the SDK may write into its input, and its own stack holds the stop from here on
 * @throws what the SDK throws before it sends: of an input that it does not take, or of credentials that are not there
 * (`NoCredentialsError`).
 */
export async function signOnly<
  ClientInput extends object,
  ClientOutput extends WithMetadata,
  Input extends ClientInput,
  Output extends ClientOutput,
  Configuration extends ClientConfiguration,
>(
  client: SdkClient<ClientInput, ClientOutput, Configuration>,
  command: SdkCommand<ClientInput, ClientOutput, Input, Output, Configuration>,
): Promise<UnsentRequest> {
  const identity = callIdentity(client.config.serviceId, command)
  const stopped = new Stopped()
  command.middlewareStack.add(
    (_next, context) => (args) => {
      stopped.request = args.request as WireRequest
      stopped.context = context
      return Promise.reject(stopped)
    },
    // The last step and the lowest priority: after signing, next to the transport.
    { step: 'deserialize', priority: 'low', name: 'rolecallSignOnly', override: true },
  )
  await client.send(command).catch((error: unknown) => {
    if (error !== stopped) throw error
  })
  const { request, context } = stopped
  if (!request) throw new Error('The SDK made no request.')
  return {
    request: describeRequest(request, { isObject: carriesObject(identity) }),
    signed: await signedOf(request, context),
  }
}

/** What leaves the SDK's stack in the place of an answer. */
class Stopped extends Error {
  request: WireRequest | undefined
  context: object = {}
}

async function signedOf(request: WireRequest, context: object): Promise<SignedRequest | undefined> {
  const identity = identityOf(context)
  const key = identity && importSigningKey(identity)
  const { method, path, query = {}, headers } = request
  return key && { method, path, query, headers, key }
}
