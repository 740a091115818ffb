import {
  conditionsOf,
  examineTrust,
  type TrustExamination,
  type TrustProblem,
} from '#iam/lint/identity-pool/examineTrust.ts'
import type { PolicyDocument } from '#iam/types.ts'
import { providerKey } from '../../../session/roleOfSession.ts'
import { readFix } from '../fix/readFix.ts'
import { trustFix } from '../fix/trustFix.ts'
import type { GivenRole } from '../read/givenRoles.ts'
import { type Told, valueOf } from '../read/told.ts'
import { type DoctorFinding, facts } from './doctorFinding.ts'
import type { Examined } from './examined.ts'
import { untoldFinding } from './untoldFinding.ts'

/** Whether the pool can take each of the roles that it gives. */
export function trustFindings(examined: Examined, given: readonly GivenRole[]): readonly DoctorFinding[] {
  const refused = given.flatMap((role) => {
    const read = examined.reading.trust.get(role.arn)
    return read?.kind === 'refused' ? [{ role, read }] : []
  })
  // Many refusals of one permission are one finding.
  const isOne = refused.length > 1 && new Set(refused.map(({ read }) => read.action)).size === 1
  const others = isOne ? given.filter((role) => !refused.some((one) => one.role === role)) : given
  return [
    ...others.map((role) => trustFinding(examined, role)),
    ...(isOne ? [unreadTrust(refused, examined.role)] : []),
  ]
}

type Refused = Extract<Told<unknown>, { kind: 'refused' }>

function unreadTrust(
  refused: readonly { readonly role: GivenRole; readonly read: Refused }[],
  asking: string,
): DoctorFinding {
  const [first] = refused
  const about = `Trust of ${refused.map(({ role }) => role.name).join(', ')}`
  const finding = untoldFinding('trust', about, first?.read, asking)
  const action = first?.read.action ?? 'iam:GetRole'
  return {
    ...finding,
    title: `Trust of ${refused.length} roles`,
    evidence: facts(
      { name: 'Asked as', words: asking },
      { name: 'Missing', words: action },
      ...refused.map(({ role }) => ({ name: role.name, words: role.arn })),
    ),
    fix: readFix(
      asking,
      action,
      refused.map(({ role }) => role.arn),
    ),
  }
}

function trustFinding({ reading, configuration, role: asking }: Examined, role: GivenRole): DoctorFinding {
  const id = `trust:${role.name}`
  const read = reading.trust.get(role.arn)
  if (read?.kind === 'missing') return missingRole(id, role)
  if (read?.kind !== 'told') return untoldFinding(id, `Trust of ${role.name}`, read, asking)
  const tagMap = valueOf(reading.tags)
  const examination = examineTrust({
    arn: role.arn,
    trustPolicy: read.value,
    identityPoolId: configuration.identityPoolId,
    provider: providerKey(configuration).split(':')[0] ?? '',
    ...(role.claims && { claims: role.claims }),
    ...(tagMap && { tagMap }),
  })
  return findingOf(id, role, read.value, examination)
}

function missingRole(id: string, { name, arn, givenTo }: GivenRole): DoctorFinding {
  return {
    id,
    standing: 'inTheWay',
    title: `There is no role ${name}`,
    seen: 'the pool gives it all the same',
    headline: `Nobody can get the role ${name}, because there is no such role`,
    affects: `Signing in works; the first call that needs credentials fails for ${givenTo}.`,
    evidence: facts({ name: 'Role', words: arn, remark: 'IAM knows no role of this name' }),
    advice: 'Make the role again, or let the pool, its rules and its groups name another one.',
  }
}

function findingOf(
  id: string,
  role: GivenRole,
  document: PolicyDocument,
  examination: TrustExamination,
): DoctorFinding {
  const { problems, elements, sid, reason, corrected } = examination
  const [problem] = problems
  const isAllowed = problem === undefined || problem === 'any pool' || problem === 'guests too'
  const evidence = {
    kind: 'trust',
    roleArn: role.arn,
    isAllowed,
    effect: problem === 'denied' ? 'Deny' : 'Allow',
    elements,
    reason,
    ...(sid !== undefined && { sid }),
  } as const
  if (problem === undefined) {
    return {
      id,
      standing: 'holds',
      title: `Trust of ${role.name}`,
      seen: conditionsOf(document).join(', '),
      headline: `The pool can take the role ${role.name}, for those whom it is meant for`,
      affects: `It is for ${role.givenTo}.`,
      evidence,
    }
  }
  const { title, seen, headline, affects, advice } = wordsOf(problem, problems, role)
  const standing = problem === 'condition' ? 'worthALook' : 'inTheWay'
  const fix = corrected && trustFix(role, document, corrected, { opensUp: !isAllowed })
  return {
    id,
    standing,
    title,
    seen,
    headline,
    affects,
    evidence,
    ...(fix ? { fix } : { advice }),
  }
}

type Words = Record<'title' | 'seen' | 'headline' | 'affects' | 'advice', string>

function wordsOf(
  problem: TrustProblem,
  problems: readonly TrustProblem[],
  { name, givenTo, claims }: GivenRole,
): Words {
  if (problem === 'any pool' || problem === 'guests too') {
    const who = problem === 'any pool' ? 'People of any identity pool' : 'Guests'
    const why =
      problem === 'any pool' ? 'its trust policy names no pool' : 'its trust policy does not ask for a sign-in'
    return {
      title: `${who} can get the role ${name}`,
      seen: why,
      headline: `${who} can get the role ${name} too, because ${why}`,
      affects:
        'Whoever asks STS themselves, by AssumeRoleWithWebIdentity with the token of a pool, gets its credentials.',
      advice: '',
    }
  }
  if (problem === 'condition') {
    return {
      title: `Who gets ${name} hangs on a condition`,
      seen: 'of its own, beside aud and amr',
      headline: `Whether somebody gets the role ${name} hangs on a condition of its own`,
      affects: `It did not hold for somebody like ${givenTo}; it may for others.`,
      advice:
        'Simulate the sign-in of those whom it is meant for. If it holds for none of them, change the condition, or map the claim that it asks for to a tag.',
    }
  }
  const why = problems.map((each) => reasons(each, claims !== undefined)).join(' and ')
  return {
    title: `Nobody can get the role ${name}`,
    seen: why,
    headline: `Nobody can get the role ${name}, because ${why}`,
    affects: `Signing in works; the first call that needs credentials fails for ${givenTo}.`,
    advice:
      problem === 'denied'
        ? 'A statement that denies wins over all that allow. Take it out, or narrow it, if it is not meant for these people.'
        : 'A condition of its own stands in the way beside it: whether that is meant, nobody but its author knows.',
  }
}

function reasons(problem: TrustProblem, isForPeople: boolean): string {
  if (problem === 'amr') return isForPeople ? 'its trust policy asks for guests' : 'its trust policy asks for a sign-in'
  const words: Partial<Record<TrustProblem, string>> = {
    aud: 'its trust policy is for another pool',
    action: 'its trust policy allows another action than pools ask for',
    principal: 'its trust policy does not trust identity pools',
    tags: 'the pool passes tags and its trust policy does not allow sts:TagSession',
    denied: 'a statement of its trust policy denies it',
    condition: 'a condition of its own does not hold',
  }
  return words[problem] ?? 'its trust policy does not fit'
}
