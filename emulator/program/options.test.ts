import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BadOption, readOptions } from './options.ts'

describe('The command line', () => {
  test('has an answer for everything when nothing is asked for', () => {
    expect(readOptions([])).toEqual({
      port: 4566,
      httpsPort: 4443,
      data: '.data',
      powerLossSafe: false,
      seed: true,
      showRootKey: false,
      help: false,
      corsForBucketList: false,
      strict: false,
      corsOrigins: [],
      consoleUrls: [],
      secureTransport: true,
      sourceIp: '127.0.0.1',
      triggers: {},
      decisions: 10_000,
    })
  })

  test('a console’s address is one that Cognito would lead back to', () => {
    const urls = ['http://127.0.0.1:5173/', 'https://console.example/tools/']
    expect(readOptions(urls.flatMap((url) => ['--console-url', url])).consoleUrls).toEqual(urls)
    for (const bad of ['http://console.example/', 'javascript:alert(1)', 'http://127.0.0.1:5173/#x', 'console'])
      expect(() => readOptions(['--console-url', bad])).toThrow(BadOption)
  })

  test('shows the key of an account that is named by its twelve digits', () => {
    expect(readOptions(['--show-root-key', '--account', '444455556666']).rootKeyAccount).toBe('444455556666')
    expect(() => readOptions(['--show-root-key', '--account', '4444'])).toThrow('has 12 digits, which "4444" has not')
    expect(() => readOptions(['--account', '444455556666'])).toThrow('--account goes with --show-root-key')
  })

  test('takes its options in both spellings', () => {
    const words = [
      '--port',
      '0',
      '--data=:memory:',
      '--root-access-key-id',
      'AKIAEXAMPLE000000001',
      '--root-secret-access-key=s',
      '--power-loss-safe',
      '--no-seed',
      '--decisions=0',
      '--cors-origin=https://app.example.test',
      '--cors-origin',
      '*',
    ]
    expect(readOptions(words)).toMatchObject({
      port: 0,
      data: ':memory:',
      powerLossSafe: true,
      seed: false,
      decisions: 0,
      corsOrigins: ['https://app.example.test', '*'],
      rootKey: { accessKeyId: 'AKIAEXAMPLE000000001', secretAccessKey: 's' },
    })
  })

  test('serves https beside http, on any port where http may have any, or not at all', () => {
    expect(readOptions(['--port', '0'])).toMatchObject({ port: 0, httpsPort: 0 })
    expect(readOptions(['--port', '0', '--https-port', '4444'])).toMatchObject({ port: 0, httpsPort: 4444 })
    expect(readOptions(['--no-https'])).not.toHaveProperty('httpsPort')
  })

  test("takes a seed file, a folder of policies, or a backend of one's own", () => {
    expect(readOptions(['--seed', 'harbor.json'])).toMatchObject({ seed: true, seedFile: 'harbor.json' })
    expect(readOptions(['--policies=ours'])).toMatchObject({ seed: true, policies: 'ours' })
    expect(readOptions(['--backend', '../app'])).toMatchObject({ seed: true, backend: '../app' })
    expect(readOptions(['--no-seed'])).not.toHaveProperty('seedFile')
  })

  test('says about the delay of changes only what it was told', () => {
    expect(readOptions(['--strict', '--change-delay', '0.5'])).toMatchObject({ strict: true, changeDelay: 0.5 })
    expect(readOptions([])).not.toHaveProperty('changeDelay')
  })

  test('takes functions in the place of triggers, by whole paths', () => {
    const words = ['--trigger', 'preSignUp=package.json', '--trigger=preTokenGeneration=./README.md']
    expect(readOptions(words).triggers).toEqual({
      preSignUp: resolve('package.json'),
      preTokenGeneration: resolve('README.md'),
    })
  })

  test.each([
    [['--prot', '1'], /Unknown option '--prot'.*--help lists the options/s],
    [['extra'], /Unexpected argument 'extra'/],
    [['--port', 'web'], '--port is a number from 0 to 65535, not "web".'],
    [['--https-port', '70000'], '--https-port is a number from 0 to 65535, not "70000".'],
    [['--port', '65536'], /--port is a number/],
    [['--port', '-1'], /--port/],
    [['--source-ip', 'home'], '--source-ip is an IP address, not "home".'],
    [['--decisions', 'all'], '--decisions is a number from 0 to 1000000, not "all".'],
    [['--decisions', '1000001'], /--decisions is a number/],
    [['--change-delay', 'long'], '--change-delay is a number of seconds from 0 to 3600, not "long".'],
    [['--change-delay', '3601'], /--change-delay is a number/],
    [['--trigger', 'preSignUp'], /--trigger is <name>=<file>, not "preSignUp"/],
    [['--trigger', 'preSignUp='], /--trigger is <name>=<file>/],
    [['--trigger', 'toString=package.json'], /The names are preSignUp, postConfirmation, preTokenGeneration/],
    [['--trigger', 'preSignUp=missing.mjs'], '--trigger preSignUp: there is no file missing.mjs.'],
    [['--trigger=preSignUp=package.json', '--trigger=preSignUp=README.md'], '--trigger preSignUp is given twice.'],
    [['--cors-origin', 'app.example.test'], /--cors-origin is an origin/],
    [['--cors-origin', 'https://app.example.test/'], /--cors-origin is an origin/],
    [['--cors-origin', ''], /--cors-origin is an origin/],
    [['--seed'], /--seed.*argument missing/],
    [['--seed', ''], '--seed needs a file.'],
    [['--policies', ''], '--policies needs a folder.'],
    [['--no-seed', '--seed', 'a.json'], '--no-seed and --seed exclude each other.'],
    [['--seed', 'a.json', '--policies', 'b'], /it does not go with --seed/],
    [['--no-seed', '--policies', 'b'], /it does not go with --no-seed/],
    [['--backend', ''], '--backend needs a folder or a template.'],
    [['--outputs', 'a.json'], '--outputs goes with --backend alone.'],
    [['--backend', 'app', '--outputs', ''], '--outputs needs a file.'],
    [['--backend', 'app', '--seed', 'a.json'], /it does not go with --seed/],
    [['--backend', 'app', '--no-seed'], /it does not go with --no-seed/],
    [['--backend', 'app', '--policies', 'b'], /it does not go with --policies/],
    [['--data', ''], '--data needs a folder'],
    [['--root-access-key-id', 'AKIAEXAMPLE000000001'], /belong together/],
    [['--root-access-key-id', 'short', '--root-secret-access-key', 's'], /16 to 128/],
    [['--root-access-key-id', 'ASIAEXAMPLE000000001', '--root-secret-access-key', 's'], /must not begin with ASIA/],
    [['--root-access-key-id', 'AKIAEXAMPLE000000001', '--root-secret-access-key', ''], /must not be empty/],
  ])('refuses %j with a sentence that helps', (words, message) => {
    expect(() => readOptions(words)).toThrow(BadOption)
    expect(() => readOptions(words)).toThrow(message)
  })
})
