/** All rules of lint, in the order in which they look. */
import { allowNotAction } from './rules/allowNotAction.ts'
import { allowNotPrincipal } from './rules/allowNotPrincipal.ts'
import { arnConditionKeys } from './rules/arnConditionKeys.ts'
import { bucketPolicy } from './rules/bucketPolicy.ts'
import { bucketWildcard } from './rules/bucketWildcard.ts'
import { conditionKey } from './rules/conditionKey.ts'
import { emptyElements } from './rules/emptyElements.ts'
import { forAllValues } from './rules/forAllValues.ts'
import { globalConditionKeyName } from './rules/globalConditionKeyName.ts'
import { ipRanges } from './rules/ipRanges.ts'
import { negatedPrefix } from './rules/negatedPrefix.ts'
import { noResourceLevel } from './rules/noResourceLevel.ts'
import { nullOperator } from './rules/nullOperator.ts'
import { numbersAndDates } from './rules/numbersAndDates.ts'
import { operationName } from './rules/operationName.ts'
import { operatorOfKeyType } from './rules/operatorOfKeyType.ts'
import { pairedKeys } from './rules/pairedKeys.ts'
import { passRole } from './rules/passRole.ts'
import { principalReference } from './rules/principalReference.ts'
import { redundantAction } from './rules/redundantAction.ts'
import { redundantResource } from './rules/redundantResource.ts'
import { redundantStatement } from './rules/redundantStatement.ts'
import { repeatedKeys } from './rules/repeatedKeys.ts'
import { resourceArn } from './rules/resourceArn.ts'
import { resourceType } from './rules/resourceType.ts'
import { serviceConditionKeyName } from './rules/serviceConditionKeyName.ts'
import { servicePrefix } from './rules/servicePrefix.ts'
import { servicePrincipal } from './rules/servicePrincipal.ts'
import { setOperator } from './rules/setOperator.ts'
import { statementNames } from './rules/statementNames.ts'
import { tagKeySupport } from './rules/tagKeySupport.ts'
import { trustAction } from './rules/trustAction.ts'
import { trustAudience } from './rules/trustAudience.ts'
import { trustWildcard } from './rules/trustWildcard.ts'
import { unknownAction } from './rules/unknownAction.ts'
import { valueOfOperatorType } from './rules/valueOfOperatorType.ts'
import { variableIn2008 } from './rules/variableIn2008.ts'
import { variableSyntax } from './rules/variableSyntax.ts'
import { wildcardWithoutLike } from './rules/wildcardWithoutLike.ts'
import type { DocumentRule, LintRule } from './types.ts'

export const statementRules: readonly LintRule[] = [
  servicePrefix,
  unknownAction,
  operationName,
  resourceArn,
  resourceType,
  noResourceLevel,
  globalConditionKeyName,
  serviceConditionKeyName,
  conditionKey,
  repeatedKeys,
  operatorOfKeyType,
  valueOfOperatorType,
  numbersAndDates,
  nullOperator,
  setOperator,
  forAllValues,
  variableIn2008,
  variableSyntax,
  wildcardWithoutLike,
  arnConditionKeys,
  ipRanges,
  tagKeySupport,
  negatedPrefix,
  pairedKeys,
  passRole,
  allowNotAction,
  allowNotPrincipal,
  servicePrincipal,
  principalReference,
  bucketPolicy,
  bucketWildcard,
  trustAction,
  trustAudience,
  trustWildcard,
  redundantAction,
  redundantResource,
  emptyElements,
]

export const documentRules: readonly DocumentRule[] = [redundantStatement, statementNames]
