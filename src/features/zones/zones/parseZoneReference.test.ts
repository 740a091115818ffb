import { expect, test } from 'vitest'
import { parseZoneReference } from './parseZoneReference.ts'

test.each([
  ['Z0174620EXAMPLE7QK3M', 'Z0174620EXAMPLE7QK3M'],
  [' z0174620example7qk3m ', 'Z0174620EXAMPLE7QK3M'],
  ['/hostedzone/Z1', 'Z1'],
  ['arn:aws:route53:::hostedzone/Z1D633PJN98FT9', 'Z1D633PJN98FT9'],
  [
    'https://us-east-1.console.aws.amazon.com/route53/v2/hostedzones?region=eu-west-1#ListRecordSets/Z1D633PJN98FT9',
    'Z1D633PJN98FT9',
  ],
  ['https://console.aws.amazon.com/route53/home#resource-record-sets:Z1D633PJN98FT9', 'Z1D633PJN98FT9'],
  ['example.test', undefined],
  ['arn:aws:route53:::change/C1', undefined],
  ['', undefined],
])('R53-003: %j names the zone %s', (text, id) => {
  expect(parseZoneReference(text)).toBe(id)
})
