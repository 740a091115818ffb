import { escapeXml } from '../../wire/xml/xmlText.ts'
import { readSummary } from './objectSummary.ts'

/**
 * The `Contents` of a listing as XML, to the byte what the writer for all operations makes of them: a page has a thousand, and most of
 * what it costs would be the way through the schema for every element.
 * @param contents keys as they are answered, with the summaries of their objects.
 */
export function writeContents(contents: readonly (readonly [key: string, summary: string])[]): string {
  let xml = ''
  // Objects that were written together follow each other.
  let latest: number | undefined
  let date = ''
  for (const [key, summary] of contents) {
    const { size, etag, lastModified, storageClass, algorithm, checksumType = 'FULL_OBJECT' } = readSummary(summary)
    if (lastModified !== latest) {
      latest = lastModified
      date = new Date(lastModified).toISOString()
    }
    xml +=
      `<Contents><Key>${escapeXml(key)}</Key><LastModified>${date}</LastModified><ETag>&quot;${etag}&quot;</ETag>` +
      `<ChecksumAlgorithm>${algorithm}</ChecksumAlgorithm><ChecksumType>${checksumType}</ChecksumType>` +
      `<Size>${size}</Size><StorageClass>${storageClass}</StorageClass></Contents>`
  }
  return xml
}
