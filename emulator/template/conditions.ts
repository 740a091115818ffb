import { isObject, type Json, textOf } from './template.ts'

/** What a condition is worked out with. `by` is whose condition it is, for findings. */
export interface ConditionMeans {
  plain(value: Json, by: string): Json
  /** Whether a condition of the template holds, by its name. */
  holds(condition: string, by: string): boolean
  note(by: string, text: string): void
}

/** @param written what stands under "Conditions" */
export function testCondition(written: Json, by: string, means: ConditionMeans): boolean {
  if (!isObject(written)) return written === true || written === 'true'
  const [name = '', argument = null] = Object.entries(written)[0] ?? []
  const items = Array.isArray(argument) ? (argument as readonly Json[]) : [argument]
  const holds = (item: Json) => testCondition(item, by, means)
  switch (name) {
    case 'Fn::Equals': {
      const [one, other] = items.map((item) => means.plain(item, by))
      // Values are texts to CloudFormation: `true` is "true", and 1 is "1".
      return textOf(one) === textOf(other)
    }
    case 'Fn::And':
      return items.every(holds)
    case 'Fn::Or':
      return items.some(holds)
    case 'Fn::Not':
      return !holds(items[0] ?? false)
    case 'Condition':
      return means.holds(textOf(argument), by)
    default:
      means.note(by, `${name} is no condition that is read. It is taken not to hold.`)
      return false
  }
}
