/** One statement in one line, for what is not shown in full. */
import type { StatementTrace } from '#iam/types.ts'
import { code, type Phrase, plain } from '../../../outcomes/phrase.ts'
import { shownValue } from '../../../outcomes/shownValue.ts'
import { isAboutAction } from './stepStatements.ts'

const mostNamed = 3

/** What follows the statement's name: "allows `s3:PutObject` on `private/*` only". */
export function statementLine(statement: StatementTrace, action: string): readonly Phrase[] {
  const verb = statement.effect === 'Allow' ? 'allows ' : 'denies '
  if (statement.note) return [plain(statement.note)]
  if (!isAboutAction(statement)) return [plain(verb), ...actionsOf(statement)]
  const unmet = statement.elements.find(({ matched }) => !matched)
  if (!unmet) return [plain(verb), code(action), plain(' too')]
  const wanted = named((unmet.resolved ?? unmet.wanted).map(shownValue))
  const not = unmet.element.startsWith('Not')
  switch (unmet.element) {
    case 'Resource':
    case 'NotResource':
      return [plain(verb), code(action), plain(not ? ' except on ' : ' on '), ...wanted, plain(not ? '' : ' only')]
    case 'Condition':
      return [
        plain(verb),
        code(action),
        plain(' only if '),
        code(unmet.key ?? ''),
        plain(` ${unmet.operator} `),
        ...wanted,
      ]
    default:
      return [plain(verb), code(action), plain(not ? ' to all except ' : ' to '), ...wanted]
  }
}

function actionsOf({ elements }: StatementTrace): readonly Phrase[] {
  const element = elements.find((one) => one.element === 'Action' || one.element === 'NotAction')
  if (!element) return [plain('something else')]
  const words = named(element.wanted)
  return element.element === 'NotAction' ? [plain('all but '), ...words] : words
}

function named(values: readonly string[]): readonly Phrase[] {
  const shown = values.slice(0, mostNamed).flatMap((value, at) => [...(at > 0 ? [plain(', ')] : []), code(value)])
  const left = values.length - mostNamed
  return left > 0 ? [...shown, plain(` and ${left} more`)] : shown
}
