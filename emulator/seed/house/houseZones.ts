import { exampleZoneId, rolecallZoneId } from '../../services/route53/seed.ts'
import type { SeedHostedZone } from '../seedDocument.ts'

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

export const houseZones: readonly SeedHostedZone[] = [
  {
    id: exampleZoneId,
    name: 'example.test',
    comment: 'The zone to try things in',
    records: [
      { name: '_acme-challenge.example.test', type: 'TXT', ttl: 60, values: ['"kQ3vX0u7Yb2pLr9sTn4wZc6d"'] },
      { name: 'api.example.test', type: 'A', values: ['192.0.2.10', '192.0.2.11'] },
      { name: 'mail.example.test', type: 'MX', ttl: 3600, values: ['10 mx1.example.test.'] },
      { name: '*.preview.example.test', type: 'A', values: ['192.0.2.40'] },
      { name: 'mail._domainkey.example.test', type: 'TXT', ttl: 3600, values: [dkim] },
      { name: 'www.example.test', type: 'CNAME', values: ['d111abc.cloudfront.test.'] },
    ],
  },
  {
    id: rolecallZoneId,
    name: 'rolecall.test',
    comment: 'Where the name servers live',
    records: [
      { name: 'ns-1.rolecall.test', type: 'A', ttl: 172_800, values: ['127.0.0.1'] },
      { name: '_dmarc.rolecall.test', type: 'TXT', ttl: 3600, values: ['"v=DMARC1; p=reject"'] },
    ],
  },
]
