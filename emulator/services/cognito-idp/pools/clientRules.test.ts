import { expect, test } from 'vitest'
import { isFlowEnabled } from './clientRules.ts'
import type { UserPoolClient } from './userPoolClients.ts'

const clientWith = (ExplicitAuthFlows: UserPoolClient['settings']['ExplicitAuthFlows']): UserPoolClient => ({
  id: 'client',
  poolId: 'us-east-1_Pool00001',
  settings: {
    ClientName: 'app',
    ExplicitAuthFlows,
    RefreshTokenValidity: 30,
    AuthSessionValidity: 3,
    EnableTokenRevocation: true,
    AllowedOAuthFlowsUserPoolClient: false,
  },
})
const flows = ['USER_SRP_AUTH', 'USER_PASSWORD_AUTH', 'USER_AUTH', 'CUSTOM_AUTH', 'REFRESH_TOKEN_AUTH'] as const

test.each<[UserPoolClient['settings']['ExplicitAuthFlows'], readonly string[]]>([
  [[], ['USER_SRP_AUTH', 'CUSTOM_AUTH', 'REFRESH_TOKEN_AUTH']],
  [['ALLOW_USER_PASSWORD_AUTH'], ['USER_PASSWORD_AUTH']],
  [['USER_PASSWORD_AUTH'], ['USER_SRP_AUTH', 'USER_PASSWORD_AUTH', 'CUSTOM_AUTH', 'REFRESH_TOKEN_AUTH']],
  [['CUSTOM_AUTH_FLOW_ONLY'], ['CUSTOM_AUTH', 'REFRESH_TOKEN_AUTH']],
])('A client with the flows %j can do %j', (chosen, enabled) => {
  expect(flows.filter((flow) => isFlowEnabled(clientWith(chosen), flow))).toEqual(enabled)
})
