/** The CopySource of CopyObject and UploadPartCopy. Follows the S3 API Reference, "CopyObject", x-amz-copy-source. */

export interface CopySource {
  readonly bucket: string
  readonly key: string
  readonly versionId?: string
}

/**
 * Reads `bucket/key` or `/bucket/key`, URL-encoded, with or without `?versionId=`. What cannot be decoded is taken as
 * it is.
 */
export function readCopySource(written: string): CopySource {
  const question = written.indexOf('?versionId=')
  const path = decode(question < 0 ? written : written.slice(0, question)).replace(/^\//, '')
  const slash = path.indexOf('/')
  const source = slash < 0 ? { bucket: path, key: '' } : { bucket: path.slice(0, slash), key: path.slice(slash + 1) }
  return question < 0 ? source : { ...source, versionId: decode(written.slice(question + '?versionId='.length)) }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
