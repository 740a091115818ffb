import { lostActions } from '#iam/lint/identity-pool/groupIssues.ts'
import type { Policy } from '#iam/types.ts'
import type { PoolGroup } from '../../../aws/services/cognito-idp/types.ts'
import { precedenceFix } from '../fix/precedenceFix.ts'
import { valueOf } from '../read/told.ts'
import { type DoctorFinding, facts } from './doctorFinding.ts'
import type { Examined } from './examined.ts'
import { untoldFinding } from './untoldFinding.ts'

/** Whether one group always comes before the others. */
export function precedenceFinding({ reading, configuration, role }: Examined): DoctorFinding {
  const id = 'precedence'
  const title = 'Group precedence'
  if (reading.groups.kind !== 'told') return untoldFinding(id, title, reading.groups, role)
  const withRole = [...reading.groups.value].filter(({ roleArn }) => roleArn !== undefined).sort(byRank)
  const evidence = facts(
    ...withRole.map(({ name, precedence }) => ({
      name,
      words: precedence === undefined ? 'no precedence' : `${precedence}`,
    })),
  )
  const tie = withRole.flatMap((group, index) => {
    const before = withRole
      .slice(0, index)
      .find((each) => each.precedence === group.precedence && each.roleArn !== group.roleArn)
    return before ? [[before, group] as const] : []
  })[0]
  if (!tie) {
    const ranks = withRole.map(({ precedence }) => precedence ?? 'none').join(', ')
    return {
      id,
      standing: 'holds',
      title,
      seen: ranks === '' ? 'no group has a role' : `${ranks}: no tie`,
      evidence,
      headline: 'Whoever is in several groups gets the role of one of them, and always of the same',
    }
  }
  const [one, other] = tie
  const rank = other.precedence === undefined ? 'have no precedence' : `both have the precedence ${other.precedence}`
  return {
    id,
    standing: 'worthALook',
    title: `${one.name} and ${other.name} are of equal rank`,
    seen: rank,
    evidence,
    headline: `Whoever is in ${one.name} and ${other.name} has no preferred role, because they ${rank}`,
    affects: 'What they get then is what the pool gives in a tie of roles.',
    fix: precedenceFix(configuration, withRole, other),
  }
}

const rankOf = ({ precedence = Number.MAX_SAFE_INTEGER }: PoolGroup) => precedence
const byRank = (one: PoolGroup, other: PoolGroup) => rankOf(one) - rankOf(other) || (one.name < other.name ? -1 : 1)

/** What a group's role lacks that everybody who signed in may do: the one stands in the place of the other. */
export function lacksFindings(examined: Examined, groups: readonly PoolGroup[]): readonly DoctorFinding[] {
  const { reading } = examined
  const authenticatedArn = valueOf(reading.roles)?.Roles.authenticated
  const withRole = groups.filter(({ roleArn }) => roleArn !== undefined && roleArn !== authenticatedArn)
  if (authenticatedArn === undefined || withRole.length === 0) return []
  const common = reading.policies.get(authenticatedArn)
  if (common?.kind !== 'told') return [untoldFinding('lacks', 'Rights of who signed in', common, examined.role)]
  return withRole.map((group) => {
    const own = reading.policies.get(group.roleArn ?? '')
    if (own?.kind !== 'told') return untoldFinding(`lacks:${group.name}`, `Rights of ${group.name}`, own, examined.role)
    return lacksFinding(group, common.value.policies, own.value.policies)
  })
}

/** More would hide what it is about. */
const mostNamed = 5

function lacksFinding({ name }: PoolGroup, common: readonly Policy[], own: readonly Policy[]): DoctorFinding {
  const id = `lacks:${name}`
  const lost = lostActions({ policies: common }, { policies: own })
  const evidence = facts(
    { name: 'Who signed in', words: namesOf(common) },
    { name, words: namesOf(own) },
    ...lost.map((action) => ({ name: 'Missing', words: action })),
  )
  if (lost.length === 0) {
    return {
      id,
      standing: 'holds',
      title: `Rights of ${name}`,
      seen: 'all that authenticated has',
      evidence,
      headline: `Whoever joins ${name} keeps the actions that everybody who signed in has`,
    }
  }
  const more = lost.length > mostNamed ? ` and ${lost.length - mostNamed} more` : ''
  const named = `${lost.slice(0, mostNamed).join(', ')}${more}`
  return {
    id,
    standing: 'worthALook',
    title: `${name} lacks a right that authenticated has`,
    seen: `${named}; a group’s role replaces it`,
    headline: `Whoever joins ${name} loses ${named}`,
    affects: 'A group’s role stands in the place of the role of everybody who signed in; nothing of that one is added.',
    evidence,
    advice: `If that is not meant, add ${named} to the policies of the group’s role.`,
  }
}

const namesOf = (policies: readonly Policy[]) => policies.map(({ name }) => name).join(', ') || 'no policy'
