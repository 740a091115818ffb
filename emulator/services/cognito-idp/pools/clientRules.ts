/** What the settings of an app client come to. Source: API Reference, "CreateUserPoolClient". */
import type { ExplicitAuthFlowsType, TimeUnitsType } from '@aws-sdk/client-cognito-identity-provider'
import type { UserPoolClient } from './userPoolClients.ts'

interface TokenSeconds {
  readonly access: number
  readonly id: number
  readonly refresh: number
}

const secondsIn: Record<TimeUnitsType, number> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 }

/** How long the client's tokens are good for, in seconds. Without a unit Cognito counts hours, and days for refreshing. */
export function tokenSeconds({ settings }: Pick<UserPoolClient, 'settings'>): TokenSeconds {
  const { AccessTokenValidity, IdTokenValidity, RefreshTokenValidity, TokenValidityUnits: units = {} } = settings
  return {
    access: (AccessTokenValidity ?? 1) * (AccessTokenValidity ? secondsIn[units.AccessToken ?? 'hours'] : 3600),
    id: (IdTokenValidity ?? 1) * (IdTokenValidity ? secondsIn[units.IdToken ?? 'hours'] : 3600),
    refresh: RefreshTokenValidity * secondsIn[units.RefreshToken ?? 'days'],
  }
}

/** How long a challenge may be answered, in milliseconds. */
export function authSessionMilliseconds({ settings }: UserPoolClient): number {
  return settings.AuthSessionValidity * 60_000
}

type Flow =
  | 'USER_SRP_AUTH'
  | 'USER_PASSWORD_AUTH'
  | 'USER_AUTH'
  | 'CUSTOM_AUTH'
  | 'REFRESH_TOKEN_AUTH'
  | 'ADMIN_USER_PASSWORD_AUTH'

/** The names that flows had before 2019; a client has either these or those that begin with ALLOW_. */
const formerNames: Partial<Record<Flow, ExplicitAuthFlowsType>> = {
  USER_PASSWORD_AUTH: 'USER_PASSWORD_AUTH',
  ADMIN_USER_PASSWORD_AUTH: 'ADMIN_NO_SRP_AUTH',
}

/** What a client can do for which nobody chose. */
const withoutChoice: ReadonlySet<Flow> = new Set(['REFRESH_TOKEN_AUTH', 'USER_SRP_AUTH', 'CUSTOM_AUTH'])

export function isFlowEnabled({ settings: { ExplicitAuthFlows: flows } }: UserPoolClient, flow: Flow): boolean {
  if (flows.length === 0) return withoutChoice.has(flow)
  if (flows.includes(`ALLOW_${flow}`)) return true
  const former = formerNames[flow]
  if (former !== undefined && flows.includes(former)) return true
  const isFormer = !flows.some((one) => one.startsWith('ALLOW_'))
  if (!isFormer) return false
  // Clients with the former names always refresh, and prove passwords by SRP unless only their own challenges count.
  if (flow === 'CUSTOM_AUTH') return true
  return flow === 'REFRESH_TOKEN_AUTH' || (flow === 'USER_SRP_AUTH' && !flows.includes('CUSTOM_AUTH_FLOW_ONLY'))
}

/** Whether answers must not tell who exists. */
export function hidesUsers({ settings }: UserPoolClient): boolean {
  return settings.PreventUserExistenceErrors === 'ENABLED'
}
