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
  return groups.map((group, at) => {
    const name = group ? (names[at] ?? `Person${at + 1}`) : 'Mika'
    return {
      name,
      email: `${name.toLowerCase()}@example.test`,
      password: `${name}-local-1`.padEnd(pool.passwordPolicy?.minimumLength ?? 0, '0'),
      ...(group && { groups: [group.name] }),
      ...attributesFor(pool, name),
    }
  })
}

function attributesFor({ requiredAttributes = [] }: SeedUserPool, name: string): Pick<SeedPerson, 'attributes'> {
  const wanted = requiredAttributes.filter((attribute) => !['email', 'preferred_username', 'sub'].includes(attribute))
  if (wanted.length === 0) return {}
  return { attributes: Object.fromEntries(wanted.map((attribute) => [attribute, example[attribute] ?? name])) }
}
