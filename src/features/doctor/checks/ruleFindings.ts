import { ruleInWords } from '#iam/identity-pool/mappingRule.ts'
import type { MappingRule, RoleMapping } from '#iam/identity-pool/types.ts'
import { roleName } from '../../../session/roleOfSession.ts'
import { type DoctorFinding, facts } from './doctorFinding.ts'

/** Claims that every ID token of a user pool can carry; custom attributes have a prefix (Cognito Developer Guide, "Understanding the identity (ID) token"). */
const known = new Set(
  'sub aud iss token_use auth_time exp iat jti event_id origin_jti username email email_verified phone_number phone_number_verified name given_name family_name middle_name nickname preferred_username profile picture website gender birthdate zoneinfo locale address updated_at identities nonce at_hash amr'.split(
    ' ',
  ),
)

/** Rules that no token meets, and rules that an earlier one always comes before. None for a mapping by token. */
export function ruleFindings(mapping: RoleMapping): readonly DoctorFinding[] {
  const rules = mapping.RulesConfiguration?.Rules ?? []
  if (mapping.Type !== 'Rules') return []
  const found = rules.flatMap((rule, index) => [...strange(rule, index), ...hidden(rule, index, rules)])
  if (found.length > 0) return found
  return [
    {
      id: 'rules',
      standing: 'holds',
      title: 'Order of rules',
      seen: 'each can be reached',
      headline: 'Every rule asks for a claim that tokens carry, and none hides another',
      evidence: facts(...rules.map((rule, index) => ({ name: `Rule ${index + 1}`, words: ruleInWords(rule) }))),
    },
  ]
}

function strange(rule: MappingRule, index: number): readonly DoctorFinding[] {
  const { Claim: claim } = rule
  if (known.has(claim) || /^(cognito|custom):./.test(claim) || claim.includes('/')) return []
  return [
    {
      ...worthALook(`rule:${index + 1}:claim`, `Rule ${index + 1} asks for ${claim}`, 'no claim of this name'),
      headline: `Rule ${index + 1} asks for a claim that the ID tokens of a user pool do not carry: ${claim}`,
      affects: `Nobody gets ${roleName(rule.RoleARN)} by it, whatever it compares.`,
      evidence: facts({ name: `Rule ${index + 1}`, words: ruleInWords(rule) }),
      advice: `Attributes of your own carry a prefix in tokens: custom:${claim}.`,
    },
  ]
}

function hidden(rule: MappingRule, index: number, rules: readonly MappingRule[]): readonly DoctorFinding[] {
  const before = rules.slice(0, index).findIndex((earlier) => covers(earlier, rule))
  if (before === -1) return []
  const earlier = rules[before]
  return [
    {
      ...worthALook(
        `rule:${index + 1}:order`,
        `Rule ${index + 1} is never reached`,
        `rule ${before + 1} comes before it`,
      ),
      headline: `Rule ${index + 1} is never reached, because rule ${before + 1} matches whatever it would`,
      affects: `Nobody gets ${roleName(rule.RoleARN)} by it.`,
      evidence: facts(
        { name: `Rule ${before + 1}`, words: earlier ? ruleInWords(earlier) : '' },
        { name: `Rule ${index + 1}`, words: ruleInWords(rule) },
      ),
      advice: 'Put the narrower rule first.',
    },
  ]
}

/** Whether a claim that meets the later rule always meets the earlier one. */
function covers(earlier: MappingRule, later: MappingRule): boolean {
  if (earlier.Claim !== later.Claim) return false
  const { MatchType: type, Value: value } = earlier
  if (type === later.MatchType && value === later.Value) return true
  if (later.MatchType === 'NotEqual' || type === 'Equals') return false
  if (later.MatchType === 'Equals') {
    if (type === 'NotEqual') return value !== later.Value
    return type === 'StartsWith' ? later.Value.startsWith(value) : later.Value.includes(value)
  }
  if (later.MatchType === 'StartsWith') {
    return type === 'Contains' ? later.Value.includes(value) : type === 'StartsWith' && later.Value.startsWith(value)
  }
  return type === 'Contains' && later.Value.includes(value)
}

const worthALook = (id: string, title: string, seen: string) => ({ id, standing: 'worthALook', title, seen }) as const
