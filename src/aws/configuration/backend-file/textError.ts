import { ConfigurationError } from '../configurationError.ts'

/** A text cannot be read as data: what stands at which line and column of it. Both count from 1. */
export class TextError extends ConfigurationError {
  readonly line: number
  readonly column: number

  constructor(text: string, at: number, what: string) {
    const line = lineOf(text, at)
    const column = at - text.lastIndexOf('\n', at - 1)
    super(
      what,
      `line ${line}, column ${column}`,
      'Correct the text there, or take the file anew from where it was made.',
    )
    this.line = line
    this.column = column
  }
}

/** @returns the line, from 1, in which a place of the text lies */
export function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length
}
