import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CallRecord } from '../../../aws/record/callRecord.ts'
import { cliCommand, cliName, type Shell } from './cliCommand.ts'

const call = (service: CallRecord['service'], operation: string, input?: Record<string, unknown>): CallRecord => ({
  id: 'x',
  startedAt: 0,
  outcome: 'done',
  service,
  operation,
  ...(input && { input }),
})
const getObject = (Key: string) => call('s3', 'GetObject', { Bucket: 'b', Key })
const windows: readonly Shell[] = ['powershell', 'cmd']

describe('In Bash and zsh', () => {
  test.each([
    [
      call('s3', 'ListObjectsV2', { Bucket: 'b', Prefix: 'a b/', MaxKeys: 5 }),
      `aws s3api list-objects-v2 --bucket=b --prefix='a b/' --max-keys=5`,
    ],
    [
      call('s3', 'PutObject', { Bucket: 'b', Key: 'shared/plan.txt', Body: '(3 bytes)' }),
      'aws s3api put-object --bucket=b --key=shared/plan.txt --body=./plan.txt',
    ],
    [getObject('shared/plan.txt'), 'aws s3api get-object --bucket=b --key=shared/plan.txt ./plan.txt'],
    [
      call('route53', 'ChangeResourceRecordSets', {
        HostedZoneId: 'Z1',
        ChangeBatch: { Changes: [{ Action: 'UPSERT' }] },
      }),
      `aws route53 change-resource-record-sets --hosted-zone-id=Z1 --change-batch='{"Changes":[{"Action":"UPSERT"}]}'`,
    ],
    [call('sts', 'GetCallerIdentity', {}), 'aws sts get-caller-identity'],
    [
      call('s3', 'ListObjectsV2', { FetchOwner: false, Prefix: '' }),
      "aws s3api list-objects-v2 --no-fetch-owner --prefix=''",
    ],
    [call('cognito-idp', 'InitiateAuth'), undefined],
  ])('%o', (record, command) => {
    expect(cliCommand(record, { shell: 'posix' })).toBe(command)
  })

  test.each([
    ["'; calc; '", String.raw`aws s3api get-object --bucket=b --key=''\''; calc; '\''' './__ calc_ _'`],
    ['a&calc&b', `aws s3api get-object --bucket=b --key='a&calc&b' ./a_calc_b`],
    ['shared/--debug', 'aws s3api get-object --bucket=b --key=shared/--debug ./--debug'],
    ['--debug', `aws s3api get-object --bucket=b --key='--debug' ./--debug`],
    ['shared/.bashrc', 'aws s3api get-object --bucket=b --key=shared/.bashrc ./_bashrc'],
    ['shared/..', 'aws s3api get-object --bucket=b --key=shared/.. ./_'],
    ['a\nb', String.raw`aws s3api get-object --bucket=b --key=$'a\x0ab' ./a_b`],
  ])('the key %j does nothing but name an object', (key, command) => {
    expect(cliCommand(getObject(key), { shell: 'posix' })).toBe(command)
  })

  test.each(['file:///etc/passwd', 'fileb://x', 'https://a.test/', 'HTTP://a.test/'])('the CLI reads no %s', (key) => {
    expect(cliCommand(getObject(key), { shell: 'posix' })).toMatch(
      /^aws s3api get-object --cli-input-json='\{"Bucket":"b","Key":"[^"]+"\}' \.\/\w+$/,
    )
  })
})

describe("In Windows' shells", () => {
  test.each([
    ['powershell', `aws s3api get-object '--bucket=b' '--key=a b/plan.txt' ./plan.txt`],
    ['cmd', `aws s3api get-object "--bucket=b" "--key=a b/plan.txt" ./plan.txt`],
  ] as const)('%s has its own quotes', (shell, command) => {
    expect(cliCommand(getObject('a b/plan.txt'), { shell })).toBe(command)
  })

  test.each([
    [
      'powershell',
      String.raw`aws --% s3api get-object --cli-input-json "{\"Bucket\":\"b\",\"Key\":\"a\u0026calc\u0026b\"}" ./a_calc_b`,
    ],
    [
      'cmd',
      String.raw`aws s3api get-object --cli-input-json "{\"Bucket\":\"b\",\"Key\":\"a\u0026calc\u0026b\"}" ./a_calc_b`,
    ],
  ] as const)('%s is given JSON where a key holds more than plain text', (shell, command) => {
    expect(cliCommand(getObject('a&calc&b'), { shell })).toBe(command)
  })

  const keys = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...`ab/."'\\ %^&|<>!;,=-$\`(){}@\n\r\u2018\u2019\u201c`) }),
    fc.constantFrom(
      "'; calc; '",
      'a&calc&b',
      '%PATH%',
      'a" & calc & "',
      '\\',
      'a\\"',
      'file://x',
      '--debug',
      'con.txt',
    ),
  )

  test.each(windows)('%s hands the CLI exactly the key, whatever it is, and nothing for itself', (shell) => {
    fc.assert(
      fc.property(keys, (key) => {
        const line = cliCommand(getObject(key), { shell, endpoint: 'http://127.0.0.1:4566' }) ?? ''
        const isVerbatim = shell === 'cmd' || line.includes(' --% ')
        expect(line.replace(' --%', '')).not.toMatch(isVerbatim ? /[%^&|<>!\r\n`;$()']/ : /[^\p{L}\p{N}_@+=:,./ '-]/u)
        const words = isVerbatim ? windowsArguments(line.replace(' --%', '')) : powershellWords(line)
        expect(words.slice(0, 3)).toEqual(['aws', 's3api', 'get-object'])
        expect(words.at(-1)).toMatch(/^\.\/[^/\\:*?"<>|]+$/)
        const json = words.indexOf('--cli-input-json')
        const given =
          json === -1
            ? words.find((word) => word.startsWith('--key='))?.slice('--key='.length)
            : (JSON.parse(words[json + 1] ?? '') as { Key: string }).Key
        expect(given).toBe(key)
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    ['con', './_con'],
    ['NUL.txt', './_NUL.txt'],
    ['a:b', './a_b'],
    ['a.', './a_'],
    ['.ssh', './_ssh'],
  ])('a file for %s is called %s', (key, file) => {
    for (const shell of windows) expect(cliCommand(getObject(key), { shell })?.split(' ').at(-1)).toBe(file)
  })
})

test('an endpoint other than AWS stands before the file of get-object', () => {
  expect(cliCommand(getObject('k'), { shell: 'posix', endpoint: 'http://127.0.0.1:4566' })).toBe(
    'aws s3api get-object --bucket=b --key=k --endpoint-url=http://127.0.0.1:4566 ./k',
  )
})

test.each([
  ['ListObjectsV2', 'list-objects-v2'],
  ['GetBucketCors', 'get-bucket-cors'],
  ['HostedZoneId', 'hosted-zone-id'],
  ['IfNoneMatch', 'if-none-match'],
])('%s is written %s', (name, written) => {
  expect(cliName(name)).toBe(written)
})

/** How a program on Windows takes its command line apart (Microsoft, "Parsing C command-line arguments"). */
function windowsArguments(line: string): string[] {
  const words: string[] = []
  let word: string | undefined
  let isQuoted = false
  for (let at = 0; at < line.length; at++) {
    const slashes = /^\\*/.exec(line.slice(at))?.[0].length ?? 0
    if (slashes > 0 && line[at + slashes] === '"') {
      word = (word ?? '') + '\\'.repeat(Math.floor(slashes / 2)) + (slashes % 2 === 1 ? '"' : '')
      at += slashes % 2 === 1 ? slashes : slashes - 1
      continue
    }
    const character = line.charAt(at)
    if (character === '"') {
      isQuoted = !isQuoted
      word ??= ''
    } else if (/[ \t]/.test(character) && !isQuoted) {
      if (word !== undefined) words.push(word)
      word = undefined
    } else word = (word ?? '') + character
  }
  return word === undefined ? words : [...words, word]
}

/** Words that are bare or wholly in quotes, as the lines without `--%` have them. */
function powershellWords(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|([^ ']+)/g)].map(([, inQuotes, alone]) => inQuotes ?? alone ?? '')
}
