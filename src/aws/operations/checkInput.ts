/**
 * Whether an input is one that an operation takes, as far as that can be told before it is sent: by the SDK's schemas, and
 * by the ranges of limits.ts. The SDK checks nothing of it: it drops what it does not know and sends the rest as it is.
 */
import { checkScalar, kindOf } from './checkScalar.ts'
import type { MemberDescription, ServiceDescription, Shape } from './description.ts'
import { type InputProblem, InputProblems, inside, type Place } from './inputProblem.ts'
import { nearestName } from './nearestName.ts'
import { deepest, placeBelow } from './placeBelow.ts'
import type { InputJson } from './sampleInput.ts'

interface Checking {
  readonly problems: InputProblems
  readonly shapes: ServiceDescription['shapes']
}

/**
 * What is wrong with an input, at most 200 problems, in the order of the input; what is missing comes behind what is there.
 * @returns none for an operation that is not described
 */
export function checkInput(
  description: ServiceDescription,
  operation: string,
  input: InputJson,
): readonly InputProblem[] {
  if (!Object.hasOwn(description.operations, operation)) return []
  const problems = new InputProblems()
  const tooDeep = placeBelow(input, deepest)
  if (tooDeep) problems.error(tooDeep, `More than ${deepest} levels deep: no operation takes that.`)
  else
    checkStructure(input, description.operations[operation]?.input, undefined, { problems, shapes: description.shapes })
  return problems.all
}

function checkStructure(value: object, name: string | undefined, place: Place | undefined, at: Checking): void {
  const members = membersOf(at.shapes, name)
  for (const [key, one] of Object.entries(value) as [string, unknown][]) {
    if (at.problems.isFull) return
    if (one === undefined) continue
    const here = inside(place, key)
    const member = members.get(key)
    if (member) checkValue(one, member.shape, here, at, member)
    else at.problems.error(here, unknownMember(key, [...members.keys()]))
  }
  for (const { name: required, isToken } of requiredOf(at.shapes, name)) {
    const isThere = Object.hasOwn(value, required) && Reflect.get(value, required) !== undefined
    if (!isThere && !isToken) at.problems.missing(inside(place, required), required)
  }
}

function checkValue(value: unknown, shape: Shape, place: Place, at: Checking, member?: MemberDescription): void {
  switch (shape.kind) {
    case 'structure':
    case 'union':
      if (!isObject(value)) return wrongKind(value, 'an object', place, at)
      checkStructure(value, shape.name, place, at)
      if (shape.kind === 'union') checkUnion(value, place, at)
      return
    case 'list':
      if (!Array.isArray(value)) return wrongKind(value, 'a list', place, at)
      for (const [index, one] of value.entries()) {
        if (at.problems.isFull) return
        checkValue(one, shape.of, inside(place, index), at, member)
      }
      return
    case 'map':
      if (!isObject(value)) return wrongKind(value, 'an object of keys and values', place, at)
      return checkMap(value, shape, place, at)
    default:
      return checkScalar(value, shape, place, at.problems, member?.range)
  }
}

function checkMap(value: object, { of, keys }: Shape & { kind: 'map' }, place: Place, at: Checking): void {
  for (const [key, one] of Object.entries(value) as [string, unknown][]) {
    if (at.problems.isFull) return
    const here = inside(place, key)
    if (keys && !keys.includes(key)) at.problems.warn(here, outsideKeys(key, keys))
    checkValue(one, of, here, at)
  }
}

function checkUnion(value: object, place: Place, { problems }: Checking): void {
  const given = Object.values(value).filter((one) => one !== undefined).length
  if (given !== 1) problems.error(place, `Takes exactly one of its members, and has ${given === 0 ? 'none' : given}.`)
}

function wrongKind(value: unknown, wanted: string, place: Place, { problems }: Checking): void {
  problems.error(place, `Has to be ${wanted}, and is ${kindOf(value)}.`)
}

function unknownMember(key: string, names: readonly string[]): string {
  const nearest = nearestName(key, names)
  const meant = nearest === undefined ? '' : ` ${nearest} is meant?`
  return `There is no such member, and the SDK would drop it.${meant}`
}

function outsideKeys(key: string, keys: readonly string[]): string {
  const nearest = nearestName(key, keys)
  return `${key.slice(0, 80)} is none of the keys that the SDK knows.${nearest === undefined ? '' : ` ${nearest} is meant?`}`
}

/** By shape, once for a description: an input of a thousand changes asks for the same few. */
const known = new WeakMap<ServiceDescription['shapes'], Map<string, ReadonlyMap<string, MemberDescription>>>()

function membersOf(shapes: ServiceDescription['shapes'], name = ''): ReadonlyMap<string, MemberDescription> {
  let ofShapes = known.get(shapes)
  if (!ofShapes) known.set(shapes, (ofShapes = new Map()))
  let members = ofShapes.get(name)
  if (!members) ofShapes.set(name, (members = new Map((shapes[name] ?? []).map((member) => [member.name, member]))))
  return members
}

/** They stand first. */
function requiredOf(shapes: ServiceDescription['shapes'], name = ''): readonly MemberDescription[] {
  const members = shapes[name] ?? []
  const optional = members.findIndex(({ required }) => !required)
  return optional === 0 ? [] : members.slice(0, optional < 0 ? members.length : optional)
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
