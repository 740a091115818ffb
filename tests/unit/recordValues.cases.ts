/** Values by record type: those that Route 53 takes, and those that it refuses with the code of the problem. */
import type { RRType } from '@aws-sdk/client-route-53'

interface ValueCases {
  readonly good: readonly string[]
  readonly bad: readonly (readonly [value: string, code: string])[]
}

const sha1 = '0123456789abcdef0123456789ABCDEF01234567'
const sha256 = 'ab'.repeat(32)

export const valueCases: Readonly<Record<RRType, ValueCases>> = {
  A: {
    good: ['192.0.2.1', '0.0.0.0', '255.255.255.255'],
    bad: [
      ['192.0.2.01', 'ARRDATAIllegalIPv4Address'],
      ['192.0.2.256', 'ARRDATAIllegalIPv4Address'],
      ['192.0.2', 'ARRDATAIllegalIPv4Address'],
      ['www.example.test', 'ARRDATAIllegalIPv4Address'],
      ['192.0.2.1 192.0.2.2', 'ARRDATANotSingleField'],
      ['', 'ARRDATAIllegalIPv4Address'],
    ],
  },
  AAAA: {
    good: ['2001:db8::1', '::', '::ffff:192.0.2.1', '2001:0db8:0000:0000:0000:0000:0000:0001'],
    bad: [
      ['fe80::1%eth0', 'AAAARRDATAIllegalIPv6Address'],
      ['2001:db8:::1', 'AAAARRDATAIllegalIPv6Address'],
      ['192.0.2.1', 'AAAARRDATAIllegalIPv6Address'],
      ['2001:db8::1 ::2', 'AAAARRDATANotSingleField'],
    ],
  },
  CAA: {
    good: [
      '0 issue "ca.example.test"',
      '128 iodef "mailto:a@example.test"',
      '0 issue ";"',
      '0 issue "ca.example.test\\; account=1"',
    ],
    bad: [
      ['0 issue', 'CAARRDATANotThreeFields'],
      ['1 issue "ca"', 'CAARRDATAIllegalFlags'],
      ['0 is_sue "ca"', 'CAARRDATAIllegalTag'],
      ['0 issue ca.example.test', 'InvalidCharacterString'],
    ],
  },
  CNAME: {
    good: ['www.example.test', 'www.example.test.', '_x.acm-validations.aws.', 'app', '192.0.2.1'],
    bad: [
      ['a b', 'CNAMERRDATANotSingleField'],
      ['a..b', 'DomainLabelEmpty'],
      ['.', 'DomainNameEmpty'],
      ['', 'DomainNameEmpty'],
      [`${'a'.repeat(64)}.test`, 'DomainLabelTooLong'],
      ['bücher.test', 'UnsupportedCharacter'],
    ],
  },
  DS: {
    good: [`12345 8 1 ${sha1}`, `12345 13 2 ${sha256}`, `12345 13 4 ${'ab'.repeat(48)}`],
    bad: [
      ['12345 13 2', 'DSRRDATANotFourFields'],
      ['12345 13 2 abcd', 'DSRRDATAIllegalDigest'],
      [`70000 13 2 ${sha256}`, 'DSRRDATAIllegalKeyTag'],
      [`1 256 2 ${sha256}`, 'DSRRDATAIllegalAlgorithm'],
      [`1 13 2 ${'xy'.repeat(32)}`, 'DSRRDATAIllegalDigest'],
    ],
  },
  HTTPS: {
    good: [
      '0 pool.example.test.',
      '1 . alpn="h2,h3" ipv4hint=192.0.2.1',
      '16 svc.example.test. port=8443 no-default-alpn alpn=h2',
    ],
    bad: [
      ['1', 'SVCBRRDATATooFewFields'],
      ['70000 .', 'SVCBRRDATAIllegalPriority'],
      ['0 . alpn=h2', 'SVCBRRDATAIllegalParameter'],
      ['1 . colour=red', 'SVCBRRDATAIllegalParameter'],
      ['1 . port=70000', 'SVCBRRDATAIllegalParameter'],
      ['1 . alpn=h2 alpn=h3', 'SVCBRRDATAIllegalParameter'],
      ['1 a..b', 'DomainLabelEmpty'],
    ],
  },
  MX: {
    good: ['10 mail.example.test', '0 .', '65535 mail.example.test.'],
    bad: [
      ['mail.example.test', 'MXRRDATANotTwoFields'],
      ['10 mail example.test', 'MXRRDATANotTwoFields'],
      ['65536 mail.example.test', 'MXRRDATAIllegalPreference'],
      ['ten mail.example.test', 'MXRRDATAIllegalPreference'],
      ['10 mail..test', 'DomainLabelEmpty'],
    ],
  },
  NAPTR: {
    good: ['100 50 "u" "sip+E2U" "!^.*$!sip:info@example.test!" .', '10 10 "" "" "" next.example.test.'],
    bad: [
      ['100 50 "u" "sip+E2U" .', 'NAPTRRRDATANotSixFields'],
      ['65536 50 "u" "s" "" .', 'NAPTRRRDATAIllegalOrder'],
      ['1 x "u" "s" "" .', 'NAPTRRRDATAIllegalPreference'],
      ['1 1 u "s" "" .', 'InvalidCharacterString'],
    ],
  },
  NS: {
    good: ['ns-1.example.test.', 'ns-1.example.test'],
    bad: [
      ['ns-1.example.test ns-2.example.test', 'NSRRDATANotSingleField'],
      ['', 'DomainNameEmpty'],
    ],
  },
  PTR: {
    good: ['www.example.test.'],
    bad: [
      ['www example', 'PTRRRDATANotSingleField'],
      ['a..b', 'DomainLabelEmpty'],
    ],
  },
  SOA: {
    good: ['ns-1.example.test. hostmaster.example.test. 1 7200 900 1209600 86400'],
    bad: [
      ['ns-1.example.test. hostmaster.example.test. 1 7200 900 1209600', 'SOARRDATANotSevenFields'],
      ['ns-1.example.test. hostmaster.example.test. 4294967296 7200 900 1209600 86400', 'SOARRDATAIllegalNumber'],
      ['ns..test. hostmaster.example.test. 1 7200 900 1209600 86400', 'DomainLabelEmpty'],
    ],
  },
  SPF: { good: ['"v=spf1 -all"', '"v=spf1\\; -all"'], bad: [['v=spf1 -all', 'InvalidCharacterString']] },
  SRV: {
    good: ['0 5 5060 sip.example.test.', '0 0 0 .'],
    bad: [
      ['0 5 sip.example.test.', 'SRVRRDATANotFourFields'],
      ['0 5 65536 sip.example.test.', 'SRVRRDATAIllegalNumber'],
      ['0 5 5060 sip..test.', 'DomainLabelEmpty'],
    ],
  },
  SSHFP: {
    good: [`4 2 ${sha256}`, `1 1 ${sha1}`],
    bad: [
      ['4 2', 'SSHFPRRDATANotThreeFields'],
      [`256 2 ${sha256}`, 'SSHFPRRDATAIllegalAlgorithm'],
      ['4 2 abc', 'SSHFPRRDATAIllegalFingerprint'],
      [`4 1 ${sha256}`, 'SSHFPRRDATAIllegalFingerprint'],
    ],
  },
  SVCB: { good: ['1 svc.example.test. port=53'], bad: [['x svc.example.test.', 'SVCBRRDATAIllegalPriority']] },
  TLSA: {
    good: [`3 1 1 ${sha256}`, '3 0 0 3082'],
    bad: [
      ['3 1 1', 'TLSARRDATANotFourFields'],
      [`4 1 1 ${sha256}`, 'TLSARRDATAIllegalUsage'],
      [`3 2 1 ${sha256}`, 'TLSARRDATAIllegalSelector'],
      [`3 1 3 ${sha256}`, 'TLSARRDATAIllegalMatchingType'],
      ['3 1 1 abcd', 'TLSARRDATAIllegalData'],
    ],
  },
  TXT: {
    good: [
      '"hello world"',
      '""',
      '"a" "b"',
      '"a""b"',
      '"say \\"hi\\" and \\\\"',
      '"v=DMARC1\\; p=none"',
      '"v=DKIM1\\; k=rsa\\; p=MIIB" "IjAN"',
      '"\\a\\ \\@\\.\\~"',
      `"${'\\;'.repeat(255)}"`,
      '"\\303\\251"',
      `"${'a'.repeat(255)}"`,
      `"${'\\303'.repeat(255)}"`,
    ],
    bad: [
      ['hello', 'InvalidCharacterString'],
      ['"a" b', 'InvalidCharacterString'],
      ['"', 'InvalidCharacterString'],
      ['"a" b "c"', 'InvalidCharacterString'],
      ['"é"', 'UnsupportedCharacter'],
      ['"a\\9"', 'UnsupportedCharacter'],
      [`"${'a'.repeat(256)}"`, 'CharacterStringTooLong'],
      [`"${'\\303'.repeat(256)}"`, 'CharacterStringTooLong'],
      [`"${'\\;'.repeat(256)}"`, 'CharacterStringTooLong'],
      ['"a\\8b"', 'UnsupportedCharacter'],
      ['"a\\', 'InvalidCharacterString'],
      ['"a\\"', 'InvalidCharacterString'],
      ['"a" "b', 'InvalidCharacterString'],
      ['\t"a"', 'UnsupportedCharacter'],
    ],
  },
}
