/** What a value of each type looks like, as far as the console judges before Route 53 does (R53-043). */
import type { GenericSchema } from 'valibot'
import { check, excludes, ipv4, ipv6, maxLength, pipe, regex, string, transform, trim } from 'valibot'
import type { RecordType } from '../../../aws/services/route53/types.ts'
import { asciiName } from '../names/internationalName.ts'
import { wireValue } from './editedValue.ts'
import { hasLineBreak } from './valueAdvice.ts'

const MOST_CHARACTERS = 4000

const host = String.raw`(?:\.|(?:(?:[!-\-/-\[\]-~]|\\[0-3][0-7]{2}){1,63}\.)*(?:[!-\-/-\[\]-~]|\\[0-3][0-7]{2}){1,63}\.?)`
const number16 = String.raw`(?:6553[0-5]|655[0-2]\d|65[0-4]\d\d|6[0-4]\d{3}|[1-5]\d{4}|\d{1,4})`
/** A host name may have letters outside of ASCII; it is judged as it is sent. */
const asciiWords = (line: string) => line.split(' ').map(asciiName).join(' ')
const wholeLine = (pattern: string, problem: string) =>
  pipe(string(), trim(), transform(asciiWords), regex(new RegExp(`^${pattern}$`, 'i'), problem))

const hostName = (example: string) => wholeLine(host, `Write one host name, such as ${example}.`)
const ipv6Problem = 'Write an IPv6 address without a zone, such as 2001:db8::10.'
const text = pipe(
  string(),
  check((typed) => !hasLineBreak(typed), 'A text has no line breaks.'),
  check(
    (typed) => wireValue('TXT', typed).length <= MOST_CHARACTERS,
    `With its quotation marks and escapes this is longer than ${MOST_CHARACTERS} characters.`,
  ),
)
/** Left to Route 53 beyond this: its own sentence is shown beside the form. */
const anything = pipe(
  string(),
  trim(),
  maxLength(MOST_CHARACTERS, `A value has at most ${MOST_CHARACTERS} characters.`),
)

const schemas: Partial<Record<RecordType, GenericSchema<string>>> = {
  A: pipe(string(), trim(), ipv4('Write an IPv4 address, such as 192.0.2.10.')),
  AAAA: pipe(string(), trim(), ipv6(ipv6Problem), excludes('%', ipv6Problem)),
  CAA: wholeLine(
    String.raw`(?:0|128)\s+[a-z0-9]{1,15}\s+".*"`,
    'Write flags (0 or 128), a tag and a quoted value: 0 issue "ca.example.net".',
  ),
  CNAME: hostName('target.example.net'),
  MX: wholeLine(
    String.raw`${number16}\s+${host}`,
    'Write a preference from 0 to 65535 and a host name: 10 mail.example.net.',
  ),
  NS: hostName('ns-1.example.net'),
  PTR: hostName('host.example.net'),
  SPF: text,
  SRV: wholeLine(
    String.raw`(?:${number16}\s+){3}${host}`,
    'Write priority, weight, port and a host name: 0 5 5060 sip.example.net.',
  ),
  TXT: text,
}

/** The schema of one typed value. */
export function valueSchema(type: RecordType): GenericSchema<string> {
  return schemas[type] ?? anything
}
