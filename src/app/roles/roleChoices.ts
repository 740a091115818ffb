import type { AwsConfig } from '../../aws/configuration/configuration.ts'
import type { Persona } from '../../aws/persona/persona.ts'
import { personaKey } from '../../aws/persona/personaKey.ts'
import type { ConsoleSession } from '../../aws/session/auth.ts'
import { otherPersonas } from '../../session/otherPersonas.ts'
import { roleName, roleOfSession } from '../../session/roleOfSession.ts'

/** As whom calls can be signed. */
export interface RoleChoice {
  /** The role's name: `auditors`. */
  readonly name: string
  /** Left out where the backend does not tell it. */
  readonly roleArn?: string
  /** Left out for the role that the pool gives by itself. */
  readonly persona?: Persona
  readonly isGuest: boolean
  readonly inUse: boolean
  /** Why it is offered, or why it is not. */
  readonly note: string
}

/** A role that stands there to be explained: nobody can choose it now. */
export type RoleOutOfReach = Pick<RoleChoice, 'name' | 'note'>

export interface RoleChoices {
  /** The pool's own choice first, then by precedence, a guest last. Empty for a guest, who brings nothing to choose from. */
  readonly offered: readonly RoleChoice[]
  readonly outOfReach: readonly RoleOutOfReach[]
}

/** @param now as whom the person chose to sign; undefined where the pool chose */
export function roleChoices(session: ConsoleSession, config: AwsConfig, now: Persona | undefined): RoleChoices {
  if (session.kind !== 'signed-in') return { offered: [], outOfReach: [] }
  const { authenticated, unauthenticated } = config.identityPoolRoles?.Roles ?? {}
  const own = ownRole(session, config)
  const ownName = own === undefined ? undefined : roleName(own)
  const others = otherPersonas(session, config, ownName)
  const inToken = textsOf(session.claims['cognito:roles'])

  const origin = (roleArn: string) =>
    [inToken.includes(roleArn) ? 'in your token' : 'by a rule of the pool', precedenceOf(config, roleArn)]
      .filter(Boolean)
      .join(', ')
  const roles = others.flatMap((persona): readonly RoleChoice[] =>
    persona.kind === 'role'
      ? [
          {
            name: roleName(persona.roleArn),
            roleArn: persona.roleArn,
            persona,
            isGuest: false,
            inUse: personaKey(persona) === personaKey(now),
            note: origin(persona.roleArn),
          },
        ]
      : [],
  )
  const preferred: RoleChoice = {
    name: ownName ?? 'the pool’s choice',
    ...(own !== undefined && { roleArn: own }),
    isGuest: false,
    inUse: now === undefined,
    note: ownNote(config, own, inToken),
  }
  const guest: RoleChoice = {
    name: unauthenticated === undefined ? 'guest' : roleName(unauthenticated),
    ...(unauthenticated !== undefined && { roleArn: unauthenticated }),
    persona: { kind: 'guest' },
    isGuest: true,
    inUse: now?.kind === 'guest',
    note: 'without your token; you stay signed in',
  }
  const isOffered = (arn: string) => arn === own || roles.some(({ roleArn }) => roleArn === arn)
  return {
    offered: [
      preferred,
      ...[...roles].sort((one, other) => rankOf(config, one.roleArn) - rankOf(config, other.roleArn)),
      ...(others.some(({ kind }) => kind === 'guest') ? [guest] : []),
    ],
    outOfReach:
      authenticated === undefined || isOffered(authenticated)
        ? []
        : [{ name: roleName(authenticated), note: 'not in your token while a group gives you a role' }],
  }
}

/** By the pool's rules, or, where the configuration does not tell them, by the token. */
function ownRole(session: ConsoleSession & { readonly kind: 'signed-in' }, config: AwsConfig): string | undefined {
  const choice = roleOfSession(session, config)
  if (choice) return choice.kind === 'role' ? choice.roleArn : undefined
  const preferred = session.claims['cognito:preferred_role']
  return typeof preferred === 'string' ? preferred : undefined
}

function ownNote(config: AwsConfig, own: string | undefined, inToken: readonly string[]): string {
  if (own === undefined) return 'what the pool gives by itself'
  if (!inToken.includes(own)) return 'what the pool gives to you'
  return ['preferred by your token', precedenceOf(config, own)].filter(Boolean).join(', ')
}

function precedenceOf(config: AwsConfig, roleArn: string): string | undefined {
  const rank = rankOf(config, roleArn)
  return Number.isFinite(rank) ? `precedence ${rank}` : undefined
}

function rankOf({ groupRoles = [] }: AwsConfig, roleArn: string | undefined): number {
  const ranks = groupRoles.filter((one) => one.roleArn === roleArn).map(({ precedence = Infinity }) => precedence)
  return Math.min(...ranks, Infinity)
}

function textsOf(claim: unknown): readonly string[] {
  return Array.isArray(claim) ? claim.filter((one) => typeof one === 'string') : []
}
