import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { copiedInput } from '../../aws/copied-call/copiedInput.ts'
import { cliCode, type Shell } from './cliCode.ts'
import type { CodedCall } from './codedCall.ts'

/** `[9, namespace, name, traits, input, output]`: an input whose `Body` streams, and nothing else is known of. */
const schema = [9, 'n', 'Operation', 0, [3, 'n', 'Input', 0, ['Body'], [42]], [3, 'n', 'Output', 0, [], []]]
const call = (service: string, operation: string, input: Record<string, unknown> = {}): CodedCall => ({
  service,
  operation,
  input: copiedInput(schema, input),
  region: 'us-east-1',
})
const getObject = (Key: string) => call('s3', 'GetObject', { Bucket: 'b', Key })
const windows: readonly Shell[] = ['powershell', 'cmd']

describe('In Bash and zsh', () => {
  test.each([
    [
      call('s3', 'ListObjectsV2', { Bucket: 'b', Prefix: 'a b/', MaxKeys: 5 }),
      `aws s3api list-objects-v2 --bucket=b --prefix='a b/' --max-keys=5 --no-paginate --region=us-east-1`,
    ],
    [
      call('s3', 'PutObject', { Bucket: 'b', Key: 'shared/plan.txt', Body: '(3 bytes)' }),
      'aws s3api put-object --bucket=b --key=shared/plan.txt --body=./plan.txt --region=us-east-1',
    ],
    [
      getObject('shared/plan.txt'),
      'aws s3api get-object --bucket=b --key=shared/plan.txt --region=us-east-1 ./plan.txt',
    ],
    [
      call('route53', 'ChangeResourceRecordSets', {
        HostedZoneId: 'Z1',
        ChangeBatch: { Changes: [{ Action: 'UPSERT' }] },
      }),
      `aws route53 change-resource-record-sets --hosted-zone-id=Z1 --change-batch='{"Changes":[{"Action":"UPSERT"}]}' --region=us-east-1`,
    ],
    [call('sts', 'GetCallerIdentity', {}), 'aws sts get-caller-identity --region=us-east-1'],
    [
      call('s3', 'ListObjectsV2', { FetchOwner: false, Prefix: '' }),
      "aws s3api list-objects-v2 --no-fetch-owner --prefix='' --no-paginate --region=us-east-1",
    ],
    [call('nothing', 'GetObject'), undefined],
    [call('s3', 'Get Object; calc'), undefined],
  ])('%o', (record, command) => {
    expect(cliCode(record, 'posix')?.text).toBe(command)
  })

  test.each([
    [
      "'; calc; '",
      String.raw`aws s3api get-object --bucket=b --key=''\''; calc; '\''' --region=us-east-1 './__ calc_ _'`,
    ],
    ['a&calc&b', `aws s3api get-object --bucket=b --key='a&calc&b' --region=us-east-1 ./a_calc_b`],
    ['shared/--debug', 'aws s3api get-object --bucket=b --key=shared/--debug --region=us-east-1 ./--debug'],
    ['--debug', `aws s3api get-object --bucket=b --key='--debug' --region=us-east-1 ./--debug`],
    ['shared/.bashrc', 'aws s3api get-object --bucket=b --key=shared/.bashrc --region=us-east-1 ./_bashrc'],
    ['shared/..', 'aws s3api get-object --bucket=b --key=shared/.. --region=us-east-1 ./_'],
    ['a\nb', String.raw`aws s3api get-object --bucket=b --key=$'a\x0ab' --region=us-east-1 ./a_b`],
  ])('the key %j does nothing but name an object', (key, command) => {
    expect(cliCode(getObject(key), 'posix')?.text).toBe(command)
  })

  test.each(['file:///etc/passwd', 'fileb://x', 'https://a.test/', 'HTTP://a.test/'])('the CLI reads no %s', (key) => {
    expect(cliCode(getObject(key), 'posix')?.text).toMatch(
      /^aws s3api get-object --cli-input-json='\{"Bucket":"b","Key":"[^"]+"\}' --region=us-east-1 \.\/\w+$/,
    )
  })
})

describe("In Windows' shells", () => {
  test.each([
    ['powershell', `aws s3api get-object '--bucket=b' '--key=a b/plan.txt' '--region=us-east-1' ./plan.txt`],
    ['cmd', `aws s3api get-object "--bucket=b" "--key=a b/plan.txt" "--region=us-east-1" ./plan.txt`],
  ] as const)('%s has its own quotes', (shell, command) => {
    expect(cliCode(getObject('a b/plan.txt'), shell)?.text).toBe(command)
  })

  test.each([
    [
      'powershell',
      String.raw`aws --% s3api get-object --cli-input-json "{\"Bucket\":\"b\",\"Key\":\"a\u0026calc\u0026b\"}" "--region=us-east-1" ./a_calc_b`,
    ],
    [
      'cmd',
      String.raw`aws s3api get-object --cli-input-json "{\"Bucket\":\"b\",\"Key\":\"a\u0026calc\u0026b\"}" "--region=us-east-1" ./a_calc_b`,
    ],
  ] as const)('%s is given JSON where a key holds more than plain text', (shell, command) => {
    expect(cliCode(getObject('a&calc&b'), shell)?.text).toBe(command)
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
        const line = cliCode({ ...getObject(key), endpoint: 'http://127.0.0.1:4566' }, shell)?.text ?? ''
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
    for (const shell of windows) expect(cliCode(getObject(key), shell)?.text.split(' ').at(-1)).toBe(file)
  })
})

test('an endpoint other than AWS stands before the file of get-object', () => {
  expect(cliCode({ ...getObject('k'), endpoint: 'http://127.0.0.1:4566' }, 'posix')?.text).toBe(
    'aws s3api get-object --bucket=b --key=k --region=us-east-1 --endpoint-url=http://127.0.0.1:4566 ./k',
  )
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
