/** Default encryption of a bucket: SSE-S3, with keys of S3's own (Amazon S3 User Guide, "Setting default server-side encryption behavior"). */
import type { ServerSideEncryptionConfiguration } from '@aws-sdk/client-s3'
import { malformedXml } from '../malformedXml.ts'
import { invalidArgument } from './settingErrors.ts'

/** Of every bucket since January 2023, and of one whose setting was taken away (S3-222). */
export const encryptedAtFirst: ServerSideEncryptionConfiguration = {
  Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' }, BucketKeyEnabled: false }],
}

/**
 * The configuration as it is told again.
 * @throws AwsError MalformedXML; InvalidArgument for a key of KMS beside SSE-S3, which uses none.
 */
export function readEncryption({ Rules = [] }: ServerSideEncryptionConfiguration): ServerSideEncryptionConfiguration {
  const [rule, ...more] = Rules
  if (!rule || more.length > 0) throw malformedXml('There is one rule')
  const { ApplyServerSideEncryptionByDefault: byDefault, BlockedEncryptionTypes } = rule
  if (!byDefault && !BlockedEncryptionTypes) throw malformedXml('The rule says nothing')
  for (const type of BlockedEncryptionTypes?.EncryptionType ?? []) {
    if (type !== 'NONE' && type !== 'SSE-C') throw malformedXml('EncryptionType is one of two')
  }
  if (byDefault?.KMSMasterKeyID !== undefined) {
    const message = 'a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms or aws:kms:dsse'
    throw invalidArgument(message, { name: 'ApplyServerSideEncryptionByDefault' })
  }
  return {
    Rules: [
      {
        ApplyServerSideEncryptionByDefault: byDefault ?? { SSEAlgorithm: 'AES256' },
        BucketKeyEnabled: rule.BucketKeyEnabled === true,
        ...(BlockedEncryptionTypes && { BlockedEncryptionTypes }),
      },
    ],
  }
}
