/** Checks an input against its shape and a table of constraints; sentences as AWS's services print them. */
import type { Member, Shape, StructureShape } from '../shape.ts'
import type { Constraint, Constraints } from './constraint.ts'

export interface Violation {
  /** The top-level member that it is about. */
  readonly member: Member
  /** `changeBatch.changes.1.member.action`. */
  readonly place: string
  readonly missing: boolean
  /** `Value 'x' at 'place' failed to satisfy constraint: Member must ...`. Values that the API marks as sensitive are left out. */
  readonly sentence: string
}

const maximumShown = 256
const maximumReported = 10

/** What is wrong with the members of an input, in the order of the schema; at most ten. */
export function violations(shape: Shape, input: Readonly<Record<string, unknown>>, constraints: Constraints): Violation[] {
  if (shape.kind !== 'structure') return []
  const found: Violation[] = []
  for (const member of shape.members) {
    const report = (place: string, sentence: string, missing: boolean) => {
      if (found.length < maximumReported) found.push({ member, place, missing, sentence })
    }
    new Checker(constraints, report).checkMember(shape, member, input[member.name], '')
  }
  return found
}

class Checker {
  readonly #constraints: Constraints
  readonly #report: (place: string, sentence: string, missing: boolean) => void

  constructor(constraints: Constraints, report: (place: string, sentence: string, missing: boolean) => void) {
    this.#constraints = constraints
    this.#report = report
  }

  checkMember(owner: StructureShape, member: Member, value: unknown, path: string): void {
    const place = path + lowerFirst(member.name)
    if (value === undefined) {
      if (member.required && member.traits.streaming !== 1) this.#fail(place, 'null', 'Member must not be null', true)
      return
    }
    this.#checkConstraint(this.#find(owner, member.name), member, value, place)
    this.#checkInside(member, value, place, this.#find(owner, `${member.name}[]`))
  }

  #find(owner: StructureShape, name: string): Constraint | undefined {
    return this.#constraints[`${owner.name}.${name}`] ?? this.#constraints[`*.${name}`]
  }

  #checkInside(member: Member, value: unknown, place: string, ofItems: Constraint | undefined): void {
    const { shape } = member
    if (shape.kind === 'structure') this.#checkStructure(shape, value, place)
    else if (shape.kind === 'list' && Array.isArray(value)) {
      value.forEach((item, index) => this.#checkItem(shape.item, item, `${place}.${index + 1}.member`, ofItems))
    } else if (shape.kind === 'map') {
      for (const [key, item] of Object.entries(Object(value))) this.#checkItem(shape.value, item, `${place}.${key}.member`, ofItems)
    }
  }

  #checkItem(item: Member, value: unknown, place: string, constraint: Constraint | undefined): void {
    this.#checkConstraint(constraint, item, value, place)
    this.#checkInside(item, value, place, undefined)
  }

  #checkStructure(shape: StructureShape, value: unknown, place: string): void {
    const given = shape.members.filter((member) => Reflect.get(Object(value), member.name) !== undefined)
    if (shape.union && given.length !== 1) this.#fail(place, 'null', 'Exactly one member must be present', false)
    for (const member of shape.members) {
      this.checkMember(shape, member, Reflect.get(Object(value), member.name), `${place}.`)
    }
  }

  #checkConstraint(constraint: Constraint | undefined, member: Member, value: unknown, place: string): void {
    if (!constraint) return
    for (const demand of unmet(constraint, value)) this.#fail(place, shown(member, value), demand, false)
  }

  #fail(place: string, value: string, demand: string, missing: boolean): void {
    const what = value === '' ? 'Value' : `Value ${value}`
    this.#report(place, `${what} at '${place}' failed to satisfy constraint: ${demand}`, missing)
  }
}

function* unmet({ length, range, pattern, patternText, values }: Constraint, value: unknown): Generator<string> {
  if (length) {
    const size = sizeOf(value)
    if (size < length[0]) yield `Member must have length greater than or equal to ${length[0]}`
    if (size > length[1]) yield `Member must have length less than or equal to ${length[1]}`
  }
  if (range && typeof value === 'number') {
    if (value < range[0]) yield `Member must have value greater than or equal to ${range[0]}`
    if (value > range[1]) yield `Member must have value less than or equal to ${range[1]}`
  }
  if (typeof value !== 'string') return
  if (pattern && !pattern.test(value)) yield `Member must satisfy regular expression pattern: ${patternText ?? pattern.source}`
  if (values && !values.includes(value)) yield `Member must satisfy enum value set: [${values.join(', ')}]`
}

function sizeOf(value: unknown): number {
  if (typeof value === 'string' || Array.isArray(value)) return value.length
  return Object.keys(Object(value)).length
}

/** Lists and maps are not printed: they may hold sensitive values. */
function shown(member: Member, value: unknown): string {
  if (member.traits.sensitive || (typeof value !== 'string' && typeof value !== 'number')) return ''
  const text = String(value)
  return `'${text.length > maximumShown ? `${text.slice(0, maximumShown)}...` : text}'`
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}
