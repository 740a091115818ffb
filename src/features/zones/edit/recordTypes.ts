import type { RecordType } from '../../../aws/services/route53/types.ts'

export interface TypeChoice {
  readonly value: RecordType
  readonly label: string
  /** What one value looks like. */
  readonly example: string
}

/** The types that a person can choose, the usual ones first. A zone's SOA is made with it. */
export const typeChoices: readonly TypeChoice[] = [
  { value: 'A', label: 'A: IPv4 addresses', example: '192.0.2.10' },
  { value: 'AAAA', label: 'AAAA: IPv6 addresses', example: '2001:db8::10' },
  { value: 'CNAME', label: 'CNAME: another name', example: 'target.example.net' },
  { value: 'MX', label: 'MX: mail servers', example: '10 mail.example.net' },
  { value: 'TXT', label: 'TXT: text', example: 'v=spf1 -all' },
  { value: 'NS', label: 'NS: name servers of a part', example: 'ns-1.example.net' },
  { value: 'SRV', label: 'SRV: servers of a service', example: '0 5 5060 sip.example.net' },
  { value: 'CAA', label: 'CAA: who may issue certificates', example: '0 issue "ca.example.net"' },
  { value: 'PTR', label: 'PTR: name of an address', example: 'host.example.net' },
  { value: 'HTTPS', label: 'HTTPS: service binding', example: '1 . alpn="h2,h3"' },
  { value: 'SVCB', label: 'SVCB: service binding', example: '1 svc.example.net port=8443' },
  { value: 'DS', label: 'DS: delegation signer', example: '12345 13 2 <64 hexadecimal digits>' },
  { value: 'NAPTR', label: 'NAPTR: name authority', example: '100 50 "u" "sip+E2U" "!^.*$!sip:info@example.net!" .' },
  { value: 'SSHFP', label: 'SSHFP: SSH host keys', example: '4 2 <64 hexadecimal digits>' },
  { value: 'TLSA', label: 'TLSA: certificates', example: '3 1 1 <64 hexadecimal digits>' },
  { value: 'SPF', label: 'SPF: deprecated, use TXT', example: 'v=spf1 -all' },
]

export function exampleOf(type: RecordType): string {
  return typeChoices.find(({ value }) => value === type)?.example ?? ''
}
