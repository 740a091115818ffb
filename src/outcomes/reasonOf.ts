/** Why a request was refused, in one sentence: from the decision where there is one, else from what AWS's sentence says. */
import type { SaidLayer } from '#iam/explain/denialMessage.ts'
import { nearestStatement } from '#iam/explain/nearestStatement.ts'
import type { DecidingStatement, Decision, ElementTrace, StatementTrace } from '#iam/types.ts'
import type { Denial } from '../aws/call/outcome.ts'
import { code, type Phrase, plain, strong } from './phrase.ts'
import { shownValues } from './shownValue.ts'

const denying: Readonly<Record<SaidLayer, string>> = {
  'identity-based': "the role's policies",
  'resource-based': 'the policy on the resource',
  'permissions boundary': "the role's permissions boundary",
  session: 'the session policy',
  'service control': "the organization's policies",
  'resource control': "the organization's resource policies",
  'VPC endpoint': 'the policy of the VPC endpoint',
}

const services: Readonly<Record<string, string>> = { s3: 'S3', route53: 'Route 53', sts: 'STS', iam: 'IAM' }

export function reasonOf(denial: Denial, decision: Decision | undefined): readonly Phrase[] {
  const action = decision?.request.action ?? denial.action
  const layer = decision?.layer ?? denial.layer
  if (decision?.decidedBy && decision.verdict === 'explicitly denied')
    return [...deniedBy(decision.decidedBy), ...actionWord(action), plain('.')]
  if (denial.explicit) return explicitFromSentence(denial)
  if (!action) return denial.message ? [plain('AWS gives no reason.')] : []
  if (layer === 'session') return sessionReason(action, decision)
  if (layer === 'permissions boundary')
    return [plain("The role's permissions boundary leaves "), code(action), plain(' out.')]
  if (layer === 'VPC endpoint')
    return [plain('The policy of the VPC endpoint does not allow '), code(action), plain('.')]
  if (layer === 'resource-based') return [plain('The policy on the resource does not allow '), code(action), plain('.')]
  const nearly = decision && conditionReason(decision)
  if (nearly) return nearly
  if (layer === 'identity-based') return [plain('No statement of the role allows '), code(action), plain('.')]
  return [plain('No statement allows '), code(action), plain('.')]
}

function deniedBy({ sid, statement, policyName }: DecidingStatement): readonly Phrase[] {
  return [
    plain('Statement '),
    strong(sid ?? `${statement + 1}`),
    plain(' of policy '),
    strong(policyName),
    plain(' denies '),
  ]
}

function actionWord(action: string | undefined): readonly Phrase[] {
  return [action ? code(action) : plain('it')]
}

function explicitFromSentence({ layer, policyArn, action }: Denial): readonly Phrase[] {
  const where = layer ? denying[layer] : 'a policy'
  return [
    plain(`A statement in ${where} denies `),
    ...actionWord(action),
    ...(policyArn ? [plain(': '), { text: policyArn, as: 'arn' as const }] : []),
    plain('.'),
  ]
}

/** C26: in the enhanced flow AWS adds a session policy for guests that names the services that they may reach at all. */
function sessionReason(action: string, decision: Decision | undefined): readonly Phrase[] {
  const service = services[action.split(':', 1)[0] ?? ''] ?? action
  const statements =
    decision?.layers.find(({ layer }) => layer === 'session')?.policies.flatMap(({ statements: all }) => all) ?? []
  const namesService = statements.some(({ elements }) =>
    elements.some(
      ({ element, wanted }) =>
        element === 'Action' && wanted.some((one) => one.split(':', 1)[0] === action.split(':', 1)[0]),
    ),
  )
  if (decision && !namesService) return [plain(`AWS's session policy for guests leaves ${service} out.`)]
  return [plain('No session policy allows '), code(action), plain('. AWS gives one to every guest.')]
}

/** Allows that fit but for their conditions: what they ask and what the request has says more than "no statement". */
function conditionReason(decision: Decision): readonly Phrase[] | undefined {
  const nearly = (decision.layers.find(({ layer }) => layer === decision.layer)?.policies ?? [])
    .flatMap(({ statements }) => statements)
    .map((statement) => ({ statement, unmet: statement.elements.filter(({ matched }) => !matched) }))
    .filter(
      ({ statement, unmet }) =>
        statement.effect === 'Allow' && unmet.length > 0 && unmet.every(({ element }) => element === 'Condition'),
    )
  // The one that is marked as the nearest is the one that is cited.
  const nearest = nearestStatement(decision)?.statement
  const first = nearly.find(({ statement }) => statement === nearest)
  const more = nearly.filter((one) => one !== first)
  const [unmet] = first?.unmet ?? []
  if (!first || !unmet?.key) return undefined
  const here = hereItIs(unmet)
  if (more.length === 0) {
    return [
      plain('Statement '),
      nameOf(first.statement),
      plain(' allows this only if '),
      code(unmet.key),
      plain(` ${askedOf(unmet)} `),
      code(shownValues(unmet.resolved ?? unmet.wanted)),
      ...here,
      plain('.'),
    ]
  }
  const names = nearly.flatMap(({ statement }, index) => [...(index > 0 ? [plain(', ')] : []), nameOf(statement)])
  return [
    plain('Statements '),
    ...names,
    plain(' allow this for other values of '),
    code(unmet.key),
    ...here,
    plain('.'),
  ]
}

function hereItIs({ actual }: ElementTrace): readonly Phrase[] {
  if (actual.length === 0) return [plain('; this request does not carry it')]
  if (actual.every((value) => value === '')) return [plain('; here it is empty')]
  return [plain('; here it is '), code(shownValues(actual))]
}

/** Of a silent layer: what the statement that came nearest allows in place of this. Undefined where its condition failed: the reason says so. */
export function nearestReason(decision: Decision): readonly Phrase[] | undefined {
  const nearest = nearestStatement(decision)
  const unmet = nearest?.unmet.find(({ element }) => element !== 'Condition')
  if (!nearest || !unmet) return undefined
  const wanted = unmet.resolved ?? unmet.wanted
  const not = unmet.element.startsWith('Not')
  const isAction = unmet.element.endsWith('Action')
  return [
    ...nearestName(nearest.statement),
    plain(`, allows ${isAction ? '' : 'it on '}${not ? 'all but ' : ''}`),
    code(wanted.slice(0, mostCited).join(', ')),
    plain(`${wanted.length > mostCited ? ` and ${wanted.length - mostCited} more` : ''}${not ? '' : ' only'}.`),
  ]
}

const mostCited = 3

function nearestName({ sid, index }: StatementTrace): readonly Phrase[] {
  return sid === undefined
    ? [plain('The nearest, '), strong(`statement ${index + 1}`)]
    : [plain('The nearest statement, '), strong(sid)]
}

function nameOf({ sid, index }: StatementTrace): Phrase {
  return strong(sid ?? `${index + 1}`)
}

function askedOf({ operator = '', wanted }: ElementTrace): string {
  if (/Null$/.test(operator)) return 'is absent:'
  const negated = /Not/.test(operator) ? 'not ' : ''
  return wanted.length > 1 ? `is ${negated}one of` : `is ${negated}`.trimEnd()
}
