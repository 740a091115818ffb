import type { SeedPerson } from '../seedDocument.ts'

/**
 * From the most rights to the fewest. Otto is in three groups, so that there is something to choose from; the first gives the role.
 * Their passwords are public on purpose: they open nothing but this emulator.
 */
export const housePeople: readonly SeedPerson[] = [
  { name: 'Ada', email: 'ada@example.test', password: 'Ada-local-1', groups: ['admins'] },
  { name: 'Otto', email: 'otto@example.test', password: 'Otto-local-1', groups: ['operators', 'auditors', 'readers'] },
  { name: 'Rosa', email: 'rosa@example.test', password: 'Rosa-local-1', groups: ['readers'] },
  { name: 'Mika', email: 'mika@example.test', password: 'Mika-local-1' },
  { name: 'Nora', email: 'nora@example.test', password: 'Nora-first-1', mustChoosePassword: true },
]
