/** What can stand at a place of a policy document: elements, actions, resources, operators, condition keys and values. */
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { ensureSyntaxTree } from '@codemirror/language'
import type { SyntaxNode } from '@lezer/common'
import { actionsMatching, conditionKeysOf } from '#iam/tables/actions.ts'
import { plainGlobalKeys } from '#iam/tables/globalConditionKeys.ts'
import { type JsonPath, pathAround } from '../../../../ui/code-editor/jsonPlaces.ts'
import type { DocumentKind } from '../documents/editedDocument.ts'
import { actionInfo } from './actionInfo.ts'
import type { OfferedNames } from './offeredNames.ts'

/** Milliseconds; of a text that takes longer nothing is offered. */
const longestParse = 500

export interface CompletedDocument {
  readonly kind: DocumentKind
  readonly offered: OfferedNames
}

/** Offers inside quotes alone: the editor closes them as soon as they are opened. */
export function completePolicy(
  edited: () => CompletedDocument,
): (context: CompletionContext) => CompletionResult | null {
  return ({ state, pos }) => {
    const node = ensureSyntaxTree(state, pos, longestParse)?.resolveInner(pos, -1)
    if (!node || (node.name !== 'String' && node.name !== 'PropertyName') || pos === node.from) return null
    const end = state.sliceDoc(node.to - 1, node.to) === '"' && node.to - 1 > node.from ? node.to - 1 : node.to
    if (pos > end) return null
    const options = optionsAt(node, pathAround(node, state.doc), edited(), () => actionsBeside(node, state.doc))
    return options.length > 0 ? { from: node.from + 1, to: end, options, validFor: /^[^"\\]*$/ } : null
  }
}

const ofDocument = ['Version', 'Id', 'Statement']
const ofStatement = ['Sid', 'Effect', 'Action', 'Resource', 'Condition', 'NotAction', 'NotResource']
const ofPrincipals = ['Principal', 'NotPrincipal']
const operators = [
  ...['StringEquals', 'StringLike', 'StringNotEquals', 'StringNotLike', 'StringEqualsIgnoreCase'],
  ...['ArnEquals', 'ArnLike', 'ArnNotLike', 'Bool', 'Null', 'IpAddress', 'NotIpAddress'],
  ...['NumericEquals', 'NumericLessThan', 'NumericGreaterThan', 'DateLessThan', 'DateGreaterThan'],
  ...['ForAllValues:StringEquals', 'ForAllValues:StringLike', 'ForAnyValue:StringEquals', 'ForAnyValue:StringLike'],
]
const trustActions = ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession', 'sts:AssumeRole']
const ofIdentityPools = ['cognito-identity.amazonaws.com:aud', 'cognito-identity.amazonaws.com:sub']
const amrKey = 'cognito-identity.amazonaws.com:amr'

function optionsAt(
  { name, parent }: SyntaxNode,
  path: JsonPath,
  edited: CompletedDocument,
  actions: () => readonly string[],
): readonly Completion[] {
  const steps = path.filter((step): step is string => typeof step === 'string')
  if (edited.kind === 'mapping') return mappingOptions(name, steps, edited.offered)
  if (name === 'PropertyName') return keyOptions(steps.slice(0, -1), edited, actions)
  const isInList = parent?.name === 'Array'
  return valueOptions(steps, edited, isInList)
}

function keyOptions(
  [, inStatement, operator, ...more]: readonly string[],
  { kind }: CompletedDocument,
  actions: () => readonly string[],
): readonly Completion[] {
  if (more.length > 0) return []
  if (operator !== undefined) return inStatement === 'Condition' ? conditionKeys(kind, actions()) : []
  if (inStatement === 'Condition') return plain(operators, 'operator')
  if (inStatement === 'Principal' || inStatement === 'NotPrincipal') return plain(['Federated', 'AWS', 'Service'])
  if (inStatement !== undefined) return []
  return plain([...ofStatement, ...(kind === 'identity' || kind === 'boundary' ? [] : ofPrincipals), ...ofDocument])
}

function conditionKeys(kind: DocumentKind, actions: readonly string[]): readonly Completion[] {
  const own = [...new Set(actions.flatMap(actionsMatching).slice(0, 50).flatMap(conditionKeysOf))]
  return [
    ...own.map((label) => ({ label, type: 'property', detail: 'of these actions', boost: 2 })),
    ...plain([...ofIdentityPools, amrKey], kind === 'trust' ? 'of the pool' : 'of the session'),
    ...plain(plainGlobalKeys, 'of every request'),
  ]
}

function valueOptions(
  steps: readonly string[],
  { kind, offered }: CompletedDocument,
  isInList: boolean,
): readonly Completion[] {
  const [element = '', key] = steps.slice(1)
  if (steps[0] === 'Version') return plain(['2012-10-17'])
  if (steps[0] !== 'Statement') return []
  switch (element) {
    case 'Effect':
      return isInList ? [] : plain(['Allow', 'Deny'])
    case 'Action':
    case 'NotAction':
      return actionOptions(kind)
    case 'Resource':
    case 'NotResource':
      return plain(offered.resources)
    case 'Principal':
    case 'NotPrincipal':
      return plain(key === 'Federated' ? ['cognito-identity.amazonaws.com'] : ['*', ...offered.roleArns])
    case 'Condition':
      return conditionValues(steps.at(-1) ?? '', offered)
    default:
      return []
  }
}

function actionOptions(kind: DocumentKind): readonly Completion[] {
  const names = kind === 'trust' ? trustActions : actionsMatching('*')
  const wholes = kind === 'trust' ? [] : ['s3:*', 's3:Get*', 's3:List*', 'route53:*', 'route53:List*', 'route53:Get*']
  return [
    ...names.map((label) => ({ label, type: 'function', info: () => actionInfo(label) })),
    ...plain(wholes, 'every one of them'),
  ]
}

function conditionValues(key: string, { identityPoolId, prefixes }: OfferedNames): readonly Completion[] {
  if (key === 'cognito-identity.amazonaws.com:aud') return plain([identityPoolId])
  if (key === amrKey) return plain(['authenticated', 'unauthenticated'])
  if (key === 's3:prefix') return plain(prefixes)
  return key === 'aws:SecureTransport' ? plain(['true', 'false']) : []
}

function mappingOptions(name: string, steps: readonly string[], { roleArns }: OfferedNames): readonly Completion[] {
  if (name === 'PropertyName') {
    return plain(
      steps.includes('RoleMappings')
        ? ['Type', 'AmbiguousRoleResolution', 'RulesConfiguration', 'Rules', 'Claim', 'MatchType', 'Value', 'RoleARN']
        : ['Roles', 'RoleMappings', 'authenticated', 'unauthenticated'],
    )
  }
  switch (steps.at(-1)) {
    case 'Type':
      return plain(['Token', 'Rules'])
    case 'AmbiguousRoleResolution':
      return plain(['AuthenticatedRole', 'Deny'])
    case 'MatchType':
      return plain(['Equals', 'Contains', 'StartsWith', 'NotEqual'])
    case 'authenticated':
    case 'unauthenticated':
    case 'RoleARN':
      return plain(roleArns)
    default:
      return []
  }
}

const plain = (labels: readonly string[], detail = ''): readonly Completion[] =>
  labels.map((label) => ({ label, detail, type: 'constant' }))

/** The actions of the statement that a place is in. */
function actionsBeside(node: SyntaxNode, text: Parameters<typeof pathAround>[1]): readonly string[] {
  for (let at: SyntaxNode | null = node; at; at = at.parent) {
    if (at.name !== 'Object') continue
    const actions = at
      .getChildren('Property')
      .filter((property) => /^"(Not)?Action"/.test(text.sliceString(property.from, property.to)))
    if (actions.length > 0) return actions.flatMap((property) => textsIn(text.sliceString(property.from, property.to)))
  }
  return []
}

/** Behind the name of the property. */
const textsIn = (property: string) =>
  [...property.slice(property.indexOf(':')).matchAll(/"([^"\\]*)"/g)].map(([, action = '']) => action)
