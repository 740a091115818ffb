import { delimiter, join } from 'node:path'
import { expect, test } from 'vitest'
import { findFirefox } from '../../scripts/findFirefox.mjs'

const on = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv, ...there: string[]) =>
  findFirefox({ platform, env, exists: (path) => there.includes(String(path)) })

test.each<[string, string | undefined, string | undefined]>([
  ['the extended support release first', join('b', 'firefox-esr'), join('b', 'firefox-esr')],
  ['any other', join('a', 'firefox'), join('a', 'firefox')],
  ['none', 'elsewhere', undefined],
])('on the PATH of Linux: %s', (_, there, found) => {
  expect(on('linux', { PATH: ['a', 'b'].join(delimiter) }, String(there))).toBe(found)
})

test('where macOS and Windows keep it', () => {
  const mac = '/Applications/Firefox.app/Contents/MacOS/firefox'
  expect(on('darwin', {}, mac)).toBe(mac)
  const windows = 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'
  expect(on('win32', { PROGRAMFILES: 'C:\\Program Files' }, windows)).toBe(windows)
})

test('the one that is named, or a word about it', () => {
  expect(on('linux', { FIREFOX_PATH: 'mine', PATH: 'a' }, 'mine')).toBe('mine')
  expect(() => on('linux', { FIREFOX_PATH: 'gone', PATH: 'a' }, join('a', 'firefox'))).toThrow(
    'FIREFOX_PATH names gone, which is not there.',
  )
})
