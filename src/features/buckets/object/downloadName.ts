import { lastSegment } from '../folder/objectNames.ts'

/** Names that Windows keeps for devices, with any extension. */
const windowsDevice = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i
/**
 * Controls and bidi controls could disguise an extension; the rest is not allowed in file names of one system or
 * another.
 */
const notInFileNames = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff<>:"/\\|?*]/gu

/** A file name for a downloaded object; only this name is changed, never the key (S3-048). */
export function downloadName(key: string): string {
  const name = lastSegment(key)
    .replace(/\/$/, '')
    .replace(notInFileNames, '_')
    .replace(/[. ]+$/, '')
  if (name === '') return 'object'
  return windowsDevice.test(name) ? `_${name}` : name
}
