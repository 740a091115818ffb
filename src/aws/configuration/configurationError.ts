/** The configuration cannot be used. The app shows these three texts in place of itself. */
export class ConfigurationError extends Error {
  /** What is wrong. */
  readonly what: string
  /** In which file and at which place in it. */
  readonly where: string
  /** What to do about it. */
  readonly fix: string

  constructor(what: string, where: string, fix: string) {
    super(`${what} (${where}) ${fix}`)
    this.name = 'ConfigurationError'
    this.what = what
    this.where = where
    this.fix = fix
  }
}
