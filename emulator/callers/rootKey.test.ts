import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { systemRandom } from '../program/clockAndRandom.ts'
import { keptRootKey, rootKeyOf } from './rootKey.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolecall-key-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('The key is made once, in the form of a long-term key, and read again afterwards', () => {
  const made = rootKeyOf(folder, systemRandom)
  expect(made.accessKeyId).toMatch(/^AKIA[A-Z2-7]{16}$/)
  expect(made.secretAccessKey).toHaveLength(40)
  expect(rootKeyOf(folder, systemRandom)).toEqual(made)
})

test('The data folder is made where there is none yet', () => {
  expect(rootKeyOf(join(folder, 'new'), systemRandom).accessKeyId).toMatch(/^AKIA/)
})

test('Only the owner of the file may read it', () => {
  rootKeyOf(folder, systemRandom)
  expect(statSync(join(folder, 'root-key.json')).mode & 0o777).toBe(0o600)
})

test('Another account of the organization has a key and a file of its own, which reading does not make', () => {
  expect(keptRootKey(folder, '444455556666')).toBeUndefined()
  const made = rootKeyOf(folder, systemRandom, '444455556666')
  expect(made).not.toEqual(rootKeyOf(folder, systemRandom))
  expect([keptRootKey(folder, '444455556666'), rootKeyOf(folder, systemRandom, '444455556666')]).toEqual([made, made])
  expect(statSync(join(folder, 'root-key-444455556666.json')).mode & 0o777).toBe(0o600)
})

test.each(['', 'no JSON', '{}', '{"accessKeyId":"AKIA"}', '{"accessKeyId":"AKIA","secretAccessKey":""}', 'null'])(
  'A file that holds %j is refused with what to do',
  (content) => {
    writeFileSync(join(folder, 'root-key.json'), content)
    expect(() => rootKeyOf(folder, systemRandom)).toThrow(/does not hold a key.*remove the file/)
  },
)

test('In memory every start has a key of its own', () => {
  expect(rootKeyOf(':memory:', systemRandom)).not.toEqual(rootKeyOf(':memory:', systemRandom))
})
