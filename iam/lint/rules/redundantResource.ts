/** A resource that another entry of the same list covers. Access Analyzer policy check reference, "Redundant resource". */
import { redundancies } from '../patterns.ts'
import type { LintRule } from '../types.ts'

export const redundantResource: LintRule = ({ resources, notResources }) =>
  [resources, notResources].flatMap((list) => redundancies('REDUNDANT_RESOURCE', list, (text) => text))
