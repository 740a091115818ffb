/**
 * Another name for a file whose name is taken: `plan.txt` -> `plan (2).txt`, `plan (2).txt` -> `plan (3).txt`. What
 * compressors add belongs to the extension: `photos.tar.gz` -> `photos (2).tar.gz`. A leading dot starts no extension.
 */
export function keepBothName(name: string): string {
  const [, stem = name, extension = ''] = /^(.+?)((?:\.tar)?\.[^.\s]{1,16})$/.exec(name) ?? []
  const [, base = stem, count = '1'] = /^(.*) \((\d{1,6})\)$/s.exec(stem) ?? []
  return `${base} (${Number(count) + 1})${extension}`
}
