/** The schema in docs is the one that the readers give, and means what it says. */
import { describe, expect, test } from 'vitest'
import { houseSeed } from '../emulator/seed/house/houseSeed.ts'
import { readSeedDocument } from '../emulator/seed/reading/readSeedDocument.ts'
import { harborByTeam, harborSeed } from './contract/seed/harborSeed.ts'
import { codeBlocks } from './markdown.ts'
import { schemaProblems } from './schemaProblems.ts'
import { seedSchema } from './seedSchema.ts'
import { read } from './tree.ts'

const inDocs = JSON.parse(read('docs/seed.schema.json')) as object
const problemsOf = (document: unknown) => schemaProblems(JSON.parse(JSON.stringify(document)), inDocs)

test('the schema in docs is the one that the code gives (npm run docs writes it)', () => {
  expect(inDocs).toEqual(seedSchema())
})

test.each([
  ["the house's own", houseSeed],
  ['one with other ids', harborSeed],
  ['one with rules', harborByTeam],
])('%s document is valid by it', (_name, document) => {
  expect(problemsOf(document)).toEqual([])
})

describe('docs/seed.md', () => {
  const page = read('docs/seed.md')
  const example: unknown = JSON.parse(codeBlocks(page).find((block) => block.startsWith('{')) ?? '')

  test('shows a document that is one, by the readers and by the schema', () => {
    expect(readSeedDocument(example, (path) => path)).toBe(example)
    expect(problemsOf(example)).toEqual([])
  })

  test('names the roles that a folder of policies replaces', () => {
    const names = houseSeed.roles.map(({ name }) => `\`${name}\``)
    expect(page).toContain(`${names.slice(0, -1).join(', ')} and ${names.at(-1)}`)
  })
})

describe('what the readers refuse, it refuses too', () => {
  test.each<[string, object, string]>([
    ['a missing id', { userPool: { clientId: 'x' } }, 'userPool.id is missing'],
    ['an unknown member', { rules: [] }, 'rules is unknown'],
    ['a member of the wrong kind', { people: {} }, 'people is no array'],
    ['a form', { account: '12' }, 'account does not match'],
    ['a value that is none of the list', { version: 2 }, 'version is none of'],
    [
      'an empty list',
      { buckets: [{ name: 'logs', corsRules: [{ AllowedOrigins: [], AllowedMethods: ['GET'] }] }] },
      'AllowedOrigins has too few',
    ],
    [
      'a number',
      { userPool: { ...harborSeed.userPool, groups: [{ name: 'a', precedence: -1 }] } },
      'precedence is too low',
    ],
    ['a name of an attribute', { people: [{ ...harborSeed.people?.[0], attributes: { 'a b': 'x' } }] }, 'the name a b'],
  ])('%s', (_what, change, problem) => {
    expect(problemsOf({ ...harborSeed, ...change })).toEqual([expect.stringContaining(problem)])
  })
})
