/** Names that Windows gives to devices, whatever their ending. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** The last part of a key or path, such that it hides nothing, goes nowhere and is no program's settings. */
export function fileNameOf(path: string): string {
  const last = path.split('/').at(-1) || 'file'
  const name = last
    .replaceAll(/[^\p{L}\p{N}_ .-]/gu, '_')
    .replace(/^\.+/, '_')
    .replace(/[. ]+$/, '_')
  return device.test(name) ? `_${name}` : name
}
