import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { houseSeed } from '../house/houseSeed.ts'
import type { SeedRole } from '../seedDocument.ts'
import { readPolicyFolder } from './readPolicyFolder.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolecall-policies-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const allow = (Action: string) => ({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] })
const houseRole = (name: string) => houseSeed.roles.find((role) => role.name === name)
const trust = houseRole('authenticated')?.trustPolicy

function write(name: string, content: unknown): void {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
}

function roleAfter(name: string): SeedRole | undefined {
  return readPolicyFolder(folder).roles.find((role) => role.name === name)
}

function linesOf(): readonly string[] {
  try {
    readPolicyFolder(folder)
  } catch (problem) {
    if (problem instanceof Error) return problem.message.split('\n').map((line) => line.replace(`${folder}/`, ''))
  }
  throw new Error('The folder was taken.')
}

describe('A file stands in the place of the policies of its role', () => {
  test.each([
    ['a document', allow('s3:ListBucket'), [{ name: 'Policy', document: allow('s3:ListBucket') }]],
    [
      'a list of documents',
      [allow('s3:GetObject'), allow('s3:PutObject')],
      [
        { name: 'Policy1', document: allow('s3:GetObject') },
        { name: 'Policy2', document: allow('s3:PutObject') },
      ],
    ],
    [
      'documents by their names',
      { policies: { Read: allow('s3:GetObject') } },
      [{ name: 'Read', document: allow('s3:GetObject') }],
    ],
  ])('%s', (_what, content, policies) => {
    write('readers.json', content)
    expect(roleAfter('readers')).toEqual({ name: 'readers', trustPolicy: houseRole('readers')?.trustPolicy, policies })
    expect({ ...readPolicyFolder(folder), roles: [] }).toEqual({ ...houseSeed, roles: [] })
    expect(roleAfter('admins')).toBe(houseRole('admins'))
  })

  test('and a trust policy alone leaves the policies and the words about them', () => {
    write('readers.json', { trust })
    expect(roleAfter('readers')).toEqual({ ...houseRole('readers'), trustPolicy: trust })
  })

  test('a new name is a new role, which trusts what its file says', () => {
    write('deployers.json', { trust, policies: { Deploy: allow('s3:PutObject') } })
    expect(roleAfter('deployers')).toEqual({
      name: 'deployers',
      trustPolicy: trust,
      policies: [{ name: 'Deploy', document: allow('s3:PutObject') }],
    })
  })

  test('files of other kinds and folders are left alone', () => {
    write('README.md', 'Policies of ours')
    mkdirSync(join(folder, 'old'))
    write('readers.json', allow('s3:*'))
    expect(readPolicyFolder(folder).roles).toHaveLength(houseSeed.roles.length)
  })
})

describe('The file and the place in it are named for', () => {
  test.each<[string, unknown, string]>([
    ['no JSON', '{', 'readers.json: must be JSON: '],
    ['a repeated key', '{"trust": {}, "trust": {}}', 'readers.json, trust: stands twice in its object. Take one out.'],
    [
      'a document',
      { ...allow('s3:*'), Statement: [{ Effect: 'allow', Action: 's3:*', Resource: '*' }] },
      'readers.json, Statement[0].Effect: must be ',
    ],
    ['an empty object', {}, 'readers.json: needs a Statement'],
    ['a list', [allow('s3:*'), { Statement: [] }], 'readers.json, [1].Statement: must not be an empty list'],
    ['a named document', { policies: { Read: { Statement: 7 } } }, 'readers.json, policies.Read.Statement: must be '],
    ['a trust policy', { trust: { Statement: [] } }, 'readers.json, trust.Statement: must not be an empty list'],
    [
      'a list of names',
      { policies: [] },
      'readers.json, policies: must be an object with a policy document for each name',
    ],
  ])('%s', (_what, content, line) => {
    write('readers.json', content)
    expect(linesOf()).toEqual([expect.stringContaining(line)])
  })

  test('a new role that trusts nobody', () => {
    write('deployers.json', allow('s3:*'))
    expect(linesOf()).toEqual([
      'deployers.json: is a new role, which needs a "trust" beside its "policies". Add it, or name the file after one of ' +
        'guest, authenticated, readers, auditors, operators, admins.',
    ])
  })

  test("a new role's name", () => {
    write('our deployers.json', { trust })
    expect(linesOf()).toEqual([expect.stringContaining('our deployers.json: must be 1 to 64 letters')])
  })

  test('several files at once', () => {
    write('readers.json', { policies: { Read: { Statement: 7 } } })
    write('admins.json', { Statement: 7 })
    expect(linesOf().map((line) => line.split(':')[0])).toEqual([
      'readers.json, policies.Read.Statement',
      'admins.json, Statement',
    ])
  })
})

test('a folder without files, and none at all, are told with what belongs there', () => {
  expect(() => readPolicyFolder(folder)).toThrow('has no <role>.json. Add one for each role that is to change.')
  expect(() => readPolicyFolder(join(folder, 'none'))).toThrow(
    'none: cannot be read (ENOENT). Give a folder with one <role>.json for each role.',
  )
})
