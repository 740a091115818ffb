import { describe, expect, test } from 'vitest'
import type { RecordType } from '../../../aws/services/route53/types.ts'
import { hasLineBreak, valueAdvice } from './valueAdvice.ts'

const advise = (type: RecordType, value: string) => valueAdvice(type, value, 'example.test')
const choices = (type: RecordType, value: string) => advise(type, value).flatMap((advice) => advice.choices)

describe('a text in several lines', () => {
  const wrapped = 'v=DKIM1; k=rsa;\n  p=MIIBIjAN\nBgkqhkiG'
  test('R53-045: is asked about; of a key the joined form comes first', () => {
    expect(choices('TXT', wrapped)).toEqual([
      { label: 'Join the lines', values: ['v=DKIM1; k=rsa;p=MIIBIjANBgkqhkiG'] },
      { label: 'Join them with spaces', values: ['v=DKIM1; k=rsa; p=MIIBIjAN BgkqhkiG'] },
      { label: 'Make 3 texts', values: ['v=DKIM1; k=rsa;', 'p=MIIBIjAN', 'BgkqhkiG'] },
    ])
  })

  test('R53-045: of words the spaced form comes first', () => {
    expect(choices('TXT', 'v=spf1 include:a.test\n-all')[0]?.values).toEqual(['v=spf1 include:a.test -all'])
  })

  test.each([
    [wrapped, true],
    ['"v=DKIM1;\np=MI"', true],
    ['"v=DKIM1; "\n"p=MI"', false],
    ['( "v=DKIM1; "\n  "p=MI" )', false],
    ['one line', false],
  ])('R53-045: of %j it is told whether line breaks would go into it', (typed, told) => {
    expect(hasLineBreak(typed)).toBe(told)
  })
})

test('the backslash of a zone file can be left out', () => {
  expect(choices('TXT', 'v=DMARC1\\; p=none')[0]?.values).toEqual(['v=DMARC1; p=none'])
})

test.each<[RecordType, string]>([
  ['MX', '10 192.0.2.1'],
  ['MX', '10 2001:db8::1'],
  ['CNAME', '192.0.2.1.'],
  ['SRV', '0 5 5060 192.0.2.1'],
])('an address in the place of a host is warned of: %s %s', (type, value) => {
  expect(advise(type, value)[0]?.text).toMatch(/is an address/)
})

test.each<[RecordType, string, string]>([
  ['CNAME', 'app', 'app.example.test'],
  ['MX', '10 mail', '10 mail.example.test'],
  ['SRV', '0 5 5060 sip', '0 5 5060 sip.example.test'],
  ['NS', 'bücher', 'bücher.example.test'],
])('R53-044: a name of one part is absolute, and can be made one of the zone: %s %s', (type, value, whole) => {
  expect(choices(type, value)).toEqual([{ label: expect.stringMatching(/^Use /) as string, values: [whole] }])
})

test('a name with letters outside of ASCII is shown as it is sent', () => {
  expect(advise('MX', '10 post.bücher.test').map(({ text }) => text)).toEqual(['Sent as post.xn--bcher-kva.test.'])
})

test.each<[RecordType, string]>([
  ['A', '192.0.2.1'],
  ['CNAME', 'target.test'],
  ['CNAME', 'localhost.'],
  ['MX', '0 .'],
  ['MX', '10 '],
  ['TXT', 'v=DMARC1; p=none'],
])('of %s %j there is nothing to say', (type, value) => expect(advise(type, value)).toEqual([]))
