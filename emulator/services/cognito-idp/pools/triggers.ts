import type { LambdaConfigType } from '@aws-sdk/client-cognito-identity-provider'
import type { OperationContext } from '../../operation.ts'
import type { UserPool } from './userPools.ts'

type Trigger = Exclude<keyof LambdaConfigType, 'CustomSMSSender' | 'CustomEmailSender' | 'KMSKeyID'>

/** No Lambda function runs here. Where AWS would have run one of these, the decision log says so. */
export function remarkTriggers(
  { remark }: Pick<OperationContext, 'remark'>,
  { settings }: UserPool,
  triggers: readonly Trigger[],
): void {
  const skipped = triggers.filter((trigger) => settings.LambdaConfig?.[trigger] !== undefined)
  if (skipped.length > 0) remark({ about: 'triggers are not run', detail: skipped })
}

/** Which of these AWS runs depends on how the sign-in goes. */
export const signInTriggers: readonly Trigger[] = [
  'PreAuthentication',
  'PostAuthentication',
  'DefineAuthChallenge',
  'CreateAuthChallenge',
  'VerifyAuthChallengeResponse',
  'PreTokenGeneration',
  'PreTokenGenerationConfig',
  'UserMigration',
]
