/** The zones that exist at the start. Their ids never change, so that links and examples keep working. */
import { parseDomainName, writeDomainName } from '#iam/requirements/route53/domainName.ts'
import type { SeedContext } from '../../seed/seedContext.ts'
import type { StoredRecord } from './state.ts'
import { writeNewZone } from './writeNewZone.ts'

export const exampleZoneId = 'Z0174620EXAMPLE7QK3M'
export const rolecallZoneId = 'Z08223651ROLECALL92XT'

/** A public key that belongs to nobody: longer than 255 bytes, so it stands in two strings. */
const dkimStrings = [
  [
    'v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAiUG9FSseBmnBsU5FLcXMdtFTbfXmgCslv7uZ60',
    'jVU1BUWNwBkIZf6WmIw3Nci5b7xmzMBCt2eIsJ8IWLomaQv5HZCXnszB7bEAwGWYGtje4tcs+NoVRIKt6npvB980GWOib2P0sPs+',
    'hZGGTscIkpQIDGsoJ6N34qdj/Hpwo05slyF6BZ94l36MxVjL+P06PH3',
  ],
  [
    'bWDYutYMkpYjNIyJRHUcLdcvUbqj3+iHgEw1E9/NS3oDFhTC7IrYn3J6LA/vqjO1kfy4VEhij4RpKNtc87najyZAltbPZm4ZVATZ',
    'sFB0uz0PKZRr+uAx5ggvLbIXY2WHcv3L4IRk0I/5ACmz9+SCwIDAQAB',
  ],
]
const dkim = dkimStrings.map((parts) => `"${parts.join('')}"`).join(' ')

function record(name: string, type: StoredRecord['Type'], ttl: number, ...values: string[]): StoredRecord {
  const parsed = parseDomainName(name)
  const stored = parsed.ok ? writeDomainName(parsed.labels) : name
  return { Name: stored, Type: type, TTL: ttl, ResourceRecords: values.map((Value) => ({ Value })) }
}

const exampleRecords: readonly StoredRecord[] = [
  record('_acme-challenge.example.test', 'TXT', 60, '"kQ3vX0u7Yb2pLr9sTn4wZc6d"'),
  record('api.example.test', 'A', 300, '192.0.2.10', '192.0.2.11'),
  record('mail.example.test', 'MX', 3600, '10 mx1.example.test.'),
  record('*.preview.example.test', 'A', 300, '192.0.2.40'),
  record('mail._domainkey.example.test', 'TXT', 3600, dkim),
  record('www.example.test', 'CNAME', 300, 'd111abc.cloudfront.test.'),
]

const rolecallRecords: readonly StoredRecord[] = [
  record('ns-1.rolecall.test', 'A', 172_800, '127.0.0.1'),
  record('_dmarc.rolecall.test', 'TXT', 3600, '"v=DMARC1; p=reject"'),
]

export function seedRoute53({ store }: SeedContext): void {
  writeNewZone(
    store,
    { id: exampleZoneId, name: 'example.test.', callerReference: 'seed-example', comment: 'The zone to try things in' },
    exampleRecords,
  )
  writeNewZone(
    store,
    {
      id: rolecallZoneId,
      name: 'rolecall.test.',
      callerReference: 'seed-rolecall',
      comment: 'Where the name servers live',
    },
    rolecallRecords,
  )
}
