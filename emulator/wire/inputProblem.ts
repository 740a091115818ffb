/** What can be wrong with a request's input, before a service words it as its own error. */

/** The bytes are not what the protocol says: XML that is not well-formed, JSON of the wrong type. */
export class MalformedBody extends Error {
  constructor(detail: string) {
    super(detail)
    this.name = 'MalformedBody'
  }
}

/** A header or query parameter whose text is no value of its type. */
export class MalformedParameter extends Error {
  readonly parameter: string
  readonly value: string
  readonly expected: string

  constructor(parameter: string, value: string, expected: string) {
    super(`The parameter ${parameter} is not a ${expected}.`)
    this.name = 'MalformedParameter'
    this.parameter = parameter
    this.value = value
    this.expected = expected
  }
}
