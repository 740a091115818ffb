/**
 * YAML as CloudFormation takes it (CloudFormation User Guide, "Template format"): version 1.1 without times, so that `2012-10-17` stays a
 * text, and with a tag for each function: `!Ref Files` is `{ "Ref": "Files" }`.
 */
import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  Parser,
  type YAMLMap,
} from 'yaml'
import { TemplateError } from './finding.ts'
import { plainScalar } from './plainScalar.ts'
import { requireShallow } from './requireShallow.ts'
import { isObject, type Json, type JsonObject } from './template.ts'

/** CloudFormation takes a million bytes. */
const mostCharacters = 1_000_000
/** What aliases repeat: a few lines of them can stand for more than a computer holds. */
const mostRepeated = 100_000
const standard = 'tag:yaml.org,2002:'
/** Tags of which the text says as much. */
const takenTags = ['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((name) => `${standard}${name}`)

/**
 * @param file for errors
 * @throws TemplateError with line and column
 */
export function readYaml(text: string, file: string): Json {
  if (text.length > mostCharacters)
    throw new TemplateError(
      file,
      `the template has ${text.length.toLocaleString('en')} characters, and CloudFormation takes no more than ${mostCharacters.toLocaleString('en')}. Divide it into nested stacks.`,
    )
  const lines = new LineCounter()
  return new YamlReader(parsed(text, file, lines), file, lines).read()
}

/** Every scalar stays its text: what YAML would make of it is decided here. */
function parsed(text: string, file: string, lines: LineCounter): Document {
  const tokens = [...new Parser(lines.addNewLine).parse(text)]
  requireShallow(tokens, tokensIn, file)
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false })
  const [document, second] = composer.compose(tokens)
  if (!document) throw new TemplateError(file, 'there is nothing in it.')
  const [problem] = document.errors
  if (problem) throw errorAt(file, lines, problem.pos[0], `not YAML (${problem.message}).`)
  if (second) throw errorAt(file, lines, second.range[0], 'a second document begins here. A template is one.')
  return document
}

/** What stands in a map or a list. */
function tokensIn(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : []
  if (!('items' in token)) return []
  return token.items.flatMap(({ key, value }) => [key, value].filter((inner) => inner !== null && inner !== undefined))
}

function errorAt(file: string, lines: LineCounter, offset: number, problem: string): TemplateError {
  const { line, col } = lines.linePos(offset)
  return new TemplateError(`${file}, line ${line}, column ${col}`, problem)
}

class YamlReader {
  readonly #document: Document
  readonly #file: string
  readonly #lines: LineCounter
  /** What an alias stands for, and how many values that are. */
  readonly #anchors = new Map<string, { readonly value: Json; readonly values: number }>()
  #values = 0
  #repeated = 0

  constructor(document: Document, file: string, lines: LineCounter) {
    this.#document = document
    this.#file = file
    this.#lines = lines
  }

  read(): Json {
    return this.#value(this.#document.contents)
  }

  #value(node: unknown): Json {
    if (isAlias(node)) return this.#repeat(node, node.source)
    const before = this.#values++
    const value = this.#tagged(node)
    const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined
    if (anchor !== undefined) this.#anchors.set(anchor, { value, values: this.#values - before })
    return value
  }

  #repeat(node: unknown, name: string): Json {
    const anchored = this.#anchors.get(name)
    if (!anchored) throw this.#error(node, `there is no anchor &${name} that ends before it.`)
    this.#values += anchored.values
    this.#repeated += anchored.values
    if (this.#repeated > mostRepeated)
      throw this.#error(node, `aliases repeat more than ${mostRepeated.toLocaleString('en')} values. Write them out.`)
    return anchored.value
  }

  #tagged(node: unknown): Json {
    const tag = isNode(node) ? node.tag : undefined
    if (tag === undefined || takenTags.includes(tag)) return this.#content(node, tag)
    if (!/^!\w[\w:.-]*$/.test(tag))
      throw this.#error(node, `CloudFormation does not read the tag ${tag.replace(standard, '!!')}. Take it out.`)
    const name = tag.slice(1)
    // The two whose long form is no `Fn::`.
    return { [name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`]: this.#content(node, tag) }
  }

  #content(node: unknown, tag: string | undefined): Json {
    if (isSeq(node)) return node.items.map((item) => this.#value(item))
    if (isMap(node)) return this.#map(node)
    if (!isScalar(node)) throw this.#error(node, 'there is nothing in it.')
    const text = String(node.value)
    if (node.type !== 'PLAIN' || tag === `${standard}str`) return text
    // A function is given a name, or a text.
    if (tag?.startsWith('!') && text !== '') return text
    const value = plainScalar(text)
    if (value === null)
      throw this.#error(node, 'there is no value, and CloudFormation takes no null. Give one, or take the name out.')
    return value
  }

  #map(node: YAMLMap): JsonObject {
    const members = new Map<string, Json>()
    const merged: JsonObject[] = []
    for (const { key, value } of node.items) {
      if (!isScalar(key) || key.tag?.startsWith('!')) throw this.#error(key, 'a name must be a text.')
      const name = String(key.value)
      if (name === '<<' && key.type === 'PLAIN') merged.push(...this.#merged(value))
      else if (members.has(name)) throw this.#error(key, `the name ${name} stands here twice. Take one of them out.`)
      else members.set(name, this.#value(value))
    }
    // What stands in the map itself counts before what is merged, and that in its order.
    return Object.fromEntries([...merged.reverse().flatMap((one) => Object.entries(one)), ...members])
  }

  /** `<<: *defaults`, or a list of such: CloudFormation itself takes none, `aws cloudformation package` writes them out. */
  #merged(node: unknown): readonly JsonObject[] {
    const items: readonly unknown[] = isSeq(node) ? node.items : [node]
    return items.map((item) => {
      const value = this.#value(item)
      if (isObject(value)) return value
      throw this.#error(item, '"<<" takes what maps hold.')
    })
  }

  #error(node: unknown, problem: string): TemplateError {
    const [start = 0] = (isNode(node) ? node.range : undefined) ?? []
    return errorAt(this.#file, this.#lines, start, problem)
  }
}
