/** An action that another entry of the same list covers. Access Analyzer policy check reference, "Redundant action". */
import { redundancies } from '../patterns.ts'
import type { LintRule } from '../types.ts'

export const redundantAction: LintRule = ({ actions, notActions }) =>
  [actions, notActions].flatMap((list) => redundancies('REDUNDANT_ACTION', list, (text) => text.toLowerCase()))
