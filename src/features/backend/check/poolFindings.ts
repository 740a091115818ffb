import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import { regionOfIdentityPool, regionOfUserPool } from '../../../aws/configuration/serviceUrls.ts'
import type { AppClientAnswer } from '../../../aws/connection/askAppClient.ts'
import type { IdentityPoolAnswer } from '../../../aws/connection/askIdentityPool.ts'
import type { UserPoolAnswer } from '../../../aws/connection/askUserPool.ts'
import { code, plain } from '../../../outcomes/phrase.ts'
import type { Finding } from './finding.ts'
import { seenIn } from './seenIn.ts'

export function userPoolFinding(answer: UserPoolAnswer, config: AwsConfig): Finding {
  const common = { part: 'User pool', seen: seenIn(answer) } as const
  const region = regionOfUserPool(config)
  if (answer.kind === 'there') return { ...common, standing: 'holds', title: [plain(`Exists in ${region}`)] }
  return {
    ...common,
    standing: 'inTheWay',
    title: [plain('There is no user pool '), code(config.userPoolId)],
    text: `Nobody signs in until the id is right. It was looked for in ${region}, the region that the id begins with; Cognito's page of the user pool shows its id.`,
  }
}

export function appClientFinding(answer: AppClientAnswer, { userPoolClientId, signIn }: AwsConfig): Finding {
  const common = { part: 'User pool', seen: seenIn(answer) } as const
  if (answer.kind === 'ready') {
    return { ...common, standing: 'holds', title: [plain('Client accepts SRP, has no secret')] }
  }
  if (answer.kind === 'hasSecret') {
    return {
      ...common,
      standing: 'inTheWay',
      title: [plain('The client '), code(userPoolClientId), plain(' has a secret')],
      text: 'No browser can keep a secret, so no page signs in with this client, and a secret is never taken away again. Make another app client of the user pool, without one, and put its id here.',
    }
  }
  const flow = signIn?.authenticationFlowType ?? 'USER_SRP_AUTH'
  if (answer.kind === 'withoutSrp' && flow !== 'USER_SRP_AUTH') {
    return {
      ...common,
      standing: 'holds',
      title: [plain('Client answers, has no secret; people sign in by '), code(flow)],
    }
  }
  if (answer.kind === 'withoutSrp') {
    return {
      ...common,
      standing: 'inTheWay',
      title: [plain('The client '), code(userPoolClientId), plain(' does not accept SRP')],
      text: 'The console proves a password without sending it. Somebody with rights on the user pool adds this to the authentication flows of the client:',
      fix: { what: 'flow', value: 'ALLOW_USER_SRP_AUTH' },
    }
  }
  return {
    ...common,
    standing: 'inTheWay',
    title: [plain('There is no app client '), code(userPoolClientId)],
    text: "Nobody signs in until its id is right. Cognito's page of the user pool lists its app clients; one without a secret is needed.",
  }
}

export function identityPoolFinding(answer: IdentityPoolAnswer, config: AwsConfig): Finding {
  const common = { part: 'Identity pool', seen: seenIn(answer) } as const
  if (answer.kind === 'missing') {
    const region = regionOfIdentityPool(config)
    return {
      ...common,
      standing: 'inTheWay',
      title: [plain('There is no identity pool '), code(config.identityPoolId)],
      text: `Without it a person who is signed in gets no credentials. It was looked for in ${region}, the region that the id begins with; Cognito's page of the identity pool shows its id.`,
    }
  }
  const hasGuests = answer.kind === 'guests'
  if (hasGuests === config.guestAccess) {
    return { ...common, standing: 'holds', title: [plain(`Answers; guests ${onOrOff(hasGuests)}, as the file says`)] }
  }
  return {
    ...common,
    standing: 'worthALook',
    title: [plain(`Guests: file says ${onOrOff(config.guestAccess)}, pool says ${onOrOff(hasGuests)}`)],
  }
}

function onOrOff(on: boolean): string {
  return on ? 'on' : 'off'
}
