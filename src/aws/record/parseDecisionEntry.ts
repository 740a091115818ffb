/** Checks an answer of the decision log against the shape that the contract gives it. */
import * as v from 'valibot'
import type { DecisionEntry, DecisionNote } from '#contract/decisionEntry.ts'
import type {
  AuthorizationRequest,
  DecidingStatement,
  Decision,
  ElementTrace,
  LayerName,
  LayerTrace,
  PolicyDocument,
  PolicyTrace,
  Principal,
  StatementTrace,
} from '#iam/types.ts'
import type { SchemaEntries } from '../schemaEntries.ts'

/** All members of a union of texts: one that is missing or too many does not compile. */
const oneOf = <T extends string>(texts: Readonly<Record<T, true>>) => v.picklist(Object.keys(texts) as T[])
const text = v.string()
const texts = v.array(text)

const layerName = oneOf<LayerName>({
  'service control': true,
  'resource control': true,
  'resource-based': true,
  'identity-based': true,
  'permissions boundary': true,
  session: true,
})
const effect = oneOf<StatementTrace['effect']>({ Allow: true, Deny: true })

/** Shown as it is written: whatever a policy may hold that cannot be read either. */
const policyDocument = v.custom<PolicyDocument>((value) => typeof value === 'object' && value !== null)

const principal: v.GenericSchema<Principal> = v.variant('type', [
  v.object({ type: v.literal('Anonymous') }),
  v.object({ type: v.literal('Account'), account: text, arn: text }),
  v.object({ type: v.literal('User'), account: text, arn: text }),
  v.object({ type: v.literal('AssumedRole'), account: text, arn: text, roleArn: text }),
  v.object({ type: v.literal('Federated'), provider: text }),
])

export const requestSchema = v.object({
  principal,
  action: text,
  resource: text,
  context: v.record(text, v.union([text, texts])),
  resourceAccount: v.optional(text),
  managementAccount: v.optional(text),
  identityPoliciesAlone: v.optional(v.boolean()),
} satisfies SchemaEntries<AuthorizationRequest>)

const decidingStatement = v.object({
  layer: layerName,
  policyName: text,
  policyArn: v.optional(text),
  statement: v.number(),
  sid: v.optional(text),
} satisfies SchemaEntries<DecidingStatement>)

const elementTrace = v.object({
  element: oneOf<ElementTrace['element']>({
    Principal: true,
    NotPrincipal: true,
    Action: true,
    NotAction: true,
    Resource: true,
    NotResource: true,
    Condition: true,
  }),
  matched: v.boolean(),
  wanted: texts,
  actual: texts,
  operator: v.optional(text),
  key: v.optional(text),
  resolved: v.optional(texts),
  note: v.optional(text),
} satisfies SchemaEntries<ElementTrace>)

const statementTrace = v.object({
  index: v.number(),
  sid: v.optional(text),
  effect,
  matched: v.boolean(),
  elements: v.array(elementTrace),
  note: v.optional(text),
} satisfies SchemaEntries<StatementTrace>)

const policyTrace = v.object({
  name: text,
  arn: v.optional(text),
  attachedTo: v.optional(text),
  document: policyDocument,
  statements: v.array(statementTrace),
  note: v.optional(text),
} satisfies SchemaEntries<PolicyTrace>)

const layerTrace = v.object({
  layer: layerName,
  inForce: v.boolean(),
  verdict: oneOf<LayerTrace['verdict']>({ allows: true, denies: true, silent: true, 'not in force': true }),
  policies: v.array(policyTrace),
} satisfies SchemaEntries<LayerTrace>)

export const verdictSchema = oneOf<Decision['verdict']>({
  allowed: true,
  'explicitly denied': true,
  'implicitly denied': true,
})

const decision = v.object({
  verdict: verdictSchema,
  layer: v.optional(layerName),
  decidedBy: v.optional(decidingStatement),
  request: requestSchema,
  layers: v.array(layerTrace),
} satisfies SchemaEntries<Decision>)

const note = v.object({ about: text, detail: v.unknown() } satisfies SchemaEntries<DecisionNote>)

export const decisionEntrySchema = v.object({
  requestId: text,
  at: text,
  service: text,
  operation: text,
  authorization: oneOf<DecisionEntry['authorization']>({
    permission: true,
    identity: true,
    accessToken: true,
    public: true,
  }),
  decisions: v.array(decision),
  notes: v.array(note),
} satisfies SchemaEntries<DecisionEntry>)

/** @returns undefined when the answer has another shape */
export function parseDecisionEntry(content: unknown): DecisionEntry | undefined {
  const { success, output } = v.safeParse(decisionEntrySchema, content)
  return success ? output : undefined
}
