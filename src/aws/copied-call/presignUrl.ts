import type { ClientConfiguration, SdkClient, SdkCommand, WithMetadata } from '../call/sdkTypes.ts'
import { requestUrl } from './requestUrl.ts'
import { stopBeforeSigning, type UnsignedRequest } from './stopBeforeSigning.ts'

export interface PresignedUrl {
  /** A secret of limited life: whoever has it may do this one thing. */
  readonly url: string
  readonly method: string
  /** When it ends: with its own time, or before that with the credentials that signed it. */
  readonly expiresAt: Date
}

/** As S3's own presigner has it: these are told by who uses the link, or by the body, which is not there yet. */
const unsigned = /^(content-length|content-type|user-agent|x-amz-user-agent|amz-sdk-.*|x-amz-sdk-.*|x-amz-checksum-.*)$/

interface Signer {
  presign(request: UnsignedRequest, options: object): Promise<UnsignedRequest>
}
interface Presigning extends ClientConfiguration {
  signer(scheme: object): Promise<unknown>
}

/**
 * Signs an address of S3 by which anybody can make this one call. Nothing is sent, and nothing of it recorded.
 * @param command of S3, without a body
 * @param options `seconds`: how long it is asked to live; `now`: for tests
 * @throws the SDK's own error for an input that it cannot write; what the credentials' source throws
 */
export async function presignUrl<
  ClientInput extends object,
  ClientOutput extends WithMetadata,
  Input extends ClientInput,
  Output extends ClientOutput,
  Configuration extends Presigning,
>(
  client: SdkClient<ClientInput, ClientOutput, Configuration>,
  command: SdkCommand<ClientInput, ClientOutput, Input, Output, Configuration>,
  { seconds, now = new Date() }: { readonly seconds: number; readonly now?: Date },
): Promise<PresignedUrl> {
  const { request, signing, credentialsEnd } = await stopBeforeSigning(client, command)
  if (!signing) throw new Error('This request needs no signature.')
  for (const name of Object.keys(request.headers)) if (unsigned.test(name.toLowerCase())) delete request.headers[name]
  request.headers['x-amz-content-sha256'] = 'UNSIGNED-PAYLOAD'
  const ofServer = Object.keys(request.headers).filter((name) => /^x-amz-server-side-encryption/i.test(name))
  const end = now.getTime() + seconds * 1_000
  const expiresAt = new Date(Math.min(end, credentialsEnd?.getTime() ?? end))
  const { service: signingName, region: signingRegion } = signing
  const signer = (await client.config.signer({ name: 'sigv4', signingName, signingRegion })) as Signer
  const presigned = await signer.presign(request, {
    expiresIn: Math.max(1, Math.floor((expiresAt.getTime() - now.getTime()) / 1_000)),
    signingService: signingName,
    signingRegion,
    signingDate: now,
    unhoistableHeaders: new Set(ofServer.map((name) => name.toLowerCase())),
  })
  return { url: requestUrl(presigned), method: request.method, expiresAt }
}
