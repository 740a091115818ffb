/** One stack of an app: its template, the parameters that it was given, and what its expressions come to. */
import { type ConditionMeans, testCondition } from './conditions.ts'
import { withMacros } from './macros.ts'
import { generatedName } from './physicalId.ts'
import { pseudoParameters } from './pseudoParameters.ts'
import { attributeOf, referenceOf } from './resourceValues.ts'
import type { StackFacts, Surroundings } from './stackFacts.ts'
import { isObject, type Json, type JsonObject, type Template, type TemplateResource, textOf } from './template.ts'
import { valueFunctions } from './valueFunctions.ts'

/** What stands for a value that is left out: `Ref: AWS::NoValue`. */
export const noValue = Symbol('no value')
type Value = Json | typeof noValue

/** AWS nests no deeper than this in practice; templates that name each other would go on for ever. */
const deepestStack = 20

export class Stack implements StackFacts {
  readonly #conditions = new Map<string, boolean>()
  readonly #nested = new Map<string, Stack | undefined>()
  /** What is being worked out, to name circles instead of running in them. */
  readonly #underWay: string[] = []
  readonly path: string
  readonly template: Template
  readonly around: Surroundings
  readonly #parameters: JsonObject
  readonly #means: ConditionMeans = {
    plain: (value, by) => this.plain(value, by),
    holds: (condition, by) => this.holds(condition, by),
    note: (by, text) => this.note(by, text),
  }

  /** @param path logical ids of the stacks down to this one: empty for the root, `auth179371D7` */
  constructor(path: string, template: Template, parameters: JsonObject, around: Surroundings) {
    this.path = path
    this.#parameters = parameters
    this.around = around
    this.template = template
    this.template = withMacros(template, {
      listOf: (collection, by) => this.#list(collection, by).map(textOf),
      note: (by, text) => this.note(by, text),
      leftOut: (text) => around.findings.push({ kind: 'not emulated', where: this.where('Transform'), text }),
    })
  }

  get name(): string {
    return generatedName(this.path === '' ? 'app' : this.path)
  }

  key(id: string): string {
    return this.path === '' ? id : `${this.path}/${id}`
  }

  /** For people: `auth/UserPool`. */
  where(id: string): string {
    return this.key(id).split('/').map(readableName).join('/')
  }

  note(id: string, text: string): void {
    const where = this.where(id)
    if (!this.around.findings.some((known) => known.where === where && known.text === text))
      this.around.findings.push({ kind: 'problem', where, text })
  }

  /** Resources whose condition holds, by logical id. */
  resources(): readonly (readonly [string, TemplateResource])[] {
    return Object.entries(this.template.Resources).filter(
      ([id, { Condition }]) => Condition === undefined || this.holds(Condition, id),
    )
  }

  /** Properties with everything in them worked out. */
  properties(id: string): JsonObject {
    const work = () => {
      const { Properties } = this.template.Resources[id] ?? {}
      const value = this.evaluate(Properties ?? {}, id)
      return isObject(value) ? value : {}
    }
    return this.#once(`${id}, Properties`, work, { inCircle: {} })
  }

  property(id: string, name: string): Json | undefined {
    const written = this.template.Resources[id]?.Properties?.[name]
    if (written === undefined) return undefined
    return this.#once(`${id}, Properties.${name}`, () => this.#present(written, id), { inCircle: undefined })
  }

  nestedStack(id: string): Stack | undefined {
    if (this.#nested.has(id)) return this.#nested.get(id)
    const resource = this.template.Resources[id]
    if (this.path.split('/').length > deepestStack) {
      this.note(id, 'Nested stacks lead into each other without end. Name another template in this one.')
      return undefined
    }
    const template = resource && this.around.nested(resource, textOf(this.property(id, 'TemplateURL')))
    if (!template) {
      this.note(
        id,
        'The template of this nested stack is not there. Synthesise the app again, and name its cdk.out folder.',
      )
      this.#nested.set(id, undefined)
      return undefined
    }
    const given = this.property(id, 'Parameters')
    const stack = new Stack(this.key(id), template, isObject(given) ? given : {}, this.around)
    this.#nested.set(id, stack)
    return stack
  }

  output(name: string): Json | undefined {
    const output = this.template.Outputs?.[name]
    if (!output) return undefined
    const by = `Outputs.${name}`
    return this.#once(by, () => this.#present(output.Value, by), { inCircle: undefined })
  }

  holds(condition: string, by: string): boolean {
    const known = this.#conditions.get(condition)
    if (known !== undefined) return known
    const written = this.template.Conditions?.[condition]
    if (written === undefined) {
      this.note(by, `There is no condition ${condition}. It is taken not to hold; add it under "Conditions".`)
      return false
    }
    const test = () => testCondition(written, by, this.#means)
    const holds = this.#once(`Conditions.${condition}`, test, { inCircle: false })
    this.#conditions.set(condition, holds)
    return holds
  }

  /** Works out every expression in a value. @param by whose value it is, for findings */
  evaluate(value: Json, by: string): Value {
    if (Array.isArray(value)) {
      return (value as readonly Json[]).map((item) => this.evaluate(item, by)).filter((item) => item !== noValue)
    }
    if (!isObject(value)) return value
    const [name, ...others] = Object.keys(value)
    if (name !== undefined && others.length === 0 && (name === 'Ref' || name.startsWith('Fn::')))
      return this.#expression(name, value[name] ?? null, by)
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, member]) => [key, this.evaluate(member, by)] as const)
        .filter((entry): entry is readonly [string, Json] => entry[1] !== noValue),
    )
  }

  #expression(name: string, argument: Json, by: string): Value {
    switch (name) {
      case 'Ref':
        return this.#ref(String(argument), by)
      case 'Fn::GetAtt': {
        const [id = '', attribute = ''] = Array.isArray(argument)
          ? (argument as readonly Json[]).map((part) => textOf(this.plain(part, by)))
          : splitOnce(textOf(argument), '.')
        return this.#attribute(id, attribute, by)
      }
      case 'Fn::Sub':
        return this.#substitute(argument, by)
      case 'Fn::If': {
        const [condition, then, otherwise] = Array.isArray(argument) ? (argument as readonly Json[]) : []
        return this.evaluate((this.holds(textOf(condition), by) ? then : otherwise) ?? null, by)
      }
      case 'Fn::FindInMap':
        return this.#mapped(argument, by)
      case 'Fn::ImportValue': {
        const name = textOf(this.plain(argument, by))
        const found = this.around.exports.get(name)
        if (found !== undefined) return found
        this.note(by, `Fn::ImportValue wants ${name}, which no stack of this app exports. It stays as its name.`)
        return name
      }
      default: {
        const ofValues = valueFunctions[name]
        if (!ofValues) {
          this.note(by, `${name} is not read. Its value stays empty; write what it comes to in its place.`)
          return ''
        }
        const note = (text: string) => this.note(by, text)
        return ofValues(this.plain(argument, by), { region: this.around.region, note })
      }
    }
  }

  #mapped(argument: Json, by: string): Json {
    const [map = '', first = '', second = '', other] = this.#list(argument, by)
    const row = this.template.Mappings?.[textOf(map)]?.[textOf(first)]
    const found = isObject(row) ? row[textOf(second)] : undefined
    if (found !== undefined) return found
    if (isObject(other) && other.DefaultValue !== undefined) return other.DefaultValue
    this.note(by, `Fn::FindInMap finds nothing under ${[map, first, second].map(textOf).join(', ')}.`)
    return ''
  }

  #ref(name: string, by: string): Value {
    if (name === 'AWS::NoValue') return noValue
    const pseudo = pseudoParameters(this.around, this.name)
    if (Object.hasOwn(pseudo, name)) return pseudo[name] ?? ''
    if (this.template.Parameters && Object.hasOwn(this.template.Parameters, name)) return this.#parameter(name, by)
    if (Object.hasOwn(this.template.Resources, name))
      return this.#once(`${name}, Ref`, () => referenceOf(this, name), { inCircle: name })
    this.note(by, `Ref names ${name}, which is no parameter and no resource of this template.`)
    return name
  }

  #parameter(name: string, by: string): Json {
    const { Type = 'String', Default } = this.template.Parameters?.[name] ?? {}
    const value = this.#parameters[name] ?? Default
    if (value === undefined) {
      this.note(
        by,
        `The parameter ${name} has no value and no default. It stays empty; give it a default, or pass it from the stack above.`,
      )
      return ''
    }
    if (/^(CommaDelimitedList|List<.+>)$/.test(Type) && typeof value === 'string')
      return value === '' ? [] : value.split(',').map((item) => item.trim())
    return value
  }

  #attribute(id: string, attribute: string, by: string): Json {
    const resource = this.template.Resources[id]
    if (!resource) {
      this.note(by, `Fn::GetAtt names ${id}, which is no resource of this template.`)
      return `${id}.${attribute}`
    }
    return this.#once(`${id}, ${attribute}`, () => attributeOf(this, id, attribute, by), {
      inCircle: `${id}.${attribute}`,
    })
  }

  #substitute(argument: Json, by: string): string {
    const [text, own] = Array.isArray(argument) ? (argument as readonly Json[]) : [argument]
    return textOf(text).replace(/\$\{(!?)([^}]*)\}/g, (_whole, literal: string, inner: string) => {
      const name = inner.trim()
      if (literal) return `\${${inner}}`
      if (isObject(own) && Object.hasOwn(own, name)) return textOf(this.plain(own[name] ?? null, by))
      const [id = '', attribute] = splitOnce(name, '.')
      const value = attribute === undefined ? this.#ref(id, by) : this.#attribute(id, attribute, by)
      return value === noValue ? '' : textOf(value)
    })
  }

  #present(value: Json, by: string): Json | undefined {
    const present = this.evaluate(value, by)
    return present === noValue ? undefined : present
  }

  /** A value with everything in it worked out; nothing where it is left out. */
  plain(value: Json, by: string): Json {
    const plain = this.evaluate(value, by)
    return plain === noValue ? '' : plain
  }

  #list(argument: Json, by: string): readonly Json[] {
    const items = this.plain(argument, by)
    return Array.isArray(items) ? (items as readonly Json[]) : [items]
  }

  /** Works something out, unless that is what is being done already. */
  #once<Result>(what: string, work: () => Result, { inCircle }: { readonly inCircle: Result }): Result {
    if (this.#underWay.includes(what)) {
      const circle = [...this.#underWay.slice(this.#underWay.indexOf(what)), what].join(' -> ')
      this.note(what.split(',')[0] ?? what, `The template goes in a circle: ${circle}. CloudFormation refuses it too.`)
      return inCircle
    }
    this.#underWay.push(what)
    try {
      return work()
    } finally {
      this.#underWay.pop()
    }
  }
}

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

/** `auth179371D7` -> `auth`: the CDK ends logical ids with a hash. */
function readableName(id: string): string {
  return id.replace(/[0-9A-F]{8}$/, '') || id
}
