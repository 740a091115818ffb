/** Set operators where they must stand, and where they must not. Access Analyzer policy check reference, "Missing qualifier", "ForAllValues with single valued key", "ForAnyValue with audience claim type", "Confirm audience claim type". */
import { familyOf, isKey, isNegated, setOf, typeOfKey } from '../conditionMeaning.ts'
import type { LintRule } from '../types.ts'

/** One by all that Cognito says of its tokens: nobody has to make sure of it. */
const cognitoAudience = 'cognito-identity.amazonaws.com:aud'

const isAudience = (key: string) => /:aud$/i.test(key)

export const setOperator: LintRule = ({ kind, effect, conditions }) =>
  conditions.flatMap((condition) => {
    const { operator, key, path } = condition
    const family = familyOf(condition)
    const type = typeOfKey(key)
    const set = setOf(condition)
    if (!family || family === 'Null') return []
    const isMulti = type?.startsWith('ArrayOf') === true
    if (isMulti && set === 'single') {
      return {
        code: 'MISSING_QUALIFIER',
        path,
        message: `A request can carry several values of ${key}; ${operator} alone does not say how they count.`,
        fix: `Write "ForAnyValue:${operator}" for one of them, or "ForAllValues:${operator}" for all.`,
      }
    }
    if (kind === 'trust' && set === 'ForAnyValue' && isAudience(key)) {
      return {
        code: 'FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE',
        path,
        message: `${key} is one value. With ForAnyValue a token made out to several audiences passes by any of them.`,
        fix: `Write "${operator.slice('ForAnyValue:'.length)}".`,
      }
    }
    if (kind === 'trust' && isAudience(key) && !isKey(condition, cognitoAudience)) {
      return {
        code: 'CONFIRM_AUDIENCE_CLAIM_TYPE',
        path,
        message: `Tokens of some providers are made out to one audience, of others to several: ${operator} is right for ${set === 'single' ? 'one' : 'several'}.`,
        fix:
          set === 'single' ? 'Make sure that this provider names one.' : 'Make sure that this provider names several.',
      }
    }
    if (type !== undefined && !isMulti && set === 'ForAllValues' && effect === 'Allow' && !isNegated(condition)) {
      return {
        code: 'FORALLVALUES_WITH_SINGLE_VALUED_KEY',
        path,
        message: `${key} is one value. ${operator} also holds when a request has no ${key} at all.`,
        fix: `Write "${operator.slice('ForAllValues:'.length)}".`,
      }
    }
    return []
  })
