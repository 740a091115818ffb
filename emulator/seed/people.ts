import { accessRoles } from '../../amplify/access/roles.ts'
import type { AccessRole } from '../../amplify/access/role.ts'

/** Someone to sign in as at once. The passwords are no secret: they open nothing but this computer's emulator. */
export interface SeededPerson {
  /** Also the preferred username. */
  readonly name: string
  readonly email: string
  readonly password: string
  /** The one group that the person is in; undefined for a plain member. */
  readonly group?: AccessRole['name']
}

export const seededPeople: readonly SeededPerson[] = [
  { name: 'Mika', email: 'mika@example.test', password: 'Mika-local-1' },
  { name: 'Otto', email: 'otto@example.test', password: 'Otto-local-1', group: 'operators' },
  { name: 'Rosa', email: 'rosa@example.test', password: 'Rosa-local-1', group: 'readers' },
]

/** The role that a seeded person gets: the group's, else the authenticated one. */
export function roleOfPerson(person: SeededPerson): AccessRole {
  const name = person.group ?? 'authenticated'
  const role = accessRoles.find((candidate) => candidate.name === name)
  if (!role) throw new Error(`There is no role ${name} in amplify/access.`)
  return role
}
