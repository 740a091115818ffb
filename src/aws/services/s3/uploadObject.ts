import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import type { Aws } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'
import { mapDone } from '../mapDone.ts'
import type { ObjectAddress } from './objectAddress.ts'
import { type UploadProgress, xhrHandler } from './xhrHandler.ts'

/**
 * Up to here the bytes are read first, so that SigV4 and a CRC-32 protect them; larger files are sent from where they
 * lie.
 */
const readAtOnce = 8 * 1024 * 1024

export interface Upload extends ObjectAddress {
  readonly file: File
  /** `keep`: refuse with 412 when the key is taken (`If-None-Match: *`). `replace`: whatever is there goes. */
  readonly existing: 'keep' | 'replace'
}

/** What a client of one upload is made of: the backend, and who signs. */
interface UploadSigner extends Pick<Aws, 'configuration'> {
  readonly session: { readonly credentials: Pick<Aws['session']['credentials'], 'forSigning'> }
}

/**
 * Stores a file as one object (PutObject), up to 5 GiB.
 * @throws the browser's own error when the file cannot be read, because it was moved or changed since it was chosen.
 */
export async function uploadObject(
  aws: Pick<Aws, 'call'> & UploadSigner,
  { bucket, key, region, file, existing }: Upload,
  onProgress: UploadProgress,
  options?: CallOptions,
): Promise<Outcome<void>> {
  const client = uploadClient(aws, region, onProgress)
  try {
    const small = file.size <= readAtOnce
    const command = new PutObjectCommand({
      Bucket: bucket,
      Key: key,
      Body: small ? new Uint8Array(await file.arrayBuffer()) : file,
      ...(small && { ChecksumAlgorithm: 'CRC32' }),
      ...(file.type !== '' && { ContentType: file.type }),
      ...(existing === 'keep' && { IfNoneMatch: '*' }),
    })
    return mapDone(await aws.call(client, command, options), () => undefined)
  } finally {
    client.destroy()
  }
}

/**
 * A client of its own for each upload: progress is told by the handler. Checksums only where S3 demands them or the
 * bytes are at hand: by default the SDK wants to stream a File through a hash, which browsers cannot do.
 */
function uploadClient(
  { configuration, session }: UploadSigner,
  region: string | undefined,
  onProgress: UploadProgress,
): S3Client {
  const endpoint = configuration.endpoints?.s3
  return new S3Client({
    region: region ?? configuration.region,
    credentials: Object.assign(() => session.credentials.forSigning(), { memoized: true }),
    maxAttempts: 2,
    requestHandler: xhrHandler(onProgress),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    ...(endpoint !== undefined && { endpoint, forcePathStyle: true }),
  })
}
