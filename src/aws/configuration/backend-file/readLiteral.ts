/**
 * Reads a literal of JavaScript, or JSON, as data. Nothing is ever run: a name, a call, a template or a spread ends the
 * reading and is told with its place. Comments, trailing commas, single quotes and bare names of members are taken.
 */
import { readQuoted } from './readQuoted.ts'
import { TextError } from './textError.ts'

interface Literal {
  readonly value: unknown
  /** The place behind it. */
  readonly end: number
}

/** No configuration is nested as deep; a text that is would exhaust the stack. */
const deepest = 64

const blank = /(?:\s+|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/)*/y
const numberText = /[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/y
const word = /[A-Za-z_$][\w$]*/y
const words: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['undefined', undefined],
])

/**
 * @param start where the literal begins
 * @throws TextError at what is not data
 */
export function readLiteral(text: string, start: number): Literal {
  let at = start

  function fail(what: string): never {
    throw new TextError(text, at, what)
  }

  function take(pattern: RegExp): string {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0] ?? ''
    at += found.length
    return found
  }

  /** What stands here, in the words of an error. */
  function here(): string {
    return at < text.length ? `"${String.fromCodePoint(text.codePointAt(at) ?? 0)}" stands` : 'the text ends'
  }

  function quoted(): string {
    const { value, end } = readQuoted(text, at)
    at = end
    return value
  }

  function readValue(depth: number): unknown {
    take(blank)
    if (depth > deepest) fail(`This is nested more than ${deepest} deep.`)
    const first = text[at]
    if (first === '{') return readObject(depth)
    if (first === '[') return readArray(depth)
    if (first === '"' || first === "'") return quoted()
    if (first === '`') fail('A template would have to be run: write the text itself, between quotes.')
    const digits = take(numberText)
    if (digits !== '') return Number(digits)
    return readWord()
  }

  function readWord(): unknown {
    const begin = at
    const name = take(word)
    if (words.has(name)) return words.get(name)
    at = begin
    if (name === '') fail(`A value is expected where ${here()}.`)
    return fail(`"${name}" is code, which is never run here: write the value itself.`)
  }

  function readName(): string {
    const first = text[at]
    if (first === '"' || first === "'") return quoted()
    if (first === '[' || text.startsWith('...', at))
      fail('This would have to be run: write the name and the value themselves.')
    const name = take(word) || take(numberText)
    return name === '' ? fail(`A name is expected where ${here()}.`) : name
  }

  /** Reads up to the closing mark, with or without a comma before it. */
  function readMembers(close: string, readMember: () => void): void {
    at += 1
    for (take(blank); text[at] !== close; take(blank)) {
      readMember()
      take(blank)
      if (text[at] === ',') at += 1
      else if (text[at] !== close) fail(`A comma or "${close}" is expected where ${here()}.`)
    }
    at += 1
  }

  function readObject(depth: number): object {
    const entries = new Map<string, unknown>()
    readMembers('}', () => {
      const name = readName()
      take(blank)
      if (text[at] !== ':') fail(`A colon is expected after "${name}", where ${here()}.`)
      at += 1
      const value = readValue(depth + 1)
      if (value !== undefined) entries.set(name, value)
    })
    // Defines each entry: one named __proto__ is data like any other.
    return Object.fromEntries(entries)
  }

  function readArray(depth: number): readonly unknown[] {
    const items: unknown[] = []
    readMembers(']', () => items.push(readValue(depth + 1)))
    return items
  }

  const value = readValue(0)
  return { value, end: at }
}
