import { expect, test } from 'vitest'
import { isOwnHost } from './isOwnHost.ts'

test.each([
  ['127.0.0.1:4566', true],
  ['localhost:4566', true],
  ['localhost', false],
  ['localhost:80', false],
  ['team-photos.localhost:4566', false],
  ['rebound.example:4566', false],
  ['127.0.0.1:4566.example', false],
  ['[::1]:4566', false],
  ['0.0.0.0:4566', false],
  ['', false],
  [undefined, false],
])("The Host header %j is the emulator's own: %s", (host, own) => {
  expect(isOwnHost(host, 4566)).toBe(own)
})
