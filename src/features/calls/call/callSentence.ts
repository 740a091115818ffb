/** What came of a call, for people, in one or two sentences. */
import type { DecisionEntry } from '#contract/decisionEntry.ts'
import type { CallRecord } from '../../../aws/record/callRecord.ts'
import { roleNameOf } from '../../../aws/session/roleNameOf.ts'
import { explainDenial } from '../../../outcomes/explainDenial.ts'
import { arn, code, type Phrase, plain, strong } from '../../../outcomes/phrase.ts'
import { nearestReason } from '../../../outcomes/reasonOf.ts'
import { roleStepsOf } from '../decision/roleSteps.ts'

export function callSentence(call: CallRecord, entry: DecisionEntry | undefined): readonly Phrase[] {
  switch (call.outcome) {
    case 'in flight':
      return [plain('No answer yet.')]
    case 'aborted':
      return [plain('Given up before it was answered: the page moved on or somebody pressed cancel.')]
    case 'expired':
      return [
        plain(
          'The credentials were no longer good. If they could be renewed, the same operation follows as the next call.',
        ),
      ]
    case 'failed':
      return failure(call)
    case 'denied':
      return denied(call, entry)
    case 'done':
      return done(call, entry)
  }
}

function failure({ operation, failure: known }: CallRecord): readonly Phrase[] {
  return known ? [plain(`${known.cause} ${known.fix}`)] : [plain(`${operation} failed.`)]
}

function denied(call: CallRecord, entry: DecisionEntry | undefined): readonly Phrase[] {
  if (!call.denial) return [plain(`${call.operation} was refused.`)]
  const { headline, because } = explainDenial(call.denial, call, entry)
  const decision = entry?.decisions.find(({ verdict }) => verdict !== 'allowed')
  if (decision) {
    const nearest = nearestReason(decision)
    return [...headline, plain(' '), ...because, ...(nearest ? [plain(' '), ...nearest] : [])]
  }
  const { resource } = call.denial
  const asked = resource && resource !== '*' ? [plain(' Asked on '), arn(resource), plain('.')] : []
  return [...headline, plain(' '), ...because, ...asked]
}

function done({ role, operation }: CallRecord, entry: DecisionEntry | undefined): readonly Phrase[] {
  const who = role ? [plain('Signed as '), strong(role.name), plain('. ')] : []
  const decisions = entry?.decisions ?? []
  const given = entry && roleGiven(entry)
  if (given) return given
  if (entry && decisions.length === 0) {
    const needs = {
      identity: 'It needs no permission, only good credentials.',
      public: 'It is not signed and needs no permission.',
      accessToken: "It is allowed by the person's own token.",
      permission: '',
    }
    return [...who, plain(needs[entry.authorization] || `${operation} was answered.`)]
  }
  const statements = decisions.flatMap(({ request, decidedBy }, index) => [
    plain(index > 0 ? ', ' : ''),
    code(request.action),
    ...(decidedBy
      ? [
          plain(' by '),
          strong(decidedBy.sid ?? `statement ${decidedBy.statement + 1}`),
          plain(` of policy ${decidedBy.policyName}`),
        ]
      : []),
  ])
  return statements.length > 0
    ? [...who, plain('Allowed: '), ...statements, plain('.')]
    : [...who, plain(`${operation} was answered.`)]
}

/** The identity pool's answer is about a role: which one, and by which rule. */
function roleGiven({ notes }: DecisionEntry): readonly Phrase[] | undefined {
  const chosen = notes.flatMap(({ detail }) => roleStepsOf(detail)).find(({ outcome }) => outcome === 'chosen')
  const name = chosen?.roleArn && roleNameOf(chosen.roleArn)
  return name ? [plain('Gave credentials of the role '), strong(name), plain(`: ${chosen.reason}.`)] : undefined
}
