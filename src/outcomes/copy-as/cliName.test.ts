import { expect, test } from 'vitest'
import { cliName, cliOption, isPaged } from './cliName.ts'

test.each([
  ['ListObjectsV2', 'list-objects-v2'],
  ['GetBucketCors', 'get-bucket-cors'],
  ['HostedZoneId', 'hosted-zone-id'],
  ['IfNoneMatch', 'if-none-match'],
  ['TestDNSAnswer', 'test-dns-answer'],
  ['AssociateVPCWithHostedZone', 'associate-vpc-with-hosted-zone'],
  ['ListHostedZonesByVPC', 'list-hosted-zones-by-vpc'],
  ['GetDNSSEC', 'get-dnssec'],
  ['SSEKMSKeyId', 'ssekms-key-id'],
  ['ContentMD5', 'content-md5'],
  ['ChecksumCRC64NVME', 'checksum-crc64-nvme'],
  ['EnableMFADevice', 'enable-mfa-device'],
  ['AuthenticationCode1', 'authentication-code1'],
  ['CallbackURLs', 'callback-urls'],
  ['SamlProviderARNs', 'saml-provider-arns'],
  ['GetCSVHeader', 'get-csv-header'],
  ['SetUICustomization', 'set-ui-customization'],
])('%s is written %s', (name, written) => {
  expect(cliName(name)).toBe(written)
  expect(cliName(name, '_')).toBe(written.replaceAll('-', '_'))
})

test("a member whose option would be the CLI's own has another", () => {
  expect(cliOption('GetTrafficPolicy', 'Version')).toBe('--traffic-policy-version')
  expect(cliOption('GetPolicyVersion', 'VersionId')).toBe('--version-id')
})

test.each([
  ['ListUsers', true],
  ['AdminListGroupsForUser', true],
  ['GetGroup', true],
  ['GetObject', false],
])('%s is one of many pages: %s', (operation, paged) => expect(isPaged(operation)).toBe(paged))
