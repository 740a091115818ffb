import { escapeXml } from '../../wire/xml/xmlText.ts'
import { aroundEtag } from './objectSummary.ts'

/**
 * The `Contents` of a listing as XML, to the byte what the writer for all operations makes of them: a page has a thousand, and most of
 * what it costs would be the way through the schema for every element.
 * @param contents keys as they are answered, with the summaries of their objects.
 */
export function writeContents(contents: readonly (readonly [key: string, summary: string])[]): string {
  // Joined once: a text that grows piece by piece is put together again when it is sent.
  const xml: string[] = []
  // Objects that were written together have all in common but the ETag.
  const latest = { size: '', others: '' }
  let [before, after] = ['', '']
  for (const [key, summary] of contents) {
    const { size, etag, others } = aroundEtag(summary)
    if (others !== latest.others || size !== latest.size) {
      const [lastModified, storageClass, algorithm, checksumType = 'FULL_OBJECT'] = others.split(' ')
      before = `</Key><LastModified>${new Date(Number(lastModified)).toISOString()}</LastModified><ETag>&quot;`
      after =
        `&quot;</ETag><ChecksumAlgorithm>${algorithm}</ChecksumAlgorithm><ChecksumType>${checksumType}</ChecksumType>` +
        `<Size>${size}</Size><StorageClass>${storageClass}</StorageClass></Contents>`
      latest.size = size
      latest.others = others
    }
    xml.push('<Contents><Key>', escapeXml(key), before, etag, after)
  }
  return xml.join('')
}
