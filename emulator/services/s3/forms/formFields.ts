import type { FormField } from '../../../wire/form/readForm.ts'

const variable = '${filename}'

/** The fields of a form before its file. Upper and lower case of their names are the same (S3-250). */
export class FormFields {
  readonly #values = new Map<string, string>()
  /** As each was sent first, in the order of the form. */
  readonly #names: string[] = []

  /**
   * @param sent several of one name are one, with commas between them.
   * @param filename in the place of the variable, which stays where none was sent.
   */
  constructor(sent: readonly FormField[], filename: string | undefined) {
    // Of a path the last name.
    const last = filename?.replace(/^.*[/\\]/s, '')
    for (const { name, value: given } of sent) {
      const value = last === undefined ? given : given.replaceAll(variable, () => last)
      const lower = name.toLowerCase()
      const known = this.#values.get(lower)
      if (known === undefined) this.#names.push(name)
      this.#values.set(lower, known === undefined ? value : `${known},${value}`)
    }
  }

  get names(): readonly string[] {
    return this.#names
  }

  /** @param name in lower case. */
  get(name: string): string | undefined {
    return this.#values.get(name)
  }
}
