/**
 * The storage key of a record set, so that keys in byte order are records in the order in which Route 53 lists them.
 */
import { type Labels, parseDomainName } from '#iam/requirements/route53/domainName.ts'

const DOT = 0x2e
const BACKSLASH = 0x5c

/**
 * A label with its printable characters decoded, since Route 53 sorts `*` and `!` before the dot. What could be
 * mistaken for a border between labels stays escaped, and so do bytes that are not printable: those sort where the
 * backslash does.
 */
function sortableLabel(label: readonly number[]): string {
  return label
    .map((byte) =>
      byte > 0x20 && byte < 0x7f && byte !== DOT && byte !== BACKSLASH
        ? String.fromCharCode(byte)
        : `\\${byte.toString(8).padStart(3, '0')}`,
    )
    .join('')
}

/**
 * `www.example.test` becomes `test.example.www.`: "labels reversed ... note the trailing dot" (ListResourceRecordSets).
 */
export function reversedName(labels: Labels): string {
  return labels
    .map((label) => `${sortableLabel(label)}.`)
    .reverse()
    .join('')
}

/** The same of a name in any form that Route 53 takes; a text that is no name stays as it is. */
export function reversedText(name: string): string {
  const parsed = parseDomainName(name)
  return parsed.ok ? reversedName(parsed.labels) : name
}

/** The prefix of all keys of a zone. */
export function zonePrefix(zoneId: string): string {
  return `${zoneId}/`
}

/**
 * @param reversed the record's name by `reversedName`.
 * @param type left out: before every type of that name.
 * @param setIdentifier left out: before every identifier of that type.
 */
export function recordKey(zoneId: string, reversed: string, type = '', setIdentifier = ''): string {
  return `${namePrefix(zoneId, reversed)}${type}${type === '' ? '' : ' '}${setIdentifier}`
}

/** The prefix of the keys of every record set at one name. */
export function namePrefix(zoneId: string, reversed: string): string {
  return `${zonePrefix(zoneId)}${reversed} `
}
