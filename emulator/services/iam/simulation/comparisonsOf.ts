import { listOf, statementsOf } from '#iam/document/statementsOf.ts'
import type { RequestContext, Statement } from '#iam/types.ts'
import type { SimulatedPolicies } from './simulatedPolicy.ts'

/** What a comparison of these costs, where one of a short statement with a resource costs 1. Measured, and rather too much. */
const costs = {
  /** An action or a resource of the statement. */
  element: 0.002,
  /** A value of a condition with a value of the request. */
  values: 0.1,
  /** A character of a pattern with one of what it is compared with. */
  characters: 5e-6,
}

/** The longest resource that a request may name. */
const longestResource = 2048

/** How much work it is to decide one action on one resource: long conditions are as dear as many statements. */
export function comparisonsOf(policies: SimulatedPolicies, context: RequestContext): number {
  const given = new Map(Object.entries(context).map(([key, value]) => [key.toLowerCase(), sizeOf(listOf(value))]))
  const longest = Math.max(0, ...[...given.values()].map(({ characters }) => characters))
  const statements = Object.values(policies).flatMap((layer) => layer.flatMap(({ document }) => statementsOf(document)))
  return sum(statements.map((statement) => costOf(statement, given, longest)))
}

/** How many values there are, and how long they are together. */
interface Size {
  readonly count: number
  readonly characters: number
}

function costOf(statement: Statement, given: ReadonlyMap<string, Size>, longest: number): number {
  const { Action, NotAction, Resource, NotResource, Condition } = statement
  const actions = sizeOf([...listOf(Action), ...listOf(NotAction)])
  const resources = sizeOf([...listOf(Resource), ...listOf(NotResource)], longest)
  const conditions = Object.values(Condition ?? {}).flatMap((keys) =>
    Object.entries(keys).map(([key, values]) => {
      const wanted = sizeOf(listOf(values).map(String), longest)
      const { count, characters } = given.get(key.toLowerCase()) ?? { count: 1, characters: 0 }
      return costs.values * wanted.count * count + costs.characters * wanted.characters * characters
    }),
  )
  return Math.max(
    1,
    costs.element * (actions.count + resources.count) +
      costs.characters * resources.characters * longestResource +
      sum(conditions),
  )
}

/** @param longest of what may be put in the place of a variable. */
function sizeOf(texts: readonly string[], longest = 0): Size {
  const variables = longest === 0 ? 0 : sum(texts.map((text) => text.split('${').length - 1))
  return { count: texts.length, characters: sum(texts.map(({ length }) => length)) + variables * longest }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
