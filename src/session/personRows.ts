import type { SeededPerson } from '#contract/backendOutputs.ts'

/** A person's line of the list: what they may do, and what is to be known before signing in as them. */
export interface PersonRow {
  readonly person: SeededPerson
  readonly mayDo: string
  /** What they may not do, or how their first sign-in goes. Undefined where the password takes its place. */
  readonly mayNot: string | undefined
}

/**
 * The words of each row. Where the second line is needed for something else, the first says whom the person is like, so
 * that nothing is lost.
 */
export function personRows(
  people: readonly SeededPerson[],
  say: (sentence: string, values?: Readonly<Record<string, string>>) => string,
): readonly PersonRow[] {
  return people.map((person, index) => {
    const alike = people.slice(0, index).find(({ role }) => role === person.role)
    const mayDo = alike ? say('the same as {name}', { name: alike.name }) : say(person.mayDo)
    if (person.passwordState === 'changed') return { person, mayDo, mayNot: undefined }
    const isTemporary = person.passwordState === 'temporary'
    return { person, mayDo, mayNot: say(isTemporary ? 'chooses a password at the first sign-in' : person.mayNot) }
  })
}
