/** Checks an input against its shape and a table of constraints; sentences as AWS's services print them. */
import type { Member, Shape, StructureShape } from '../shape.ts'
import type { Constraint, Constraints } from './constraint.ts'

export interface Violation {
  /** The top-level member that it is about. */
  readonly member: Member
  /** `changeBatch.changes.1.member.action`. */
  readonly place: string
  readonly missing: boolean
  /**
   * `Value 'x' at 'place' failed to satisfy constraint: Member must ...`. Values that the API marks as sensitive are
   * left out.
   */
  readonly sentence: string
  /** The service's own sentence, which is then all that is said. */
  readonly alone?: string
}

const maximumShown = 256
const maximumReported = 10
const none: readonly Violation[] = []

/** What is wrong with the members of an input, in the order of the schema; at most ten. */
export function violations(shape: Shape, input: object, constraints: Constraints): readonly Violation[] {
  if (shape.kind !== 'structure') return none
  return new Checker(constraints).check(shape, input)
}

class Checker {
  readonly #constraints: Constraints
  readonly #found: Violation[] = []
  /** S3 has no table: its operations check their own limits. */
  readonly #isEmpty: boolean
  #topMember: Member | undefined

  constructor(constraints: Constraints) {
    this.#constraints = constraints
    this.#isEmpty = Object.keys(constraints).length === 0
  }

  check(shape: StructureShape, input: object): readonly Violation[] {
    for (const member of shape.members) {
      this.#topMember = member
      this.#checkMember(shape, member, input, '')
    }
    return this.#found
  }

  #checkMember(owner: StructureShape, member: Member, container: object, path: string): void {
    const value: unknown = Reflect.get(container, member.name)
    if (value === undefined) {
      if (member.required && member.traits.streaming !== 1) {
        this.#failMissing(path + lowerFirst(member.name))
      }
      return
    }
    const place = path + lowerFirst(member.name)
    this.#checkConstraint(this.#find(owner, member.name), member, value, place)
    this.#checkInside(member, value, place, this.#find(owner, `${member.name}[]`))
  }

  #find(owner: StructureShape, name: string): Constraint | undefined {
    if (this.#isEmpty) return undefined
    return this.#constraints[`${owner.name}.${name}`] ?? this.#constraints[`*.${name}`]
  }

  #checkInside(member: Member, value: unknown, place: string, ofItems: Constraint | undefined): void {
    const { shape } = member
    if (shape.kind === 'structure') this.#checkStructure(shape, Object(value), place)
    else if (shape.kind === 'list' && Array.isArray(value)) {
      value.forEach((item, index) => this.#checkItem(shape.item, item, `${place}.${index + 1}.member`, ofItems))
    } else if (shape.kind === 'map') {
      for (const [key, item] of Object.entries(Object(value))) {
        this.#checkItem(shape.value, item, `${place}.${key}.member`, ofItems)
      }
    }
  }

  #checkItem(item: Member, value: unknown, place: string, constraint: Constraint | undefined): void {
    this.#checkConstraint(constraint, item, value, place)
    this.#checkInside(item, value, place, undefined)
  }

  #checkStructure(shape: StructureShape, value: object, place: string): void {
    const given = shape.union ? shape.members.filter(({ name }) => Reflect.get(value, name) !== undefined).length : 1
    if (given !== 1) this.#fail(place, 'Value', 'Exactly one member must be present')
    for (const member of shape.members) this.#checkMember(shape, member, value, `${place}.`)
  }

  #checkConstraint(constraint: Constraint | undefined, member: Member, value: unknown, place: string): void {
    if (!constraint) return
    const { form } = constraint
    if (form && typeof value === 'string' && !form.test(value)) {
      const alone = form.sentence(value)
      this.#add({ place, missing: false, sentence: alone, alone })
      return
    }
    for (const demand of unmetDemands(constraint, value)) this.#fail(place, shown(member, value), demand)
  }

  #failMissing(place: string): void {
    this.#add({ place, missing: true, sentence: sentenceOf(place, 'Value null', 'Member must not be null') })
  }

  #fail(place: string, what: string, demand: string): void {
    this.#add({ place, missing: false, sentence: sentenceOf(place, what, demand) })
  }

  #add(violation: Omit<Violation, 'member'>): void {
    if (!this.#topMember || this.#found.length === maximumReported) return
    this.#found.push({ member: this.#topMember, ...violation })
  }
}

function sentenceOf(place: string, what: string, demand: string): string {
  return `${what} at '${place}' failed to satisfy constraint: ${demand}`
}

/** Lists and maps are not printed: they may hold sensitive values. */
function shown(member: Member, value: unknown): string {
  if (member.traits.sensitive || (typeof value !== 'string' && typeof value !== 'number')) return 'Value'
  const text = String(value)
  return `Value '${text.length > maximumShown ? `${text.slice(0, maximumShown)}...` : text}'`
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}

/** What a constraint demands of a value and the value does not meet. */
function unmetDemands({ length, range, pattern, patternText, values }: Constraint, value: unknown): string[] {
  const unmet: string[] = []
  if (length) {
    const size = sizeOf(value)
    if (size < length[0]) unmet.push(`Member must have length greater than or equal to ${length[0]}`)
    if (size > length[1]) unmet.push(`Member must have length less than or equal to ${length[1]}`)
  }
  if (range && typeof value === 'number') {
    if (value < range[0]) unmet.push(`Member must have value greater than or equal to ${range[0]}`)
    if (value > range[1]) unmet.push(`Member must have value less than or equal to ${range[1]}`)
  }
  if (typeof value === 'string') {
    if (pattern && !pattern.test(value)) {
      unmet.push(`Member must satisfy regular expression pattern: ${patternText ?? pattern.source}`)
    }
    if (values && !values.includes(value)) unmet.push(`Member must satisfy enum value set: [${values.join(', ')}]`)
  }
  return unmet
}

function sizeOf(value: unknown): number {
  if (typeof value === 'string' || Array.isArray(value)) return value.length
  return Object.keys(Object(value)).length
}
