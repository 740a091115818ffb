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

export type RecordKey = readonly [zoneId: string, reversedName: string, type: string, setIdentifier: string]

/**
 * @param reversed the record's name by `reversedName`.
 * @param setIdentifier left out for the one record set of its name and type.
 */
export function recordKey(zoneId: string, reversed: string, type: string, setIdentifier = ''): RecordKey {
  return [zoneId, reversed, type, setIdentifier]
}

/** A text that no other record set of the zone has. */
export function recordId([, name, type, setIdentifier]: RecordKey): string {
  return `${name} ${type} ${setIdentifier}`
}
