/** Roles that can be handed to any service, and service-linked roles of any. Access Analyzer policy check reference, "Pass role with star in resource" and "Create SLR with star in resource", with their like. */
import { isLimitedBy } from '../conditionMeaning.ts'
import type { IssueCode } from '../issueCodes.ts'
import type { Finding, LintedStatement, LintRule } from '../types.ts'

interface Granted {
  readonly action: string
  /** A condition on one of them names the service that gets the role. */
  readonly limits: readonly string[]
  readonly codes: Readonly<Record<'resource' | 'action' | 'not action', Readonly<Record<'star' | 'not', IssueCode>>>>
  readonly follows: string
}

const granted: readonly Granted[] = [
  {
    action: 'iam:PassRole',
    limits: ['iam:PassedToService'],
    codes: {
      resource: { star: 'PASS_ROLE_WITH_STAR_IN_RESOURCE', not: 'PASS_ROLE_WITH_NOT_RESOURCE' },
      action: {
        star: 'PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE',
        not: 'PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE',
      },
      'not action': {
        star: 'PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION',
        not: 'PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE',
      },
    },
    follows: 'can hand any such role to any service and act with what that role may do',
  },
  {
    action: 'iam:CreateServiceLinkedRole',
    limits: ['iam:AWSServiceName'],
    codes: {
      resource: { star: 'CREATE_SLR_WITH_STAR_IN_RESOURCE', not: 'CREATE_SLR_WITH_NOT_RESOURCE' },
      action: {
        star: 'CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE',
        not: 'CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE',
      },
      'not action': {
        star: 'CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION',
        not: 'CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE',
      },
    },
    follows: 'can let any service make a role for itself',
  },
]

export const passRole: LintRule = (statement) => {
  if (statement.effect !== 'Allow') return []
  return granted.flatMap((grant) => findingOf(grant, statement))
}

function findingOf({ action, limits, codes, follows }: Granted, statement: LintedStatement): readonly Finding[] {
  const { actions, notActions, resources, notResources } = statement
  if (isLimitedBy(statement, ...limits)) return []
  const star = resources.find(({ text }) => namesAnyRole(text))
  const wide = notResources[0] ?? star
  if (!wide) return []
  const how = notResources.length > 0 ? 'not' : 'star'
  const [one, ...more] = actions.filter(({ covers }) => covers.includes(action))
  const exact = [one, ...more].find((each) => each && !each.text.includes('*'))
  const by = exact ?? one
  const leftOut = notActions.length > 0 && !notActions.some(({ covers }) => covers.includes(action))
  if (!by && !leftOut) return []
  const code = codes[by ? (exact ? 'resource' : 'action') : 'not action'][how]
  const roles = how === 'not' ? 'every role that NotResource leaves over' : `"${wide.text}"`
  return [
    {
      code,
      path: wide.path,
      message: `Whoever has this ${follows}: ${by?.text ?? `${action}, which NotAction leaves over,`} is allowed on ${roles}.`,
      fix: `Name the roles, or add a condition on ${limits.join(' or ')}.`,
    },
  ]
}

/** `*`, or every role of an account: what begins with a service's own path or name is that service's. */
const namesAnyRole = (text: string) => /^(\*+|arn:[^:]*:iam:[^:]*:[^:]*:(role\/)?\*+)$/.test(text)
