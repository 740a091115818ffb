import type { PersonRow } from '../list/personRow.ts'

/** What people at hand are known by, in small letters. */
export function takenNames(people: readonly PersonRow[]): ReadonlySet<string> {
  const names = people.flatMap(({ person: { username, attributes } }) => [username, attributes.email ?? ''])
  return new Set(names.filter(Boolean).map((name) => name.toLowerCase()))
}
