/** People of the local pool. Their passwords are public on purpose: they open nothing but this emulator. */
export interface PersonToSeed {
  /** Also the `preferred_username`. */
  readonly name: string
  readonly email: string
  readonly password: string
  readonly groups: readonly string[]
  /** The password is a temporary one: the first sign-in asks for another. */
  readonly mustChoosePassword?: true
}

/** From the most rights to the fewest. */
export const seededPeople: readonly PersonToSeed[] = [
  { name: 'Ada', email: 'ada@example.test', password: 'Ada-local-1', groups: ['admins'] },
  { name: 'Otto', email: 'otto@example.test', password: 'Otto-local-1', groups: ['operators'] },
  { name: 'Rosa', email: 'rosa@example.test', password: 'Rosa-local-1', groups: ['readers'] },
  { name: 'Mika', email: 'mika@example.test', password: 'Mika-local-1', groups: [] },
  { name: 'Nora', email: 'nora@example.test', password: 'Nora-first-1', groups: [], mustChoosePassword: true },
]
