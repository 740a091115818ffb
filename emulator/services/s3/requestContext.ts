import type { RequestContext } from '#iam/types.ts'
import type { RequestFacts } from '../../request/requestContext.ts'

/** Condition keys of every request to S3 (Service Authorization Reference, "Condition keys for Amazon S3"). */
export function s3Context({ account, signature, contentSha256 }: RequestFacts, now: number): RequestContext {
  return {
    's3:ResourceAccount': account,
    ...(contentSha256 !== undefined && { 's3:x-amz-content-sha256': contentSha256 }),
    ...(signature && {
      's3:signatureversion': signature.version,
      's3:authType': signature.authType,
      ...(signature.signedAt !== undefined && { 's3:signatureAge': String(now - signature.signedAt) }),
    }),
  }
}
