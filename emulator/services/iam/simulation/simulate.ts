import type { EvaluationResult, SimulateCustomPolicyCommandInput } from '@aws-sdk/client-iam'
import type { Principal } from '#iam/types.ts'
import { AwsError } from '../../../wire/awsError.ts'
import type { OperationContext } from '../../operation.ts'
import { page } from '../page.ts'
import { readPolicyText } from '../policyText.ts'
import { comparisonsOf } from './comparisonsOf.ts'
import { evaluationResult } from './evaluationResult.ts'
import type { SimulatedPolicies } from './simulatedPolicy.ts'
import { simulationContext } from './simulationContext.ts'

/** What both simulations take. */
type SimulationInput = Pick<
  SimulateCustomPolicyCommandInput,
  'ActionNames' | 'ResourceArns' | 'ResourcePolicy' | 'ResourceOwner' | 'ContextEntries' | 'Marker' | 'MaxItems'
>

/** Statements that one answer compares with resources, or what one action needs; AWS, too, may answer fewer results than `MaxItems`. */
const usualComparisons = 10_000
/** Ours, and its sentence: AWS tells of no limit. */
const mostComparisons = 100_000
const tooMuch =
  `Too much to compare: for an action at most ${mostComparisons} statements are compared with resources. ` +
  'Long conditions count for many statements.'
/** Actions in one answer where `MaxItems` is left out. */
const usualActions = 100

/** Stands for whoever asks, where the request does not say who. */
const nobody = (account: string): Principal => ({
  type: 'User',
  account,
  arn: `arn:aws:iam::${account}:user/simulated`,
})

/**
 * Tries every action on every resource; one result for each action.
 * @param caller who asks; undefined where the input does not say.
 * @throws AwsError InvalidInput, MalformedPolicyDocument
 */
export function simulate(
  input: SimulationInput,
  policies: SimulatedPolicies,
  caller: Principal | undefined,
  operation: OperationContext,
): { EvaluationResults: EvaluationResult[]; IsTruncated: boolean; Marker?: string } {
  const { account, clock } = operation
  refuseUnsupported(input, account)
  if (input.ResourcePolicy !== undefined && !caller) {
    throw new AwsError('InvalidInput', 'CallerArn must be specified when a resource policy is.')
  }
  const context = simulationContext(input.ContextEntries, caller, clock())
  const inForce = { ...policies, ...resourceLayer(input.ResourcePolicy, operation) }
  const actions = (input.ActionNames ?? []).map(requireAction)
  const numbered = actions.map((action, index) => ({ action, key: String(index).padStart(6, '0') }))
  const { ResourceArns: resources = [], MaxItems = usualActions } = input
  const comparisons = Math.max(1, resources.length) * Math.max(1, comparisonsOf(inForce, context))
  if (comparisons > mostComparisons) throw new AwsError('InvalidInput', tooMuch)
  const atOnce = Math.max(1, Math.floor(usualComparisons / comparisons))
  const { items, position } = page(numbered, ({ key }) => key, { ...input, MaxItems: Math.min(MaxItems, atOnce) })
  const question = { principal: caller ?? nobody(account), context, policies: inForce }
  const results = items.map(({ action }) => evaluationResult({ ...question, action, resources }))
  return { EvaluationResults: results, ...position }
}

function resourceLayer(text: string | undefined, context: OperationContext): SimulatedPolicies {
  if (text === undefined) return {}
  return { 'resource-based': [{ name: 'ResourcePolicy', document: readPolicyText(text, 'resource', context), text }] }
}

function requireAction(action: string): string {
  if (/^[a-z0-9-]+:[a-z0-9]+$/i.test(action)) return action
  throw new AwsError('InvalidInput', `${action} is no action: one has the form service:Name.`)
}

/** What would change the result and is not simulated here. */
function refuseUnsupported({ ResourceOwner: owner }: SimulationInput, own: string): void {
  if (owner !== undefined && owner !== own && owner !== `arn:aws:iam::${own}:root`) {
    throw notSimulated('ResourceOwner of another account')
  }
}

export function notSimulated(member: string): AwsError {
  return new AwsError('NotImplemented', `${member} is not emulated by Rolecall's emulator`)
}
