/**
 * Asks a function of the person's own what Cognito would ask a Lambda function. Never inside a transaction: it takes
 * time. Source: Cognito Developer Guide, "Customizing user pool workflows with Lambda triggers"; the sentences of
 * failures are recorded.
 */
import { AwsError } from '../../../wire/awsError.ts'
import type { OperationContext } from '../../operation.ts'
import type { UserPool } from '../pools/userPools.ts'
import type { PoolUser } from '../users/users.ts'
import { type TriggerName, triggerNames } from './triggerNames.ts'

interface TriggerCall {
  readonly name: TriggerName
  /** Why it is asked: `PreSignUp_SignUp`. */
  readonly source: string
  /** Left out for operations of administrators. */
  readonly clientId?: string
  readonly username: string
  readonly request: object
  /** What the function is to fill in. */
  readonly response: object
  readonly version?: '1' | '2'
}

type TriggerResponse = Readonly<Record<string, unknown>>

/**
 * @returns what the function answered; undefined where there is none, which is no failure: the decision log says so if
 *   the pool names one.
 * @throws AwsError UserLambdaValidationException, UnexpectedLambdaException, InvalidLambdaResponseException
 */
export async function runTrigger(
  context: OperationContext,
  pool: UserPool,
  call: TriggerCall,
): Promise<TriggerResponse | undefined> {
  const { name, source, clientId, username, request, response, version = '1' } = call
  const trigger = triggerNames[name]
  if (!context.functions.names.has(name)) {
    if (isConfigured(pool, name)) context.remark({ about: 'trigger', detail: { trigger, notRun: notRun(name) } })
    return undefined
  }
  const outcome = await context.functions.call(name, {
    version,
    triggerSource: source,
    region: pool.id.slice(0, pool.id.indexOf('_')),
    userPoolId: pool.id,
    userName: username,
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: clientId ?? 'CLIENT_ID_NOT_APPLICABLE' },
    request,
    response,
  })
  if (outcome.kind === 'failed') {
    throw new AwsError('UserLambdaValidationException', `${trigger} failed with error ${outcome.message}.`)
  }
  if (outcome.kind === 'hung') {
    throw new AwsError(
      'UnexpectedLambdaException',
      `${trigger} invocation failed due to error Socket timeout while invoking Lambda function.`,
    )
  }
  const answered = membersOf(membersOf(outcome.value)?.response)
  if (!answered) throw unrecognizableOutput()
  return answered
}

/** The answer has not the form that the trigger's answers have. */
export function unrecognizableOutput(): AwsError {
  return new AwsError('InvalidLambdaResponseException', 'Unrecognizable lambda output')
}

/** @returns undefined for what is no object. */
export function membersOf(value: unknown): TriggerResponse | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
}

function isConfigured({ settings: { LambdaConfig = {} } }: UserPool, name: TriggerName): boolean {
  if (name === 'preTokenGeneration' && LambdaConfig.PreTokenGenerationConfig) return true
  return Boolean(LambdaConfig[triggerNames[name]])
}

function notRun(name: TriggerName): string {
  return `The pool names a Lambda function, and none is run here. Start with --trigger ${name}=<file> to run one of your own.`
}

/** Of triggers that no function of one's own can stand for: what AWS might have refused or worded otherwise goes on. */
export function remarkNeverRun(
  context: Pick<OperationContext, 'remark'>,
  { settings: { LambdaConfig = {} } }: UserPool,
  triggers: readonly ('PreAuthentication' | 'PostAuthentication' | 'CustomMessage' | 'UserMigration')[],
): void {
  for (const trigger of triggers.filter((one) => LambdaConfig[one])) {
    const never = 'The pool names a Lambda function, and functions for this trigger are not run here.'
    context.remark({ about: 'trigger', detail: { trigger, notRun: never } })
  }
}

/** What triggers are told of a user. */
export function triggerAttributes(user: PoolUser | undefined): Readonly<Record<string, string>> {
  return user ? { sub: user.sub, 'cognito:user_status': user.status, ...user.attributes } : {}
}
