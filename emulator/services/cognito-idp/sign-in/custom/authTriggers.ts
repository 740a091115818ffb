/** The three triggers that a sign-in by challenges of the person's own consists of. */
import type { OperationContext } from '../../../operation.ts'
import { invalidParameter } from '../../errors.ts'
import { membersOf, runTrigger, triggerAttributes, unrecognizableOutput } from '../../triggers/runTrigger.ts'
import { type TriggerName, triggerNames } from '../../triggers/triggerNames.ts'
import type { SignInPlace } from '../signInStep.ts'
import type { CustomSignIn } from './customWho.ts'

type AuthTrigger = Extract<TriggerName, `${string}AuthChallenge${string}`>

/** @throws AwsError what the trigger fails with, or that there is none. */
export async function askAuthTrigger(
  context: OperationContext,
  { pool, client }: SignInPlace,
  name: AuthTrigger,
  { id, user, clientMetadata }: CustomSignIn,
  { request, response }: { readonly request: object; readonly response: object },
): Promise<Readonly<Record<string, unknown>>> {
  const answered = await runTrigger(context, pool, {
    name,
    source: `${triggerNames[name]}_Authentication`,
    clientId: client.id,
    username: id,
    request: {
      userAttributes: triggerAttributes(user),
      ...request,
      ...(clientMetadata && { clientMetadata }),
      userNotFound: user === undefined,
    },
    response,
  })
  if (!answered) throw invalidParameter('Custom auth lambda trigger is not configured for the user pool.')
  return answered
}

/** Challenge parameters: texts by name. Left out, there are none. @throws AwsError InvalidLambdaResponseException */
export function textsOf(value: unknown): Readonly<Record<string, string>> {
  if (value === undefined || value === null) return {}
  const members = membersOf(value)
  if (!members) throw unrecognizableOutput()
  return Object.fromEntries(
    Object.entries(members).map(([name, text]) => {
      if (typeof text !== 'string') throw unrecognizableOutput()
      return [name, text]
    }),
  )
}

/** @throws AwsError InvalidLambdaResponseException */
export function metadataOf(value: unknown): { metadata?: string } {
  if (value === undefined || value === null) return {}
  if (typeof value !== 'string') throw unrecognizableOutput()
  return { metadata: value }
}
