/** What somebody should know of their template: what is wrong with it, or what of it is not emulated and what that means. */
export interface Finding {
  readonly kind: 'problem' | 'not emulated'
  /** Where: `auth/UserPool, Properties.Schema`. */
  readonly where: string
  /** What is so, and what to do or what it means. One or two sentences. */
  readonly text: string
}

/** A template that cannot be read at all. Its message says what is wrong, where, and what to do. */
export class TemplateError extends Error {
  constructor(where: string, problem: string) {
    super(`${where}: ${problem}`)
    this.name = 'TemplateError'
  }
}
