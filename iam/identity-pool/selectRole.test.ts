import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { selectRole } from './selectRole.ts'
import type { IdentityPoolRoles, MappingRule, RoleMapping, TokenClaims } from './types.ts'

interface RoleCase {
  readonly rule: string
  readonly says: string
  readonly roles?: IdentityPoolRoles['Roles']
  /** Left out: the pool has no mapping for this provider. */
  readonly mapping?: Omit<RoleMapping, 'RulesConfiguration'>
  readonly rules?: readonly Omit<MappingRule, 'RoleARN'>[]
  /** Left out: a guest. */
  readonly claims?: TokenClaims
  readonly customRoleArn?: string
  /** The role's ARN, or the error as `code: message`. */
  readonly expected: string
  readonly by: string
  readonly reason?: string
}

const providerKey = 'cognito-idp.us-east-1.amazonaws.com/us-east-1_Rolecall1:4rolecalllocalclient000001'
const cases: readonly RoleCase[] = JSON.parse(readFileSync(new URL('./cases/selectRole.json', import.meta.url), 'utf8'))

/** The roles of rules are called rule-1, rule-2 and so on. */
function rolesOf({
  roles = { authenticated: 'auth', unauthenticated: 'guest' },
  mapping,
  rules,
}: RoleCase): IdentityPoolRoles {
  if (!mapping) return { Roles: roles }
  const configuration = rules && {
    RulesConfiguration: { Rules: rules.map((rule, index) => ({ ...rule, RoleARN: `rule-${index + 1}` })) },
  }
  return { Roles: roles, RoleMappings: { [providerKey]: { ...mapping, ...configuration } } }
}

describe('selectRole', () => {
  test.each(cases)('$rule: $says', (example) => {
    const { claims, customRoleArn } = example
    const choice = selectRole({
      roles: rolesOf(example),
      providerKey,
      ...(claims && { claims }),
      ...(customRoleArn && { customRoleArn }),
    })
    const last = choice.steps.at(-1)
    expect(choice.kind === 'role' ? choice.roleArn : `${choice.code}: ${choice.message}`).toBe(example.expected)
    expect(last?.rule).toBe(example.by)
    expect(last?.outcome).toBe(choice.kind === 'role' ? 'chosen' : 'refused')
    if (choice.kind === 'role') expect(choice.by).toBe(last)
    if (example.reason !== undefined) expect(choice.steps.map(({ reason }) => reason)).toContain(example.reason)
  })

  test('a provider called like a property of every object has no mapping', () => {
    const choice = selectRole({
      roles: { Roles: { authenticated: 'auth' }, RoleMappings: {} },
      providerKey: 'constructor',
      claims: {},
    })
    expect(choice).toMatchObject({ kind: 'role', roleArn: 'auth' })
  })

  test('every rule that was passed over is told with its role and its reason', () => {
    const rule = (Value: string) => ({ Claim: 'team', MatchType: 'Equals' as const, Value })
    const roles = rolesOf({
      rule: '',
      says: '',
      expected: '',
      by: '',
      mapping: { Type: 'Rules' },
      rules: [rule('red'), rule('blue')],
    })
    expect(selectRole({ roles, providerKey, claims: { team: 'blue' } }).steps).toEqual([
      { rule: 'rule 1: team equals "red"', outcome: 'passed over', reason: 'team is "blue"', roleArn: 'rule-1' },
      { rule: 'rule 2: team equals "blue"', outcome: 'chosen', reason: 'team is "blue"', roleArn: 'rule-2' },
    ])
  })
})
