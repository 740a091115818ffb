import type { SeedGroup, SeedPerson, SeedUserPool } from '../seed/seedDocument.ts'

const names = ['Ada', 'Otto', 'Rosa', 'Edda', 'Jonas', 'Liv', 'Nils', 'Runa', 'Sven', 'Tove', 'Uwe', 'Vera']

/** What stands in attributes that a pool wants of everybody, by Cognito's names. Nobody's own. */
const example: Readonly<Record<string, string>> = {
  address: 'Example Street 1',
  birthdate: '2000-01-01',
  family_name: 'Example',
  gender: 'unknown',
  locale: 'en',
  phone_number: '+12025550123',
  picture: 'https://example.test/picture.png',
  profile: 'https://example.test/profile',
  updated_at: '0',
  website: 'https://example.test/',
  zoneinfo: 'UTC',
}

/** One person for each group and one in none, with passwords that the pool takes: they are printed, and no secret. */
export function peopleFor(pool: SeedUserPool): readonly SeedPerson[] {
  const groups: readonly (SeedGroup | undefined)[] = [...(pool.groups ?? []), undefined]
  return groups.map((group, at) => personIn(pool, group, group ? (names[at] ?? `Person${at + 1}`) : 'Mika'))
}

/**
 * People for the groups of a later version of a pool that nobody is in, under names that are free.
 * @param known who was made before
 * @param isTaken whether somebody in the pool has an address
 */
export function peopleForNew(
  pool: SeedUserPool,
  known: readonly SeedPerson[],
  isTaken: (email: string) => boolean,
): readonly SeedPerson[] {
  const empty = (pool.groups ?? []).filter(({ name }) => !known.some(({ groups = [] }) => groups.includes(name)))
  const made: SeedPerson[] = []
  const isFree = (name: string) =>
    ![...known, ...made].some(({ email }) => email === emailOf(name)) && !isTaken(emailOf(name))
  for (const group of empty) {
    let name = names.find(isFree)
    for (let number = names.length + 1; name === undefined; number++)
      name = isFree(`Person${number}`) ? `Person${number}` : undefined
    made.push(personIn(pool, group, name))
  }
  return made
}

function emailOf(name: string): string {
  return `${name.toLowerCase()}@example.test`
}

function personIn(pool: SeedUserPool, group: SeedGroup | undefined, name: string): SeedPerson {
  return {
    name,
    email: emailOf(name),
    password: `${name}-local-1`.padEnd(pool.passwordPolicy?.minimumLength ?? 0, '0'),
    ...(group && { groups: [group.name] }),
    ...attributesFor(pool, name),
  }
}

function attributesFor({ requiredAttributes = [] }: SeedUserPool, name: string): Pick<SeedPerson, 'attributes'> {
  const wanted = requiredAttributes.filter((attribute) => !['email', 'preferred_username', 'sub'].includes(attribute))
  if (wanted.length === 0) return {}
  return { attributes: Object.fromEntries(wanted.map((attribute) => [attribute, example[attribute] ?? name])) }
}
